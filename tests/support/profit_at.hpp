// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

namespace support {

/// What a price list earns before fixed costs: sum of (p_i - c_i) q_i(p).
template <class Market>
double profit_at(Market const& market, std::vector<double> const& costs, std::vector<double> const& prices)
{
  auto const q = market(prices);
  double sum = 0.0;
  for (std::size_t i = 0; i < prices.size(); ++i) { sum += (prices[i] - costs[i]) * q[i]; }
  return sum;
}

}  // namespace support
