// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/piecewise/piecewise_algebra.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/charges_of.hpp>
#include <mentorics/fees/tariffs/discount.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <utility>
#include <vector>

namespace mentorics::fees {

/// A tariff after discounts.
template <tariff_like Tariff>
struct discounted {
  using real = typename Tariff::real;

  Tariff tariff;
  discount_policy<real> policy = {};

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument as the tariff, or if the policy is not valid.
  [[nodiscard]] constexpr real operator()(real hours) const { return apply(policy, real(tariff(hours))); }
};

/// Joins a tariff with discounts.
/// \throws std::invalid_argument if the policy is not valid.
template <tariff_like Tariff>
[[nodiscard]] constexpr discounted<Tariff> with_discounts(Tariff tariff, discount_policy<typename Tariff::real> policy)
{
  validate(policy);
  return {.tariff = std::move(tariff), .policy = std::move(policy)};
}

/// The lines of the tariff, then one for each discount.
/// \throws std::invalid_argument as the call.
template <class Tariff>
[[nodiscard]] constexpr auto charges(discounted<Tariff> const& t, typename Tariff::real hours)
{
  auto lines = charges_of(t.tariff, hours);
  for (auto const& line : discount_lines(t.policy, typename Tariff::real(t.tariff(hours)))) { lines.push_back(line); }
  return lines;
}

/// F = larger of (a A - b) and (smaller of A and the floor), with a and b from the discounts in order.
/// \throws std::invalid_argument as the tariff, or if the policy is not valid.
template <piecewise_affine Tariff>
[[nodiscard]] constexpr auto to_piecewise(discounted<Tariff> const& t, typename Tariff::real until)
{
  using real = typename Tariff::real;
  validate(t.policy);
  real factor(1);
  real off(0);
  for (auto const& d : t.policy.discounts) {
    bool const in_turn = t.policy.rule == stacking::sequential;
    off = in_turn ? real(off * real(real(1) - d.share) + d.amount) : real(off + d.amount);
    factor = in_turn ? real(factor * real(real(1) - d.share)) : real(factor - d.share);
  }
  auto const before = to_piecewise(t.tariff, until);
  return upper_of(scaled(before, factor, real(-off)), lower_of(before, constant(t.policy.floor, until)));
}

}  // namespace mentorics::fees
