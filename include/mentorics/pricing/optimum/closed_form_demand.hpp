// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/demand/demand_model.hpp>

#include <concepts>

namespace mentorics::pricing {

void unconstrained_optimal_price(adl_poison_pill&) = delete;

/// A demand model whose profit (p - c) q(p) rises up to one price and falls from there, with that price in closed form:
/// `unconstrained_optimal_price(demand, unit_cost)`, infinity where profit never falls.
template <class D>
concept closed_form_demand = demand::demand_model<D> && requires(D const demand, typename D::real unit_cost) {
  { unconstrained_optimal_price(demand, unit_cost) } -> std::convertible_to<typename D::real>;
};

}  // namespace mentorics::pricing
