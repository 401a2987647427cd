// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/detail/downset_layer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// The orders of courses that led to the states of all layers, as a tree of links to the state before.
template <class = void>
class order_links {
 public:
  explicit order_links(memory_budget<>& meter) : meter_(meter) {}

  /// Begins with the empty order; false if there is no memory for it.
  [[nodiscard]] bool begin()
  {
    links_.clear();
    if (!meter_.make_room(links_, 1)) { return false; }
    links_.emplace_back();
    return true;
  }

  /// Adds the states of a layer, which become parents; false, and nothing is added, if there is no memory for them.
  [[nodiscard]] bool add(downset_layer<>& layer)
  {
    if (!meter_.make_room(links_, links_.size() + layer.size())) { return false; }
    for (auto& s : layer.states) {
      links_.push_back({.parent = s.parent, .course = s.course});
      s.parent = static_cast<std::uint32_t>(links_.size() - 1);
    }
    return true;
  }

  /// The courses that led to a state that is not added yet.
  void read(downset_state const& s, std::vector<std::size_t>& order) const
  {
    order.assign(1, s.course);
    for (auto at = s.parent; at != 0; at = links_[at].parent) { order.push_back(links_[at].course); }
    std::reverse(order.begin(), order.end());
  }

 private:
  struct link {
    std::uint32_t parent = 0;
    std::uint32_t course = 0;
  };

  memory_budget<>& meter_;
  std::vector<link> links_ = {};
};

}  // namespace mentorics::curriculum::detail
