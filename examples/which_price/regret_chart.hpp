// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/report/gnuplot.hpp"

#include <mentorics/statistics/summary/wilson_interval.hpp>

#include <string>
#include <vector>

namespace examples {

/// What one price brings. The bands hold nine of ten draws of the market.
struct regret_point {
  double price = 0.0;   ///< [EUR/month]
  double profit = 0.0;  ///< [EUR/month]
  mentorics::interval profits = {};
  double regret = 0.0;  ///< lost against the best price [% of the profit]
  mentorics::interval regrets = {};
};

struct regret_curves {
  std::string product = {};
  double best = 0.0;                     ///< its best price [EUR/month]
  mentorics::interval best_prices = {};  ///< nine of ten
  std::vector<regret_point> points = {};
};

/// Profit above regret, against the price.
[[nodiscard]] gnuplot_job regret_chart(regret_curves const& curves);

}  // namespace examples
