// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/demand/curves/demand_distribution.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// Hours wanted at one of the rates that a calendar is sold at.
template <demand::demand_distribution Distribution>
struct fare_class {
  double fare = 0.0;         ///< [currency per hour], > 0, below that of the class before
  Distribution demand = {};  ///< hours that students of this class would book
};

/// \throws std::invalid_argument if there is no class, a volume is not valid, or fares are not positive and falling.
template <demand::demand_distribution Distribution>
void validate(std::span<fare_class<Distribution> const> classes)
{
  constexpr auto where = "pricing::fare_class";
  require(!classes.empty(), where, "classes", "not be empty");
  for (std::size_t j = 0; j < classes.size(); ++j) {
    require_positive(where, {"classes", j, "fare"}, classes[j].fare);
    bool const falls = j == 0 || classes[j].fare < classes[j - 1].fare;
    require(falls, where, {"classes", j, "fare"}, "be below that of the class before", classes[j].fare);
    validate(classes[j].demand);
  }
}

/// Littlewood's rule for two classes: keep y hours for the high fare, the largest y with P(D >= y) > low / high. Exact.
/// \throws std::invalid_argument if the volume is not valid or the fares are not 0 < low < high.
/// Source: Littlewood (1972).
template <demand::demand_distribution Distribution>
[[nodiscard]] double littlewood(Distribution const& high_demand, double high_fare, double low_fare)
{
  constexpr auto where = "pricing::littlewood";
  validate(high_demand);
  require_positive(where, "high_fare", high_fare);
  require_positive(where, "low_fare", low_fare);
  require(low_fare < high_fare, where, "low_fare", "be below high_fare", low_fare);
  return upper_quantile(high_demand, low_fare / high_fare);
}

/// Protection levels y_j = sum_{k <= j} Littlewood(class k against class j + 1). Heuristic. O(n^2).
/// \throws std::invalid_argument if the classes are not valid.
/// Source: Belobaba (1987).
template <sequence Classes>
[[nodiscard]] std::vector<double> emsr_a(Classes const& fare_classes)
{
  std::span<element_of<Classes> const> const classes(std::data(fare_classes), std::size(fare_classes));
  validate(classes);
  std::vector<double> levels;
  for (std::size_t j = 0; j + 1 < classes.size(); ++j) {
    double y = 0.0;
    for (std::size_t k = 0; k <= j; ++k) {
      y += upper_quantile(classes[k].demand, classes[j + 1].fare / classes[k].fare);
    }
    levels.push_back(y);
  }
  return levels;
}

/// Protection levels of classes 1..j pooled into one normal volume at their mean fare. Heuristic. O(n).
/// \throws std::invalid_argument if the classes are not valid.
/// Source: Belobaba (1992).
template <sequence Classes>
[[nodiscard]] std::vector<double> emsr_b(Classes const& fare_classes)
{
  std::span<element_of<Classes> const> const classes(std::data(fare_classes), std::size(fare_classes));
  validate(classes);
  std::vector<double> levels;
  double hours = 0.0;
  double variance = 0.0;
  double worth = 0.0;
  for (std::size_t j = 0; j + 1 < classes.size(); ++j) {
    double const sigma = standard_deviation(classes[j].demand);
    hours += mean(classes[j].demand);
    variance += sigma * sigma;
    worth += classes[j].fare * mean(classes[j].demand);
    if (!(variance > 0.0)) {
      levels.push_back(hours);
      continue;
    }
    double const mean_fare = worth > 0.0 ? worth / hours : classes[j].fare;  // nobody expected: that of the last
    levels.push_back(upper_quantile(demand::normal_demand{.expected = hours, .standard_deviation = std::sqrt(variance)},
                                    (std::min)(1.0, classes[j + 1].fare / mean_fare)));
  }
  return levels;
}

}  // namespace mentorics::pricing
