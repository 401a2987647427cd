// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::curriculum {

/// How many hours a student has in each week of the plan. Week 0 is the first; a holiday has 0 hours.
struct calendar {
  std::vector<double> hours = {};  ///< by week [h], each >= 0; counted in whole milliseconds

  [[nodiscard]] std::size_t weeks() const noexcept { return hours.size(); }
};

/// \throws std::invalid_argument if hours are negative, not finite or above a million.
template <class = void>
inline void validate(calendar const& c)
{
  for (std::size_t t = 0; t < c.hours.size(); ++t) {
    bool const good = is_finite(c.hours[t]) && c.hours[t] >= 0.0 && c.hours[t] <= 1e6;
    require(good, "curriculum::calendar", {"hours", t}, "be in [0, 1000000]", c.hours[t]);
  }
}

/// `weeks` weeks of `hours` hours.
/// \throws std::invalid_argument as `validate`.
template <class = void>
[[nodiscard]] inline calendar weekly(double hours, std::size_t weeks)
{
  calendar result{.hours = std::vector<double>(weeks, hours)};
  validate(result);
  return result;
}

/// The calendar with no hours in the weeks of `holidays`.
/// \throws std::invalid_argument if a holiday lies after the last week.
template <class = void>
[[nodiscard]] inline calendar with_holidays(calendar c, std::span<std::size_t const> holidays)
{
  for (std::size_t k = 0; k < holidays.size(); ++k) {
    bool const inside = holidays[k] < c.weeks();
    require(inside, "curriculum::with_holidays", {"holidays", k}, "be a week of the calendar", holidays[k]);
    c.hours[holidays[k]] = 0.0;
  }
  return c;
}

}  // namespace mentorics::curriculum
