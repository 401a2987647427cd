// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace mentorics::fees {

/// What a part of a fee is for.
enum class charge_kind : unsigned char {
  fee,              ///< a tariff that does not say more
  fixed,            ///< a fixed part
  hours,            ///< hours at one rate
  tier_flat,        ///< the flat part of tier `index`
  tier_hours,       ///< hours in tier `index`
  period,           ///< periods of a subscription
  overage,          ///< hours above the included ones
  beyond_fair_use,  ///< hours above the fair use of a period
  package,          ///< packages of hours
  course,           ///< single courses
  bundle,           ///< course bundle `index`
  project,          ///< project `index`
  percentage,       ///< a share of an amount
  transaction,      ///< a fixed part for each transaction
  true_up,          ///< what is missing to a minimum
  cap,              ///< what is above a maximum; negative
  discount,         ///< discount `index`; negative
  refund,           ///< prepaid and not used; negative
  credit,           ///< taken from an earlier credit; negative
};

[[nodiscard]] constexpr std::string_view to_string(charge_kind kind) noexcept
{
  constexpr std::string_view names[] = {"fee",    "fixed",    "hours",           "tier_flat",   "tier_hours",
                                        "period", "overage",  "beyond_fair_use", "package",     "course",
                                        "bundle", "project",  "percentage",      "transaction", "true_up",
                                        "cap",    "discount", "refund",          "credit"};
  auto const at = static_cast<std::size_t>(kind);
  return at < std::size(names) ? names[at] : "unknown";
}

/// One line of the way to a fee, as data: a program writes the sentence in the reader's language.
template <real_scalar Real = double>
struct charge {
  charge_kind kind = charge_kind::fee;
  std::size_t index = 0;      ///< which tier, step, bundle, project or discount
  Real quantity = Real(0);    ///< [h], or a number of packages, periods, ...; may be 0
  Real unit_price = Real(0);  ///< [currency] per unit of the quantity
  Real amount = Real(0);      ///< [currency]: quantity * unit price, not rounded
};

/// A line for `quantity` units.
template <real_scalar Real>
[[nodiscard]] constexpr charge<Real> charge_for(charge_kind kind, std::size_t index, Real const& quantity,
                                                non_deduced<Real> unit_price)
{
  return {.kind = kind,
          .index = index,
          .quantity = quantity,
          .unit_price = unit_price,
          .amount = Real(quantity * unit_price)};
}

/// The sum of the amounts [currency], in order.
template <real_scalar Real>
[[nodiscard]] constexpr Real total(std::vector<charge<Real>> const& charges)
{
  Real sum(0);
  for (auto const& line : charges) { sum = Real(sum + line.amount); }
  return sum;
}

}  // namespace mentorics::fees
