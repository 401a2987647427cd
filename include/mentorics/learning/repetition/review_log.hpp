// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/repetition/rating.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mentorics::learning {

/// One line of a review log. A log is in the order in which the reviews took place.
struct review {
  std::size_t card = 0;  ///< which thing was reviewed; any number
  rating given = rating::good;
  double day = 0.0;  ///< [days] from any origin; see `calendar_day`
};

/// \throws std::invalid_argument if the log is empty, a day is not finite or before the one in front of it, or a rating
///         is not 1 to 4.
template <class = void>
inline void validate(std::span<review const> log)
{
  constexpr auto where = "learning::review_log";
  require(!log.empty(), where, "reviews", "not be empty");
  for (std::size_t i = 0; i < log.size(); ++i) {
    require_rating(log[i].given, where, {"reviews", i, "given"});
    require_finite(where, {"reviews", i, "day"}, log[i].day);
    if (i == 0) { continue; }
    require(log[i].day >= log[i - 1].day, where, {"reviews", i, "day"}, "not be before the review in front of it",
            log[i].day);
  }
}

/// The calendar day of a moment: whole days since 1970-01-01, in the time zone `offset_hours` east of UTC.
///
/// This is the day convention of ts-fsrs and Anki: a review at 23:50 and one at 0:10 are one day apart. For the other
/// convention (whole periods of 24 hours since the last review, py-fsrs) pass differences of times to `next_state`.
/// A learner whose day ends at 4 in the morning has an offset 4 hours smaller.
/// \throws std::invalid_argument if `offset_hours` is not in [-24, 24].
template <class = void>
[[nodiscard]] inline double calendar_day(std::int64_t unix_milliseconds, double offset_hours = 0.0)
{
  bool const good = is_finite(offset_hours) && offset_hours >= -24.0 && offset_hours <= 24.0;
  require(good, "learning::calendar_day", "offset_hours", "be in [-24, 24]", offset_hours);
  return std::floor((static_cast<double>(unix_milliseconds) + offset_hours * 3'600'000.0) / 86'400'000.0);
}

}  // namespace mentorics::learning
