// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// States that wait to be expanded, by their number of weeks; of each number the one of least priority comes first.
///
/// Ties go to the state that was recorded first.
template <class = void>
class week_queues {
 public:
  explicit week_queues(std::size_t levels) : levels_(levels) {}

  void push(std::size_t level, double priority, std::uint32_t state)
  {
    auto& queue = levels_[level];
    auto const before = queue.capacity();
    queue.push_back({priority, state});
    capacity_ += queue.capacity() - before;
    std::push_heap(queue.begin(), queue.end());
  }

  [[nodiscard]] bool empty(std::size_t level) const { return levels_[level].empty(); }

  [[nodiscard]] std::uint32_t pop(std::size_t level)
  {
    auto& queue = levels_[level];
    std::pop_heap(queue.begin(), queue.end());
    auto const state = queue.back().state;
    queue.pop_back();
    return state;
  }

  /// What all queues will take if one more state is pushed, with what a queue that grows takes in between.
  [[nodiscard]] std::size_t bytes_of_next(std::size_t level) const
  {
    auto const& queue = levels_[level];
    auto const growth = queue.size() < queue.capacity() ? 0 : (std::max)(2 * queue.capacity(), std::size_t{1});
    return (capacity_ + growth) * sizeof(entry) + levels_.size() * sizeof(levels_[0]);
  }

 private:
  struct entry {
    double priority;
    std::uint32_t state;
    friend bool operator<(entry const& a, entry const& b)
    {
      return a.priority != b.priority ? a.priority > b.priority : a.state > b.state;
    }
  };

  std::vector<std::vector<entry>> levels_;
  std::size_t capacity_ = 0;
};

}  // namespace mentorics::curriculum::detail
