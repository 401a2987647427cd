// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/pricing/capacity/detail/booking_table.hpp>
#include <mentorics/pricing/capacity/fare_class.hpp>
#include <mentorics/pricing/detail/in_range.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// How many hours of a calendar to keep for higher fares, and what that brings. Without an answer numbers are NaN.
struct [[nodiscard]] protection_result {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::vector<double> prices = {};            ///< the fares, as given [currency/h]
  std::vector<double> demand = {};            ///< expected sales of each class [h]
  double revenue = unknown;                   ///< expected [currency]
  double profit = unknown;                    ///< revenue less the cost of an hour taught [currency]
  double consumer_surplus = unknown;          ///< not known: fares are given, not what students would pay
  double elasticity = unknown;                ///< not known
  mentorics::certificate<> certificate = {};  ///< of the profit
  std::vector<double> protection = {};        ///< y_j: hours kept for classes 1..j; one less than there are classes
  std::vector<double> value = {};             ///< expected profit with 0, step, 2 step, ... hours
  double step = 1.0;                          ///< grid of `value` [h]
};

/// The grid of hours, and what an hour taught costs.
struct protection_options {
  double step = 0.25;      ///< grid for volumes that are not whole units [h], > 0; errors fall with its square
  double unit_cost = 0.0;  ///< of an hour taught [currency/h], >= 0, below every fare
};

namespace detail {

template <demand::demand_distribution Distribution>
[[nodiscard]] protection_result allocate(std::span<fare_class<Distribution> const> classes, double capacity,
                                         protection_options const& options, std::span<double const> levels)
{
  constexpr auto where = "pricing::optimal_protection_levels";
  constexpr std::size_t most_cells = 100'000;
  validate(classes);
  require_amount(where, "capacity", capacity);
  require_positive(where, "step", options.step);
  bool const pays = is_finite(options.unit_cost) && options.unit_cost >= 0.0 && options.unit_cost < classes.back().fare;
  require(pays, where, "unit_cost", "be not negative and below every fare", options.unit_cost);
  protection_result result{.outcome = status::refused, .reason = refusal::no_profitable_price};
  double const grid = Distribution::whole_units ? std::floor(capacity) : std::ceil(capacity / options.step);
  require(grid <= static_cast<double>(most_cells), where, "capacity", "have at most 100000 grid points", capacity);
  auto const cells = static_cast<std::size_t>(grid);
  if (cells == 0) { return result; }
  result.step = Distribution::whole_units ? 1.0 : capacity / grid;

  bool const given = !levels.empty() || classes.size() == 1;
  booking_table<> table(cells, result.step);
  std::vector<double> tails(cells);
  std::vector<std::size_t> kept;
  std::vector<std::vector<double>> all_tails;
  for (std::size_t j = 0; j < classes.size(); ++j) {
    survival_function(classes[j].demand, result.step, std::span<double>(tails));
    std::size_t first = 0;
    if (j > 0) {
      auto const best = table.protect(classes[j].fare - options.unit_cost);
      double const level = given                       ? levels[j - 1]
                           : Distribution::whole_units ? static_cast<double>(best.cells)
                                                       : best.level;
      first = given ? static_cast<std::size_t>(std::round((std::min)(level / result.step, grid))) : best.cells;
      result.protection.push_back(level);
    }
    table.add(classes[j].fare - options.unit_cost, first, tails);
    kept.push_back(first);
    all_tails.push_back(tails);
  }
  result.outcome = status::optimal;
  result.reason = refusal::none;
  result.value = table.value();
  result.demand = expected_sales(cells, result.step, kept, all_tails);
  result.revenue = 0.0;
  for (std::size_t j = 0; j < classes.size(); ++j) {
    result.prices.push_back(classes[j].fare);
    result.revenue += classes[j].fare * result.demand[j];
  }
  result.profit = result.value.back();
  result.certificate = {.value = result.profit, .bound = result.profit, .kind = proof::exhausted};
  return detail::in_range(result);
}

}  // namespace detail

/// The protection levels that maximize expected profit when low fares book first.
///
/// V_j(x) = V_{j-1}(x) + sum_k (f_j - marginal value of the hour k below x) P(D_j > k) over the hours that are worth
/// less than f_j, y_j the largest level whose marginal value exceeds f_{j+1}. Whole units: exact and global. Else
/// volume is linear between grid points: exact for that, and within O(step^2) of the continuous optimum.
/// Assumes independent volumes and that every student of a class comes before those of higher fares.
/// Outcomes: `optimal`; `refused` with `no_profitable_price` for a capacity below one cell. O(n (capacity / step)^2).
/// \throws std::invalid_argument if an argument is not valid.
/// Source: Curry (1990); Brumelle and McGill (1993); Talluri and van Ryzin (2004), section 2.2.
template <sequence Classes>
[[nodiscard]] protection_result optimal_protection_levels(Classes const& classes, double capacity,
                                                          protection_options const& options = {})
{
  std::span<element_of<Classes> const> const all(std::data(classes), std::size(classes));
  return detail::allocate(all, capacity, options, {});
}

/// What given protection levels bring, e.g. those of `emsr_b`, rounded to the grid; the bound is what the exact
/// program brings. Outcome `converged`, since the levels are a heuristic's.
/// \throws std::invalid_argument as `optimal_protection_levels`, or if there is not one level less than there are classes, or a
///         level is negative or not finite.
template <sequence Classes>
[[nodiscard]] protection_result evaluate_protection(Classes const& fare_classes, double capacity,
                                                    std::span<double const> levels,
                                                    protection_options const& options = {})
{
  std::span<element_of<Classes> const> const classes(std::data(fare_classes), std::size(fare_classes));
  constexpr auto where = "pricing::evaluate_protection";
  auto const best = optimal_protection_levels(classes, capacity, options);
  require(levels.size() + 1 == classes.size(), where, "levels", "be one less than the classes", levels.size());
  for (std::size_t j = 0; j < levels.size(); ++j) { require_amount(where, {"levels", j}, levels[j]); }
  auto result = detail::allocate(classes, capacity, options, levels);
  if (result.outcome != status::optimal) { return result; }
  result.outcome = status::converged;
  result.certificate = {
      .value = result.profit, .bound = (std::max)(result.profit, best.profit), .kind = proof::exhausted};
  return result;
}

}  // namespace mentorics::pricing
