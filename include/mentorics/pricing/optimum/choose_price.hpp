// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/demand_model.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/optimum/price_result.hpp>

#include <cstddef>
#include <span>

namespace mentorics::pricing {

/// The price from a ladder, e.g. of .99 endings, that maximizes (p - unit_cost) demand(p) - fixed_cost.
///
/// Tries every price point inside the floor and the ceiling: exact and global for any demand; the lower price on a tie. O(G).
/// Outcomes: `optimal`; `infeasible` where no price point is allowed; `refused` with `no_profitable_price`.
/// \throws std::invalid_argument if the model or the options are not valid, or a price point is negative or not finite.
template <demand::demand_model Demand>
  requires std::same_as<typename Demand::real, double>
[[nodiscard]] price_result<> choose_price(Demand const& demand, std::span<double const> price_points,
                                          price_options<> const& options = {})
{
  constexpr auto where = "pricing::choose_price";
  validate(options);
  require(!price_points.empty(), where, "price_points", "not be empty");
  price_result<> result{.outcome = status::infeasible};
  double most = 0.0;
  for (std::size_t g = 0; g < price_points.size(); ++g) {
    double const p = price_points[g];
    require_amount(where, {"price_points", g}, p);
    if (p < options.lower || p > options.upper) { continue; }
    if (result.outcome == status::infeasible) {
      result.outcome = status::refused;
      result.reason = refusal::no_profitable_price;
    }
    double const units = demand(p);
    double const contribution = (p - options.unit_cost) * units;
    if (contribution < most || !(contribution > 0.0) || (contribution == most && p > result.price)) { continue; }
    most = contribution;
    result.outcome = status::optimal;
    result.reason = refusal::none;
    result.price = p;
    result.demand = units;
  }
  if (result.outcome != status::optimal) { return result; }
  result.revenue = result.price * result.demand;
  result.profit = most - options.fixed_cost;
  result.consumer_surplus = consumer_surplus(demand, result.price);
  result.elasticity = elasticity(demand, result.price);
  result.certificate = {.value = result.profit, .bound = result.profit, .kind = proof::exhausted};
  return detail::in_range(result);
}

}  // namespace mentorics::pricing
