// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/plan/price_advice.hpp"

#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/demand/estimation/fit_demand.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include <fmt/format.h>

namespace examples {

using namespace mentorics;

namespace {

template <class Demand>
[[nodiscard]] fitted_line line_of(std::string curve, demand::demand_fit<Demand> const& fit)
{
  return {.curve = std::move(curve),
          .outcome = fit.outcome,
          .reason = fit.reason,
          .slope = fit.slope,
          .standard_error = fit.standard_error,
          .slope_interval = fit.slope_interval,
          .r_squared = fit.r_squared};
}

/// Why there is no price, for someone who has not heard of elasticities.
[[nodiscard]] std::string explain(refusal reason)
{
  switch (reason) {
    case refusal::demand_rises_with_price:
      return "More is sold where the price is higher. That does not mean that raising a price sells more: prices were "
             "set high where much could be sold (they are endogenous), or dear offers are better ones. A price "
             "computed from this slope would be wrong. What would help: sales at prices that were changed on purpose.";
    case refusal::demand_not_significant:
      return "Sales fall a little as the price rises, but so uncertainly that they may as well not fall at all. More "
             "rows or a wider range of prices are needed.";
    case refusal::demand_inelastic:
      return "A price one percent higher loses less than one percent of sales, so profit rises with the price without "
             "end, as far as this curve can tell. The best price lies beyond what was observed, and the data cannot "
             "say "
             "where.";
    case refusal::demand_unbounded:
      return "By this curve demand grows without end as the price falls to zero, and there is no cost to stop it.";
    case refusal::no_profitable_price: return "Nobody buys at a price that covers the cost: better not to sell.";
    case refusal::too_few_observations: return "There are too few rows with a price and a sale to fit a curve.";
    case refusal::no_variation: return "All prices are the same, so nothing can be said about other prices.";
    default: return fmt::format("The data bear no answer ({}).", to_string(reason));
  }
}

/// Asks the model for the price, and keeps the model as a curve for charts.
template <class Demand>
void optimize(price_advice& advice, Demand const& model)
{
  advice.demand = model;
  advice.best = pricing::maximize_profit(model, {.unit_cost = advice.unit_cost});
  if (!has_solution(advice.best.outcome)) { advice.explanation = explain(advice.best.reason); }
}

}  // namespace

price_advice advise_price(double unit_cost)
{
  auto const model = demand::logit<>{.intercept = 4.0, .sensitivity = 0.05, .market = 60.0};
  price_advice advice{
      .unit_cost = unit_cost,
      .curve = "logit",
      .parameters = {{"intercept", model.intercept}, {"sensitivity", model.sensitivity}, {"market", model.market}},
      .explanation = fmt::format("A made-up market of {:g} hours a week in which fewer hours are bought as "
                                 "the price rises: half of them at {:g} EUR/h.",
                                 model.market, model.intercept / model.sensitivity),
      .price_unit = "EUR/h",
      .demand_unit = "h/week",
      .profit_unit = "EUR/week"};
  optimize(advice, model);
  return advice;
}

price_advice advise_price(market observed, double unit_cost)
{
  auto const isoelastic = demand::fit_isoelastic(observed.sales);
  auto const exponential = demand::fit_exponential(observed.sales);
  price_advice advice{.observed = std::move(observed),
                      .fits = {line_of("isoelastic", isoelastic), line_of("exponential", exponential)},
                      .price_range = isoelastic.prices,
                      .unit_cost = unit_cost,
                      .price_unit = "per unit",
                      .demand_unit = "units",
                      .profit_unit = "in the currency of the file"};

  // Both curves are lines in ln quantity with two parameters, so that the better one is the one that explains more. The
  // other one is no way out: what explains less is also less certain about the sign of its slope.
  bool const exponential_is_better = exponential.r_squared > isoelastic.r_squared;
  auto const& better = advice.fits[exponential_is_better ? 1 : 0];
  advice.curve = better.curve;
  if (!has_solution(better.outcome)) {
    advice.best.outcome = better.outcome;
    advice.best.reason = better.reason;
    advice.explanation = explain(better.reason);
    return advice;
  }
  if (exponential_is_better) {
    advice.parameters = {{"scale", exponential.model.scale}, {"sensitivity", exponential.model.sensitivity}};
    optimize(advice, exponential.model);
  } else {
    advice.parameters = {{"scale", isoelastic.model.scale}, {"exponent", isoelastic.model.exponent}};
    optimize(advice, isoelastic.model);
  }
  if (has_solution(advice.best.outcome)) {
    advice.extrapolated = !advice.price_range.contains(advice.best.price);
    advice.explanation =
        advice.extrapolated
            ? fmt::format(
                  "Careful: this price lies outside the observed prices, {:g} to {:g}. It holds only if the fitted "
                  "curve goes on beyond the data.",
                  advice.price_range.lower, advice.price_range.upper)
            : fmt::format(
                  "The price lies within the observed prices, {:g} to {:g}. It assumes that prices moved for "
                  "reasons other than demand.",
                  advice.price_range.lower, advice.price_range.upper);
  }
  return advice;
}

}  // namespace examples
