// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/money/detail/whole_number.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/rounding.hpp>

#include <compare>
#include <cstdint>

namespace mentorics::fees {

namespace detail {

/// A whole number of at most 63 bits as an integer; a scalar that cannot say so itself goes through `double`.
template <real_scalar Real>
[[nodiscard]] constexpr std::int64_t to_integer(Real const& x)
{
  if constexpr (requires { static_cast<std::int64_t>(x); }) {
    return static_cast<std::int64_t>(x);
  } else {
    return static_cast<std::int64_t>(static_cast<double>(x));
  }
}

}  // namespace detail

/// The exact money for an amount that was computed as a real number: the one door from `Real` to `money`.
///
/// Amounts are meant in decimals, so a value within 8 ulp (at most 1/4) of a whole or half smallest unit counts as that:
/// 1.005 with `half_up` is 1.01, and 3 * 0.1 with `up` is 0.30. `to_money(to_real(m))` is m below 2^52 units. Cost: O(1).
/// \throws std::invalid_argument if `amount` is not finite or does not fit in 63 bits of smallest units.
template <real_scalar Real>
[[nodiscard]] constexpr money to_money(Real const& amount, currency in, rounding rule)
{
  constexpr auto where = "fees::to_money";
  constexpr double limit = 0x1.0p62;
  require(is_finite(amount), where, "amount", "be finite", amount);
  bool const negative = amount < Real(0);
  Real const scaled = Real((negative ? Real(-amount) : amount) * Real(static_cast<double>(in.scale())));
  require(is_finite(scaled) && scaled < Real(limit), where, "amount", "fit in 63 bits of smallest units", amount);

  Real const ulps = detail::slack(scaled);
  Real const slack = ulps < Real(0.25) ? ulps : Real(0.25);
  Real whole = detail::whole_part(scaled);
  Real part = Real(scaled - whole);
  if (part + slack >= Real(1)) {  // just below the next unit
    whole = Real(whole + Real(1));
    part = Real(0);
  }
  auto const units = detail::to_integer(whole);
  Real const beyond = Real(part - Real(0.5));
  auto const half = beyond > slack          ? std::strong_ordering::greater
                    : beyond < Real(-slack) ? std::strong_ordering::less
                                            : std::strong_ordering::equal;
  std::int64_t const step = detail::rounds_away(rule, part <= slack, half, units % 2 != 0) ? 1 : 0;
  return {.units = negative ? -(units + step) : units + step, .currency = in};
}

/// The nearest real number to an amount of money [currency].
template <real_scalar Real = double>
[[nodiscard]] constexpr Real to_real(money const& amount)
{
  return Real(Real(static_cast<double>(amount.units)) / Real(static_cast<double>(amount.currency.scale())));
}

}  // namespace mentorics::fees
