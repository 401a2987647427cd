// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// The best order of courses so far and what no order can be worth; both with the bonus of mandatory courses.
class incumbent {
 public:
  incumbent(reduced_problem<> const& open, std::size_t most_states, double tolerance)
      : max_states(most_states), all_mandatory_(open.all_mandatory()), tolerance_(tolerance)
  {}

  /// A bound up to here cannot beat the best order. The bonus of mandatory courses is no value.
  [[nodiscard]] double cutoff() const { return value + tolerance_ * (std::max)(1.0, std::abs(value - all_mandatory_)); }
  [[nodiscard]] bool proved() const { return bound <= cutoff(); }

  [[nodiscard]] iteration so_far(std::size_t index) const
  {
    return {.index = index,
            .evaluations = states,
            .best = (std::max)(0.0, value - all_mandatory_),
            .bound = (std::max)(0.0, (std::max)(bound, value) - all_mandatory_)};
  }

  std::vector<std::size_t> order = {};
  double value = 0.0;
  double bound = no_limit;
  std::size_t states = 0;
  std::size_t max_states = 0;

 private:
  double all_mandatory_;
  double tolerance_;
};

}  // namespace mentorics::curriculum::detail
