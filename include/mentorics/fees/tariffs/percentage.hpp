// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <vector>

namespace mentorics::fees {

/// A share of an amount of money and a fixed part for each transaction, e.g. the commission of a platform.
///
/// F(A) = rate * (A - free)+ + fixed * (n - free_transactions)+, where (x)+ is x if positive, else 0. It is called on
/// an amount [currency] as other tariffs are on hours. For rates by tiers see `graduated_percentage`.
template <real_scalar Real = double>
struct percentage {
  using real = Real;

  Real rate = Real(0);               ///< share of the amount, in [0, 1]: 0.025 is 2.5 %
  Real free = Real(0);               ///< the first of the amount, without charge [currency], >= 0
  Real fixed = Real(0);              ///< per transaction [currency], >= 0
  Real transactions = Real(1);       ///< how many transactions make up the amount, >= 0
  Real free_transactions = Real(0);  ///< transactions without the fixed part, >= 0

  /// The fee [currency] on `amount` [currency].
  /// \throws std::invalid_argument if a field is outside its range, or `amount` is negative or not finite.
  [[nodiscard]] constexpr Real operator()(Real amount) const;
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(percentage<Real> const& t)
{
  constexpr auto where = "fees::percentage";
  require_share(where, "rate", t.rate);
  require_amount(where, "free", t.free);
  require_amount(where, "fixed", t.fixed);
  require_amount(where, "transactions", t.transactions);
  require_amount(where, "free_transactions", t.free_transactions);
}

namespace detail {

/// What is charged of an amount.
template <real_scalar Real>
struct percentage_base {
  Real amount = Real(0);        ///< above the free part [currency]
  Real transactions = Real(0);  ///< beyond the free ones
};

template <real_scalar Real>
[[nodiscard]] constexpr percentage_base<Real> charged_of(percentage<Real> const& t, Real const& amount)
{
  validate(t);
  require_amount("fees::percentage", "amount", amount);
  return {.amount = amount > t.free ? Real(amount - t.free) : Real(0),
          .transactions = t.transactions > t.free_transactions ? Real(t.transactions - t.free_transactions) : Real(0)};
}

}  // namespace detail

template <real_scalar Real>
constexpr Real percentage<Real>::operator()(Real amount) const
{
  auto const charged = detail::charged_of(*this, amount);
  Real const fee = Real(charged.amount * rate + charged.transactions * fixed);
  require(is_finite(fee), "fees::percentage", "amount", "not be so large that the fee overflows", amount);
  return fee;
}

/// The share, then the transactions.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(percentage<Real> const& t, non_deduced<Real> amount)
{
  static_cast<void>(t(amount));
  auto const base = detail::charged_of(t, Real(amount));
  return {charge_for(charge_kind::percentage, 0, base.amount, t.rate),
          charge_for(charge_kind::transaction, 0, base.transactions, t.fixed)};
}

/// Two segments, in the amount. `until` may be infinity.
/// \throws std::invalid_argument if the tariff is not valid or `until` is not positive.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(percentage<Real> const& t, non_deduced<Real> until)
{
  Real const least = t(Real(0));
  detail::segment_builder<Real> segments("fees::percentage", until);
  if (t.free > Real(0)) { segments.add(t.free, true, Real(0), least, Real(0)); }
  segments.add_rest(t.free, least, t.rate);
  return segments.finish();
}

}  // namespace mentorics::fees
