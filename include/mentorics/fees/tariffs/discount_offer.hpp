// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/fees/tariffs/discount.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::fees {

/// What discounts depend on.
template <real_scalar Real = double>
struct customer {
  Real months = Real(0);         ///< as a student of the mentor [months], >= 0
  std::size_t referrals = 0;     ///< students who came by recommendation
  std::size_t participants = 1;  ///< learners in the group, >= 1
};

/// A discount and who gets it: whoever has at least so many months, referrals or participants, as its reason says.
/// Where the reason is `other`, everyone does.
template <real_scalar Real = double>
struct discount_offer {
  fees::discount<Real> discount = {};
  Real at_least = Real(0);  ///< [months], referrals or participants
};

/// The discounts that `who` gets, in the order of the offers.
/// \throws std::invalid_argument if `months` or a threshold is negative or not finite.
template <real_scalar Real, sequence Offers>
  requires std::same_as<element_of<Offers>, discount_offer<Real>>
[[nodiscard]] constexpr std::vector<discount<Real>> eligible_discounts(Offers const& offers, customer<Real> const& who)
{
  constexpr auto where = "fees::eligible_discounts";
  require_amount(where, "months", who.months);
  std::vector<discount<Real>> result;
  for (std::size_t i = 0; i < std::size(offers); ++i) {
    auto const& offer = std::data(offers)[i];
    require_amount(where, {"offers", i, "at_least"}, offer.at_least);
    Real has = offer.at_least;
    switch (offer.discount.reason) {
      case discount_reason::long_term: has = who.months; break;
      case discount_reason::referral: has = Real(static_cast<double>(who.referrals)); break;
      case discount_reason::group: has = Real(static_cast<double>(who.participants)); break;
      case discount_reason::other: break;
    }
    if (has >= offer.at_least) { result.push_back(offer.discount); }
  }
  return result;
}

}  // namespace mentorics::fees
