// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/tariffs/charge.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::fees {

/// What a discount is given for.
enum class discount_reason : unsigned char { long_term, referral, group, other };

/// A share off, an amount off, or both: the share first.
template <real_scalar Real = double>
struct discount {
  discount_reason reason = discount_reason::other;
  Real share = Real(0);   ///< of the base that the stacking rule names, in [0, 1]
  Real amount = Real(0);  ///< [currency], >= 0
};

/// What each share is taken of.
enum class stacking : unsigned char {
  sequential,  ///< of what the discounts before it have left: 10 % and 10 % are 19 %. The order matters.
  additive,    ///< of the fee before all discounts: 10 % and 10 % are 20 %. The shares may not sum to more than 1.
};

/// Several discounts on one fee, in the order of the list.
template <real_scalar Real = double>
struct discount_policy {
  std::vector<discount<Real>> discounts = {};
  stacking rule = stacking::sequential;
  Real floor = Real(0);  ///< no discount goes below it [currency], >= 0; a fee below it stays as it is
};

/// \throws std::invalid_argument if a share is outside [0, 1], additive shares sum to more than 1, or an amount or the
///         floor is negative or not finite.
template <real_scalar Real>
constexpr void validate(discount_policy<Real> const& p)
{
  constexpr auto where = "fees::discount_policy";
  require_amount(where, "floor", p.floor);
  Real sum(0);
  for (std::size_t i = 0; i < p.discounts.size(); ++i) {
    require_share(where, {"discounts", i, "share"}, p.discounts[i].share);
    require_amount(where, {"discounts", i, "amount"}, p.discounts[i].amount);
    sum = Real(sum + p.discounts[i].share);
    bool const too_much = p.rule == stacking::additive && sum > Real(1) + Real(1e-12);  // 0.7 + 0.2 + 0.1 is 1
    require(!too_much, where, {"discounts", i, "share"}, "not bring the sum of additive shares above 1",
            p.discounts[i].share);
  }
}

namespace detail {

/// Calls `taken(i, off)` for what each discount takes off `fee`, and returns what is left.
template <real_scalar Real>
constexpr Real for_each_discount(discount_policy<Real> const& policy, Real const& fee, auto&& taken)
{
  validate(policy);
  require_amount("fees::discount_policy", "fee", fee);
  Real const least = fee < policy.floor ? fee : policy.floor;
  Real left = fee;
  for (std::size_t i = 0; i < policy.discounts.size(); ++i) {
    auto const& d = policy.discounts[i];
    Real const base = policy.rule == stacking::sequential ? left : fee;
    Real const off = Real(base * d.share + d.amount);
    Real const after = Real(left - off);
    bool const is_cut = after < least;
    taken(i, is_cut ? Real(left - least) : off);
    left = is_cut ? least : after;
  }
  return left;
}

}  // namespace detail

/// What each discount takes off `fee`, as lines with negative amounts, one for each; those below the floor are cut.
/// O(discounts).
/// \throws std::invalid_argument if the policy is not valid, or `fee` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> discount_lines(discount_policy<Real> const& policy,
                                                                 non_deduced<Real> fee)
{
  std::vector<charge<Real>> lines;
  detail::for_each_discount(policy, fee, [&](std::size_t i, Real const& off) {
    lines.push_back(charge_for(charge_kind::discount, i, Real(1), Real(-off)));
  });
  return lines;
}

/// The fee [currency] after all discounts.
/// \throws std::invalid_argument as `discount_lines`.
template <real_scalar Real>
[[nodiscard]] constexpr Real apply(discount_policy<Real> const& policy, non_deduced<Real> fee)
{
  return detail::for_each_discount(policy, fee, [](std::size_t, Real const&) {});
}

}  // namespace mentorics::fees
