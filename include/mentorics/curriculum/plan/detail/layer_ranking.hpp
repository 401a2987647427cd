// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/plan/detail/downset_layer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace mentorics::curriculum::detail {

/// Chooses which states of a layer stay.
template <class = void>
class layer_ranking {
 public:
  explicit layer_ranking(memory_budget<>& meter) : meter_(meter) {}

  /// Of the same set of courses at different times only an antichain is needed: a later time with no larger value leads to
  /// nothing better. `words` is the part of the key that holds the courses. Without memory to sort, all stay.
  void drop_dominated(downset_layer<>& layer, std::size_t words)
  {
    if (!number(layer)) { return; }
    auto const length = static_cast<std::ptrdiff_t>(words);
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
      auto const* const x = layer.set(a);
      auto const at = std::mismatch(x, x + length, layer.set(b));
      return at.first != x + length ? *at.first < *at.second : layer.states[a].time < layer.states[b].time;
    });
    std::uint64_t const* last = nullptr;
    double most = 0.0;
    for (auto const i : order_) {
      auto const* const set = layer.set(i);
      auto& value = layer.states[i].value;
      bool const other = last == nullptr || !std::equal(set, set + length, last);
      if (other || value > most) {
        most = value;
      } else {
        value = dominated;
      }
      last = set;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      if (layer.states[i].value > dominated) { layer.move(i, kept++); }
    }
    layer.keep_first(kept);
  }

  /// Keeps the `width` states with the largest bounds, or the first ones if there is no memory to rank them: then it is
  /// false. Raises `left` to the largest bound pruned.
  [[nodiscard]] bool keep_best(downset_layer<>& layer, std::size_t width, double& left)
  {
    bool const ranked = number(layer);
    if (ranked) {
      auto const at = order_.begin() + static_cast<std::ptrdiff_t>(width);
      std::nth_element(order_.begin(), at, order_.end(), [&](std::uint32_t a, std::uint32_t b) {
        auto const& x = layer.states[a];
        auto const& y = layer.states[b];
        return x.bound > y.bound || (!(x.bound < y.bound) && a < b);
      });
      for (auto i = at; i != order_.end(); ++i) { left = (std::max)(left, layer.states[*i].bound); }
      std::sort(order_.begin(), at);
      for (std::size_t k = 0; k < width; ++k) { layer.move(order_[k], k); }
    } else {
      for (std::size_t i = width; i < layer.size(); ++i) { left = (std::max)(left, layer.states[i].bound); }
    }
    layer.keep_first(width);
    return ranked;
  }

 private:
  static constexpr double dominated = -no_limit;

  [[nodiscard]] bool number(downset_layer<> const& layer)
  {
    if (!meter_.make_room(order_, layer.size())) { return false; }
    order_.resize(layer.size());
    std::iota(order_.begin(), order_.end(), std::uint32_t{0});
    return true;
  }

  memory_budget<>& meter_;
  std::vector<std::uint32_t> order_ = {};
};

}  // namespace mentorics::curriculum::detail
