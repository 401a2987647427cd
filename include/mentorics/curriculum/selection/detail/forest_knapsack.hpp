// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/selection/detail/selection_model.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// The best selection if no course has two prerequisites: left-right dynamic programme over the courses in preorder,
///
///   F[i][b] = max(F[next(i)][b], v_i + F[i + 1][b - h_i]),   next(i) the first course after those that need i.
///
/// One bit a cell remembers the choice. Of several children the one with most below it comes last: then O(log n) rows of
/// numbers are kept at a time. Row i is needed from the capacity less the hours of all courses before it.
/// Source: Johnson and Niemi (1983); Cho and Shaw (1997).
template <class Number>
class forest_knapsack {
 public:
  using units = selection_model<>::units;

  explicit forest_knapsack(selection_model<> const& model) : model_(model)
  {
    auto const n = model.size();
    std::vector<std::size_t> below(n, 1);
    for (auto i = n; i-- > 0;) {
      for (auto const b : model.before[i]) { below[b] += below[i]; }
    }
    std::vector<std::size_t> stack;
    for (auto i = n; i-- > 0;) {
      if (model.before[i].empty()) { stack.push_back(i); }
    }
    while (!stack.empty()) {
      auto const i = stack.back();
      stack.pop_back();
      next_.push_back(order_.size() + below[i]);
      order_.push_back(i);
      auto children = model.after[i];
      std::stable_sort(children.begin(), children.end(), [&](auto a, auto b) { return below[a] > below[b]; });
      stack.insert(stack.end(), children.begin(), children.end());
    }
  }

  /// False if `proceed(row)` said so before the end.
  template <class Proceed>
  [[nodiscard]] bool solve(Proceed&& proceed)
  {
    auto const n = order_.size();
    auto const width = static_cast<std::size_t>(model_.capacity) + 1;
    words_ = width / 64 + 1;
    taken_.assign(n * words_, 0);
    std::vector<units> from(n + 1, model_.capacity);
    for (std::size_t i = 0; i < n; ++i) { from[i + 1] = (std::max)(units{0}, from[i] - model_.hours[order_[i]]); }
    std::vector<std::size_t> last_use(n + 1, n);
    for (auto i = n; i-- > 0;) { last_use[i + 1] = last_use[next_[i]] = i; }
    std::vector<std::vector<Number>> row(n + 1);
    std::vector<std::vector<Number>> spare;
    row[n].assign(width, Number{0});
    for (auto i = n; i-- > 0;) {
      if (!proceed(i)) { return false; }
      if (spare.empty()) {
        row[i].resize(width);
      } else {
        row[i].swap(spare.back());
        spare.pop_back();
      }
      fill(i, static_cast<std::size_t>(from[i]), row[i + 1], row[next_[i]], row[i]);
      auto const free = [&](std::size_t r) {
        if (last_use[r] == i && !row[r].empty()) { spare.emplace_back().swap(row[r]); }
      };
      free(i + 1);
      free(next_[i]);
    }
    return true;
  }

  /// The numbers of the courses of the best selection.
  [[nodiscard]] std::vector<std::size_t> plan() const
  {
    std::vector<std::size_t> result;
    auto b = static_cast<std::size_t>(model_.capacity);
    for (std::size_t i = 0; i < order_.size();) {
      if ((taken_[i * words_ + b / 64] >> (b % 64) & 1U) != 0) {
        result.push_back(order_[i]);
        b -= static_cast<std::size_t>(model_.hours[order_[i]]);
        ++i;
      } else {
        i = next_[i];
      }
    }
    return result;
  }

 private:
  void fill(std::size_t i, std::size_t from, std::vector<Number> const& taking, std::vector<Number> const& leaving,
            std::vector<Number>& best)
  {
    auto const hours = static_cast<std::size_t>(model_.hours[order_[i]]);
    auto const value = static_cast<Number>(model_.value[order_[i]]);
    auto const width = best.size();
    auto const first = (std::min)((std::max)(from, hours), width);
    if (from < first) {
      std::copy(leaving.begin() + static_cast<std::ptrdiff_t>(from),
                leaving.begin() + static_cast<std::ptrdiff_t>(first), best.begin() + static_cast<std::ptrdiff_t>(from));
    }
    auto* const bits = taken_.data() + i * words_;
    Number const* const leave = leaving.data();
    for (auto b = first; b < width;) {
      auto const end = (std::min)(width, (b / 64 + 1) * 64);
      Number const* const take = taking.data() - static_cast<std::ptrdiff_t>(hours);
      std::uint64_t word = 0;
      auto const word_at = b / 64;
      for (; b < end; ++b) {
        auto const with = static_cast<Number>(value + take[b]);
        bool const better = with > leave[b];
        best[b] = better ? with : leave[b];
        word |= static_cast<std::uint64_t>(better) << (b % 64);
      }
      bits[word_at] = word;
    }
  }

  selection_model<> const& model_;
  std::vector<std::size_t> order_ = {};
  std::vector<std::size_t> next_ = {};
  std::vector<std::uint64_t> taken_ = {};
  std::size_t words_ = 0;
};

}  // namespace mentorics::curriculum::detail
