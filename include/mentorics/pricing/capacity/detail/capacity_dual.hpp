// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/capacity/shared_capacity.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>
#include <mentorics/statistics/roots/chandrupatla_root.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// The best prices at the unit costs plus shadow prices times use, as a function of the shadow prices.
///
/// Products that use a capacity of 0 are left out. Everything but `prices_that_fit` is per potential buyer.
template <class = void>
class capacity_dual {
 public:
  capacity_dual(std::span<shared_capacity const> capacities, demand::multinomial_logit<> const& market,
                std::span<double const> unit_costs, price_list_options<> const& options)
      : products_(unit_costs.size()), outside_market_(market.market), shadow_all_(capacities.size(), 0.0)
  {
    market_.outside = market.outside;
    for (std::size_t i = 0; i < products_; ++i) {
      bool const closed = std::any_of(capacities.begin(), capacities.end(),
                                      [&](shared_capacity const& x) { return !(x.limit > 0.0) && x.use[i] > 0.0; });
      if (closed) { continue; }
      kept_.push_back(i);
      market_.products.push_back(market.products[i]);
      costs_.push_back(unit_costs[i]);
      if (!options.lower.empty()) { options_.lower.push_back(options.lower[i]); }
      if (!options.upper.empty()) { options_.upper.push_back(options.upper[i]); }
    }
    for (std::size_t j = 0; j < capacities.size(); ++j) {
      if (!(capacities[j].limit > 0.0)) { continue; }
      limits_.push_back(capacities[j].limit / market.market);
      names_.push_back(j);
      for (auto const i : kept_) { use_.push_back(capacities[j].use[i]); }
    }
    shadow_.assign(limits_.size(), 0.0);
    prices_ = shares_ = loaded_ = costs_;
  }

  [[nodiscard]] bool empty() const { return kept_.empty(); }
  [[nodiscard]] std::size_t evaluations() const { return evaluations_; }

  /// What no prices that fit can earn more than, for all buyers.
  [[nodiscard]] double bound() const
  {
    double value = bound_;
    for (std::size_t j = 0; j < limits_.size(); ++j) { value += shadow_[j] * limits_[j]; }
    return outside_market_ * value * (1.0 + 1e-14);
  }

  [[nodiscard]] std::vector<double> shadow_prices()
  {
    for (std::size_t j = 0; j < names_.size(); ++j) { shadow_all_[names_[j]] = shadow_[j]; }
    return shadow_all_;
  }

  void solve()
  {
    for (std::size_t i = 0; i < costs_.size(); ++i) {
      loaded_[i] = costs_[i];
      for (std::size_t j = 0; j < limits_.size(); ++j) { loaded_[i] += shadow_[j] * use(j, i); }
    }
    auto const best =
        best_logit_prices(market_, std::span<double const>(loaded_), options_, std::span<double>(prices_));
    bound_ = best.bound;
    ++evaluations_;
    take_shares();
  }

  /// Sets each shadow price in turn so that its capacity fits; false where no shadow price can do that.
  [[nodiscard]] bool sweep()
  {
    for (std::size_t j = 0; j < limits_.size(); ++j) {
      auto const excess = [&](double shadow) {
        shadow_[j] = shadow;
        solve();
        return std::log(used(j) / limits_[j]);
      };
      double low = 0.0;
      double at_low = excess(low);
      if (at_low <= 0.0) { continue; }
      double high = 1.0 / market_.products[0].sensitivity;
      double at_high = excess(high);
      while (at_high > 0.0) {
        if (high > 1e15 * (1.0 + costs_[0])) { return false; }
        low = high;
        at_low = at_high;
        high *= 4.0;
        at_high = excess(high);
      }
      excess(statistics::chandrupatla_root(excess, low, at_low, high, at_high));
    }
    return true;
  }

  /// The prices of all products, raised evenly in utility where a capacity is still exceeded; empty if ceilings forbid.
  [[nodiscard]] std::vector<double> prices_that_fit()
  {
    std::vector<double> const best = prices_;
    for (int round = 0; round < 4; ++round) {
      double over = 0.0;
      for (std::size_t j = 0; j < limits_.size(); ++j) { over = (std::max)(over, std::log(used(j) / limits_[j])); }
      if (over <= 0.0) { break; }
      for (std::size_t i = 0; i < prices_.size(); ++i) {
        prices_[i] += (over + 1e-15) / market_.products[i].sensitivity * (round == 0 ? 1.0 : 4.0);
        if (!options_.upper.empty()) { prices_[i] = (std::min)(prices_[i], options_.upper[i]); }
      }
      take_shares();
    }
    bool fits = true;
    for (std::size_t j = 0; j < limits_.size(); ++j) { fits = fits && used(j) <= limits_[j] * (1.0 + 1e-12); }
    std::vector<double> all(products_, no_limit);
    for (std::size_t i = 0; i < kept_.size(); ++i) { all[kept_[i]] = prices_[i]; }
    prices_ = best;
    take_shares();
    return fits ? all : std::vector<double>{};
  }

 private:
  [[nodiscard]] double use(std::size_t j, std::size_t i) const { return use_[j * costs_.size() + i]; }

  [[nodiscard]] double used(std::size_t j) const
  {
    double hours = 0.0;
    for (std::size_t i = 0; i < shares_.size(); ++i) { hours += use(j, i) * shares_[i]; }
    return hours;
  }

  void take_shares()
  {
    for (std::size_t i = 0; i < shares_.size(); ++i) {
      shares_[i] = market_.products[i].intercept - market_.products[i].sensitivity * prices_[i];
    }
    demand::shares_from_utilities(std::span<double>(shares_), market_.outside);
  }

  std::size_t products_;
  double outside_market_;
  demand::multinomial_logit<> market_ = {};
  price_list_options<> options_ = {};
  std::vector<std::size_t> kept_ = {};   // products that can be sold
  std::vector<std::size_t> names_ = {};  // capacities that are not 0
  std::vector<double> costs_ = {};
  std::vector<double> loaded_ = {};  // costs with shadow prices
  std::vector<double> prices_ = {};
  std::vector<double> shares_ = {};
  std::vector<double> limits_ = {};
  std::vector<double> use_ = {};
  std::vector<double> shadow_ = {};
  std::vector<double> shadow_all_;
  double bound_ = no_limit;
  std::size_t evaluations_ = 0;
};

}  // namespace mentorics::pricing::detail
