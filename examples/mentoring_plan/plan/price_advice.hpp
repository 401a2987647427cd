// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/data/market_csv.hpp"

#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/pricing/optimum/price_result.hpp>
#include <mentorics/statistics/summary/wilson_interval.hpp>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace examples {

/// A straight line through ln quantity: what was fitted, whether or not a demand curve came out of it.
struct fitted_line {
  std::string curve = {};  ///< "isoelastic": on ln price, the slope is the elasticity; "exponential": on price
  mentorics::status outcome = mentorics::status::refused;
  mentorics::refusal reason = mentorics::refusal::not_identified;
  double slope = 0.0;
  double standard_error = 0.0;
  mentorics::interval slope_interval = {};  ///< 95 %
  double r_squared = 0.0;
};

/// The price that maximizes profit, or the reason why none is named.
struct price_advice {
  std::optional<market> observed = {};   ///< none: a made-up market
  std::vector<fitted_line> fits = {};    ///< to the observed market
  mentorics::interval price_range = {};  ///< of the observed market
  double unit_cost = 0.0;

  std::string curve = {};                                       ///< of demand: "logit", "isoelastic" or "exponential"
  std::vector<std::pair<std::string, double>> parameters = {};  ///< of the curve; none where there is no curve
  std::function<double(double)> demand = {};                    ///< empty where there is no curve
  mentorics::pricing::price_result<> best = {};
  bool extrapolated = false;     ///< the price lies outside `price_range`
  std::string explanation = {};  ///< one paragraph for people

  std::string price_unit = {};   ///< e.g. "EUR/h"
  std::string demand_unit = {};  ///< e.g. "h/week"
  std::string profit_unit = {};  ///< e.g. "EUR/week"
};

/// The best hourly price in a made-up market: a logit demand for 60 hours a week.
[[nodiscard]] price_advice advise_price(double unit_cost);

/// The best price in an observed market: the better of two demand curves, refused where the data bear none.
[[nodiscard]] price_advice advise_price(market observed, double unit_cost);

}  // namespace examples
