// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// What rounding can take from a bound, relative to it; a bound that close to a value says no more than the value.
inline constexpr double bound_rounding = 1e-12;

/// A bound as a certificate tells it.
[[nodiscard]] inline double told_bound(double bound, double value)
{
  return bound <= value * (1.0 + bound_rounding) ? value : bound;
}

/// The best complete order of courses so far, which has all mandatory ones, and what none can be worth.
///
/// Objectives are compared lexicographically: an order without all mandatory courses is no plan, whatever it is worth. A bound
/// is one on complete plans, whose values are not negative; one below 0 proves that there is none.
class incumbent {
 public:
  incumbent(reduced_problem<> const& open, std::size_t most_states, double tolerance)
      : found(!open.has_mandatory()), max_states(most_states), tolerance_((std::max)(tolerance, bound_rounding))
  {}

  /// A bound up to here cannot beat the best order.
  [[nodiscard]] double cutoff() const { return found ? value + tolerance_ * value : below_zero; }
  [[nodiscard]] bool proved() const { return bound <= cutoff(); }

  /// True if a complete order of this value is better.
  [[nodiscard]] bool is_beaten_by(double other) const { return !found || other > value; }

  [[nodiscard]] iteration so_far(std::size_t index) const
  {
    return {.index = index, .evaluations = states, .best = value, .bound = (std::max)({0.0, bound, value})};
  }

  std::vector<std::size_t> order = {};
  bool found;          ///< there is a complete order
  double value = 0.0;  ///< of `order`
  double bound = no_limit;
  std::size_t states = 0;
  std::size_t max_states = 0;

 private:
  static constexpr double below_zero = -1e-300;

  double tolerance_;
};

}  // namespace mentorics::curriculum::detail
