// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/fees/billing/line_item.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/share_of.hpp>
#include <mentorics/fees/tariffs/charge.hpp>

#include <cstdint>

namespace mentorics::fees {

/// The credit for prepaid units that were not used: paid * (units - used) / units, rounded down to the smallest unit,
/// so that what is kept and what is given back are the whole and no more is given back than was paid. Count in whole
/// small units, e.g. minutes.
/// \throws std::invalid_argument if `paid` is negative, `units` is not positive, or `used` is outside [0, units].
[[nodiscard]] constexpr line_item refund_unused(money const& paid, std::int64_t units, std::int64_t used)
{
  constexpr auto where = "fees::refund_unused";
  require(paid.units >= 0, where, "paid", "not be negative", paid.units);
  require(units > 0, where, "units", "be positive", units);
  require(used >= 0 && used <= units, where, "used", "be in [0, units]", used);
  auto const back = share_of(paid, units - used, units, rounding::down);
  auto const left = static_cast<double>(units - used);
  double const price = -to_real(paid) / static_cast<double>(units);
  return {.what = charge_for(charge_kind::refund, 0, left, price), .amount = -back};
}

/// The credit where the used units are charged anew, e.g. at the hourly rate without the package: paid - fee, not
/// below 0: no one pays more for giving back.
/// \throws std::invalid_argument if an amount is negative or the currencies differ.
[[nodiscard]] constexpr line_item refund_rerated(money const& paid, money const& fee_for_used)
{
  constexpr auto where = "fees::refund_rerated";
  require(paid.units >= 0, where, "paid", "not be negative", paid.units);
  require(fee_for_used.units >= 0, where, "fee_for_used", "not be negative", fee_for_used.units);
  money const back = paid > fee_for_used ? paid - fee_for_used : money{.units = 0, .currency = paid.currency};
  return {.what = charge_for(charge_kind::refund, 0, 1.0, -to_real(back)), .amount = -back};
}

}  // namespace mentorics::fees
