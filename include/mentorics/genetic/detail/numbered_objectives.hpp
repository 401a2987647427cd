// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/objective_vectors.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace mentorics::genetic::detail {

/// The different points of a set in lexicographic order, their objectives from objective 1 on as whole numbers that have the same order.
template <class = void>
class numbered_objectives {
 public:
  using index = std::uint32_t;

  void number(objective_vectors const& p)
  {
    sort_lexicographically(p);
    number_objectives(p);
  }

  void reserve(std::size_t n, std::size_t objectives)
  {
    for (auto* memory : {&order_, &group_, &by_objective_, &first_}) { memory->reserve(n + 1); }
    key_.reserve(n * objectives);
  }

  [[nodiscard]] std::size_t count() const { return count_; }                              ///< of different points
  [[nodiscard]] index group(std::size_t i) const { return group_[i]; }                    ///< which of them point i is
  [[nodiscard]] index key(std::size_t k, index u) const { return key_[k * count_ + u]; }  ///< of objective k >= 1
  [[nodiscard]] std::vector<index> const& by_objective_one() const
  {
    return by_objective_;
  }  ///< in the order of objective 1

 private:
  void sort_lexicographically(objective_vectors const& p)
  {
    auto const n = p.size();
    objectives_ = p.objectives;
    order_.resize(n);
    std::iota(order_.begin(), order_.end(), index{0});
    std::sort(order_.begin(), order_.end(), [&](index a, index b) {
      auto const x = p[a];
      auto const y = p[b];
      for (std::size_t k = 0; k < objectives_; ++k) {
        if (x[k] < y[k]) { return true; }
        if (y[k] < x[k]) { return false; }
      }
      return a < b;
    });
    group_.resize(n);
    first_.clear();
    for (auto const i : order_) {
      if (first_.empty() || !std::ranges::equal(p[first_.back()], p[i])) { first_.push_back(i); }
      group_[i] = static_cast<index>(first_.size() - 1);
    }
    count_ = first_.size();
  }

  void number_objectives(objective_vectors const& p)
  {
    key_.resize(objectives_ * count_);
    by_objective_.resize(count_);
    for (std::size_t k = objectives_; k-- > 1;) {
      auto const value = [&](index u) { return p[first_[u]][k]; };
      std::iota(by_objective_.begin(), by_objective_.end(), index{0});
      std::sort(by_objective_.begin(), by_objective_.end(),
                [&](index a, index b) { return value(a) < value(b) || (!(value(b) < value(a)) && a < b); });
      index next = 0;
      for (std::size_t j = 0; j < count_; ++j) {
        if (j > 0 && value(by_objective_[j - 1]) < value(by_objective_[j])) { ++next; }
        key_[k * count_ + by_objective_[j]] = next;
      }
    }
  }

  std::size_t objectives_ = 0;
  std::size_t count_ = 0;
  std::vector<index> order_ = {};  // points, lexicographically
  std::vector<index> group_ = {};  // by point
  std::vector<index> first_ = {};  // by different point: one that has its values
  std::vector<index> key_ = {};
  std::vector<index> by_objective_ = {};
};

}  // namespace mentorics::genetic::detail
