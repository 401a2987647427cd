// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/scalar.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace mentorics::fees {

/// One band of a tariff with tiers. Everything that price pages leave open is a field.
///
/// A tier begins where the one before ends, so 0-10, 11-20 is `.upper = 10` and `.upper = 20`: 10.5 hours are in the
/// second. The last tier has no upper bound.
template <real_scalar Real = double>
struct tier {
  Real upper = Real(no_limit);  ///< end of the tier [h]; ascending, infinity in the last tier only
  Real rate = Real(0);          ///< per hour [currency/h], >= 0
  Real flat = Real(0);          ///< due once when the tier is entered [currency], >= 0
  bool includes_upper = true;   ///< exactly `upper` hours are still in this tier
  bool flat_at_zero = true;     ///< the flat part is due for 0 hours too; of the first tier, the others are not reached
};

/// \throws std::invalid_argument if there are no tiers, bounds do not ascend from 0, the last one is finite, or an
///         amount is negative or not finite. The text names the tier.
template <real_scalar Real>
constexpr void validate(std::span<tier<Real> const> tiers, std::string_view where)
{
  require(!tiers.empty(), where, "tiers", "not be empty");
  Real before(0);
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    auto const& t = tiers[i];
    require(!is_nan(t.upper) && t.upper > before, where, {"tiers", i, "upper"}, "be above the tier before", t.upper);
    bool const is_last = i + 1 == tiers.size();
    require(is_finite(t.upper) != is_last, where, {"tiers", i, "upper"},
            is_last ? "be infinity in the last tier" : "be finite before the last tier", t.upper);
    require_amount(where, {"tiers", i, "rate"}, t.rate);
    require_amount(where, {"tiers", i, "flat"}, t.flat);
    before = t.upper;
  }
}

}  // namespace mentorics::fees
