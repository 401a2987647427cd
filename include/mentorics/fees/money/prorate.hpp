// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/share_of.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::fees {

/// The part of a fixed amount that is due for `used` of `period` days (or seconds, or any ratio): A used / period.
///
/// Only fixed parts are prorated; usage is not. Count either both ends of a period or one, but always the same.
/// \throws std::invalid_argument if `amount` or `used` is negative or not finite, `period` is not finite and positive,
///         or `used` is above `period`.
template <real_scalar Real>
[[nodiscard]] constexpr Real prorate(Real const& amount, non_deduced<Real> used, non_deduced<Real> period)
{
  constexpr auto where = "fees::prorate";
  require_amount(where, "amount", amount);
  require_amount(where, "used", used);
  require_positive(where, "period", period);
  require(used <= period, where, "used", "be at most the period", used);
  return Real(amount * used / period);
}

/// Splits the amount of a whole period into parts of so many days each; they sum to it exactly.
///
/// Cumulative amounts are rounded half to even, and a part is the difference of two of them, so that nothing is lost
/// and cutting a part in two does not change the others. O(n).
/// \throws std::invalid_argument if there are no parts, one has a negative number of days, all have none, or the days
///         overflow.
[[nodiscard]] constexpr std::vector<money> split_period(money const& amount, std::span<std::int64_t const> days)
{
  constexpr auto where = "fees::split_period";
  require(!days.empty(), where, "days", "not be empty");
  std::int64_t period = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    require(days[i] >= 0, where, {"days", i}, "not be negative", days[i]);
    require(detail::sum_fits(period, days[i]), where, {"days", i}, "not make the period overflow", days[i]);
    period += days[i];
  }
  require(period > 0, where, "days", "sum to a period of at least one day", period);

  std::vector<money> parts;
  parts.reserve(days.size());
  auto before = money{.units = 0, .currency = amount.currency};
  std::int64_t day = 0;
  for (auto const n : days) {
    day += n;
    auto const now = share_of(amount, day, period, rounding::half_even);
    parts.push_back(now - before);
    before = now;
  }
  return parts;
}

}  // namespace mentorics::fees
