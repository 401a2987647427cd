// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/multinomial_logit.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// Prices from a ladder that maximize sum_i (p_i - c_i - R) e^{u_i}; the lower price on a tie.
template <class = void>
class ladder_choice {
 public:
  ladder_choice(demand::multinomial_logit<> const& m, std::span<double const> costs,
                std::span<double const> price_points, std::span<std::size_t const> ascending, bool may_withdraw)
      : market_(m),
        costs_(costs),
        points_(price_points),
        chain_(ascending),
        may_withdraw_(may_withdraw),
        free_(costs.size(), true)
  {
    for (auto const i : ascending) { free_[i] = false; }
    best_.resize(ascending.size() * price_points.size());
    from_ = std::vector<std::size_t>(best_.size(), 0);
  }

  void operator()(double r, std::span<double> prices)
  {
    for (std::size_t i = 0; i < prices.size(); ++i) {
      if (free_[i]) { prices[i] = best_point(i, r); }
    }
    if (!chain_.empty()) { order(r, prices); }
  }

 private:
  /// The inner objective of product i at a price, times e^{-shift}.
  [[nodiscard]] double gain(std::size_t i, double price, double r, double shift) const
  {
    auto const& x = market_.products[i];
    return (price - costs_[i] - r) * std::exp(x.intercept - x.sensitivity * price - shift);
  }

  [[nodiscard]] double best_point(std::size_t i, double r) const
  {
    auto const& x = market_.products[i];
    double const shift = x.intercept - x.sensitivity * points_[0];
    double price = points_[0];
    double most = gain(i, price, r, shift);
    for (auto const point : points_) {
      double const value = gain(i, point, r, shift);
      if (value > most) {
        most = value;
        price = point;
      }
    }
    return may_withdraw_ && most < 0.0 ? no_limit : price;
  }

  /// Dynamic program over products and price points: best_(k, g) is the best of the first k + 1 with the last at point <= g.
  void order(double r, std::span<double> prices)
  {
    std::size_t const g_count = points_.size();
    double shift = -no_limit;
    for (auto const i : chain_) {
      auto const& x = market_.products[i];
      shift = (std::max)(shift, x.intercept - x.sensitivity * points_[0]);
    }
    for (std::size_t k = 0; k < chain_.size(); ++k) {
      for (std::size_t g = 0; g < g_count; ++g) {
        double const before = k == 0 ? 0.0 : best_[(k - 1) * g_count + g];
        double const value = before + gain(chain_[k], points_[g], r, shift);
        bool const rises = g == 0 || value > best_[k * g_count + g - 1];
        best_[k * g_count + g] = rises ? value : best_[k * g_count + g - 1];
        from_[k * g_count + g] = rises ? g : from_[k * g_count + g - 1];
      }
    }
    std::size_t g = g_count - 1;
    for (std::size_t k = chain_.size(); k-- > 0;) {
      g = from_[k * g_count + g];
      prices[chain_[k]] = points_[g];
    }
  }

  demand::multinomial_logit<> const& market_;
  std::span<double const> costs_;
  std::span<double const> points_;
  std::span<std::size_t const> chain_;  // products in the order of their prices
  bool may_withdraw_;
  std::vector<bool> free_;
  std::vector<double> best_;
  std::vector<std::size_t> from_;
};

}  // namespace mentorics::pricing::detail
