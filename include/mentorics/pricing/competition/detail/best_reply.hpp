// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/pricing/capacity/maximize_profit_within.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// The market as one of its sellers sees it: the rivals' weight stands in the outside option.
template <class = void>
class best_reply {
 public:
  /// `held`: products whose price stays; `capacity`: most units of each seller. Both may be empty.
  best_reply(demand::multinomial_logit<> const& market, std::span<double const> unit_costs,
             std::span<std::size_t const> sellers, std::vector<bool> const& held, std::span<double const> capacity)
      : market_(market), costs_(unit_costs), sellers_(sellers), held_(held), capacity_(capacity)
  {}

  /// Puts the seller's best prices into `prices`; without an answer they stay as they are, and the result says why.
  [[nodiscard]] price_list<> operator()(std::size_t seller, std::span<double> prices) const
  {
    demand::multinomial_logit<> own{.market = market_.market, .outside = 0.0};
    std::vector<double> costs;
    std::vector<std::size_t> products;
    price_list_options<> limits;
    double const shift = largest_utility(prices);
    own.outside = market_.outside > 0.0 ? std::exp(std::log(market_.outside) - shift) : 0.0;
    for (std::size_t i = 0; i < prices.size(); ++i) {
      if (sellers_[i] != seller) {
        own.outside += std::exp(utility(i, prices[i]) - shift);
        continue;
      }
      own.products.push_back({market_.products[i].intercept - shift, market_.products[i].sensitivity});
      costs.push_back(costs_[i]);
      products.push_back(i);
      if (held_.empty()) { continue; }
      limits.lower.push_back(held_[i] ? prices[i] : 0.0);
      limits.upper.push_back(held_[i] ? prices[i] : no_limit);
    }
    price_list<> best;
    best.outcome = status::optimal;
    best.reason = refusal::none;
    if (products.empty()) { return best; }
    bool const limited = !capacity_.empty() && is_finite(capacity_[seller]) && own.outside > 0.0;
    if (limited) {
      std::vector<shared_capacity> const room{
          {.use = std::vector<double>(products.size(), 1.0), .limit = capacity_[seller]}};
      best = maximize_profit_within(room, own, costs, limits);
    } else {
      best = maximize_profit(own, costs, limits);
    }
    if (!has_solution(best.outcome)) { return best; }
    for (std::size_t k = 0; k < products.size(); ++k) { prices[products[k]] = best.prices[k]; }
    return best;
  }

  /// What the seller earns before fixed costs.
  [[nodiscard]] double profit(std::size_t seller, std::span<double const> prices) const
  {
    auto const q = market_(prices);
    double sum = 0.0;
    for (std::size_t i = 0; i < q.size(); ++i) { sum += sellers_[i] == seller ? (prices[i] - costs_[i]) * q[i] : 0.0; }
    return sum;
  }

 private:
  [[nodiscard]] double utility(std::size_t i, double price) const
  {
    return market_.products[i].intercept - market_.products[i].sensitivity * price;
  }

  [[nodiscard]] double largest_utility(std::span<double const> prices) const
  {
    double largest = market_.outside > 0.0 ? std::log(market_.outside) : -no_limit;
    for (std::size_t i = 0; i < prices.size(); ++i) { largest = (std::max)(largest, utility(i, prices[i])); }
    return largest;
  }

  demand::multinomial_logit<> const& market_;
  std::span<double const> costs_;
  std::span<std::size_t const> sellers_;
  std::vector<bool> const& held_;
  std::span<double const> capacity_;
};

}  // namespace mentorics::pricing::detail
