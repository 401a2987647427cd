// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/to_money.hpp>
#include <mentorics/fees/tariffs/package.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>

namespace mentorics::fees {

/// A package tariff that explains what was paid, or why there is none.
struct [[nodiscard]] package_fit {
  status outcome = status::not_solved;  ///< converged; infeasible: no packages explain it; refused: see `reason`
  refusal reason = refusal::none;
  package<> tariff = {};     ///< with the roundest size between the two below
  double least_hours = 0.0;  ///< every size from here on [h]
  double below_hours = 0.0;  ///< and below here explains it as well [h]
};

namespace detail {

/// The number in [low, high) that is a multiple of the roundest step.
[[nodiscard]] constexpr double roundest(double low, double high)
{
  for (double const step : {100.0, 50.0, 10.0, 5.0, 1.0, 0.5, 0.25, 0.1, 0.05, 0.01}) {
    double const up = whole_part(low / step);
    for (double const k : {up, up + 1.0}) {
      if (k * step >= low && k * step < high && k > 0.0) { return k * step; }
    }
  }
  return low;
}

}  // namespace detail

/// Price and size of the packages from what was paid: the largest price of which every amount is a multiple n_i, with a
/// size that lies in every T_i / n_i <= size < T_i / (n_i - 1). O(64 n).
///
/// Refused with fewer than two amounts above 0, or where no one took more than one package: the size is not identified.
/// \throws std::invalid_argument if the spans differ in length, hours are negative or not finite, an amount is negative
///         or its currency is not that of the first.
[[nodiscard]] constexpr package_fit fit_package(std::span<double const> hours, std::span<money const> paid)
{
  constexpr auto where = "fees::fit_package";
  constexpr std::int64_t most_parts = 64;
  require(hours.size() == paid.size(), where, "paid", "be as many as the hours", paid.size());
  std::int64_t common = 0;
  std::size_t informative = 0;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    require_amount(where, {"hours", i}, hours[i]);
    require(paid[i].units >= 0, where, {"paid", i}, "not be negative", paid[i].units);
    require(paid[i].currency == paid[0].currency, where, {"paid", i}, "be in one currency", paid[i].currency.code());
    common = std::gcd(common, paid[i].units);
    informative += paid[i].units > 0 ? 1U : 0U;
  }
  package_fit result{.outcome = status::refused};
  if (informative < 2) {
    result.reason = refusal::too_few_observations;
    return result;
  }
  result.outcome = status::infeasible;
  for (std::int64_t parts = 1; parts <= most_parts; ++parts) {
    if (common % parts != 0) { continue; }
    auto const price = common / parts;
    double low = 0.0;
    double high = no_limit;
    bool good = true;
    for (std::size_t i = 0; i < hours.size(); ++i) {
      auto const n = static_cast<double>(paid[i].units / price);
      good = good && (n > 0.0) == (hours[i] > 0.0);
      if (n > 0.0 && hours[i] / n > low) { low = hours[i] / n; }
      if (n > 1.0 && hours[i] / (n - 1.0) < high) { high = hours[i] / (n - 1.0); }
    }
    if (!good || !(low < high)) { continue; }
    if (high == no_limit) {
      result.outcome = status::refused;
      result.reason = refusal::not_identified;
      return result;
    }
    result.outcome = status::converged;
    result.tariff = {.price = to_real(money{.units = price, .currency = paid[0].currency}),
                     .package_hours = detail::roundest(low, high)};
    result.least_hours = low;
    result.below_hours = high;
    return result;
  }
  return result;
}

}  // namespace mentorics::fees
