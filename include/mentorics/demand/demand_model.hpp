// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/scalar.hpp>

#include <concepts>

namespace mentorics::demand {

void elasticity(adl_poison_pill&) = delete;
void consumer_surplus(adl_poison_pill&) = delete;

/// How much is bought at a price: `demand(price)` [units per period], non-increasing and not negative.
///
/// `elasticity(demand, price)` is d ln demand / d ln price; `consumer_surplus(demand, price)` is what buyers would have
/// paid beyond the price, the integral of demand from the price up [currency per period].
template <class D>
concept demand_model = real_scalar<typename D::real> && requires(D const demand, typename D::real price) {
  { demand(price) } -> std::convertible_to<typename D::real>;
  { elasticity(demand, price) } -> std::convertible_to<typename D::real>;
  { consumer_surplus(demand, price) } -> std::convertible_to<typename D::real>;
};

}  // namespace mentorics::demand
