// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/nested_logit.hpp>
#include <mentorics/statistics/roots/chandrupatla_root.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace mentorics::pricing::detail {

/// One nest at the prices c_i + 1 / b_i + theta.
struct nest_point {
  double theta = 0.0;
  double log_weight = 0.0;   ///< gamma ln V, falls in theta
  double markup = 0.0;       ///< theta + w: mean of p - c among its buyers, rises in theta
  double inverse = 0.0;      ///< w: mean of 1 / b among its buyers
  double sensitivity = 0.0;  ///< mean of b among its buyers

  /// e^{log_weight - shift} (markup - R): what this nest adds to the inner problem.
  [[nodiscard]] double gain(double r, double shift) const { return std::exp(log_weight - shift) * (markup - r); }
};

/// Finds the theta that maximizes V^gamma (markup - R) for one nest: a root of theta + (1 - 1 / gamma) w(theta) = R.
template <class = void>
class nest_markup {
 public:
  nest_markup(demand::logit_nest const& nest, std::span<double const> costs) : nest_(nest), costs_(costs)
  {
    auto const [low, high] =
        std::minmax_element(nest.products.begin(), nest.products.end(),
                            [](demand::logit_product<> const& a, demand::logit_product<> const& b) {
                              return a.sensitivity < b.sensitivity;
                            });
    flattest_ = low->sensitivity;
    steepest_ = high->sensitivity;
    double const spread = steepest_ / flattest_;
    double const g = nest.exponent;
    unique_ = g >= 1.0 || spread * (1.0 - g) <= 1.0 || (spread - 1.0) * (spread - 1.0) * (1.0 - g) < 4.0 * spread * g;
  }

  /// True if the first-order condition of this nest has one root for every R.
  [[nodiscard]] bool unique() const { return unique_; }

  /// Every root lies between these.
  [[nodiscard]] double lowest(double r) const
  {
    return r + slope() * (slope() > 0.0 ? 1.0 / steepest_ : 1.0 / flattest_);
  }
  [[nodiscard]] double highest(double r) const
  {
    return r + slope() * (slope() > 0.0 ? 1.0 / flattest_ : 1.0 / steepest_);
  }

  [[nodiscard]] nest_point at(double theta) const
  {
    double largest = -no_limit;
    for (std::size_t i = 0; i < costs_.size(); ++i) { largest = (std::max)(largest, utility(i, theta)); }
    double sum = 0.0;
    nest_point x{.theta = theta};
    for (std::size_t i = 0; i < costs_.size(); ++i) {
      double const e = std::exp(utility(i, theta) - largest);
      double const b = nest_.products[i].sensitivity;
      sum += e;
      x.inverse += e / b;
      x.sensitivity += e * b;
    }
    x.inverse /= sum;
    x.sensitivity /= sum;
    x.markup = theta + x.inverse;
    x.log_weight = nest_.exponent * (largest + std::log(sum));
    return x;
  }

  /// A root by Newton inside a bracket, from `x`: the root where it is unique.
  [[nodiscard]] nest_point root(double r, double start) const
  {
    double low = lowest(r);
    double high = highest(r);
    double theta = (std::clamp)(start, low, high);
    auto x = at(theta);
    for (int step = 0; step < 100; ++step) {
      double const miss = r - theta + slope() * x.inverse;
      (miss > 0.0 ? low : high) = theta;
      double const rate = 1.0 - slope() * (x.sensitivity * x.inverse - 1.0);
      double next = theta + miss / rate;
      if (!(rate > 0.0) || next < low || next > high) { next = 0.5 * (low + high); }
      if (std::abs(next - theta) <= 4.0 * std::numeric_limits<double>::epsilon() * std::abs(next)) { break; }
      theta = next;
      x = at(theta);
    }
    return x;
  }

  /// theta + (1 - 1 / gamma) w - R between two points is at least the first of these and at most the second.
  [[nodiscard]] double least_miss(double r, nest_point const& low, nest_point const& high) const
  {
    return low.theta - slope() * high.inverse - r;
  }
  [[nodiscard]] double most_miss(double r, nest_point const& low, nest_point const& high) const
  {
    return high.theta - slope() * low.inverse - r;
  }

  /// True if that function is monotone between two points: w rises, the mean of b falls.
  [[nodiscard]] bool monotone(nest_point const& low, nest_point const& high) const
  {
    bool const rises = 1.0 - slope() * (low.sensitivity * high.inverse - 1.0) > 1e-9;
    bool const falls = 1.0 - slope() * (high.sensitivity * low.inverse - 1.0) < -1e-9;
    return rises || falls;
  }

  /// The root between two points where the function is monotone; one of the points if there is none.
  [[nodiscard]] nest_point root_between(double r, nest_point const& low, nest_point const& high) const
  {
    auto const miss = [&](nest_point const& x) { return x.theta - slope() * x.inverse - r; };
    double const sign = miss(low) > 0.0 ? 1.0 : -1.0;
    if ((sign * miss(high) > 0.0) || miss(low) == 0.0) { return low; }
    return at(statistics::chandrupatla_root([&](double theta) { return sign * miss(at(theta)); }, low.theta,
                                            sign * miss(low), high.theta, sign * miss(high)));
  }

 private:
  [[nodiscard]] double utility(std::size_t i, double theta) const
  {
    auto const& p = nest_.products[i];
    return p.intercept - 1.0 - p.sensitivity * (costs_[i] + theta);
  }

  [[nodiscard]] double slope() const { return 1.0 / nest_.exponent - 1.0; }

  demand::logit_nest const& nest_;
  std::span<double const> costs_;
  double flattest_ = 1.0;
  double steepest_ = 1.0;
  bool unique_ = false;
};

}  // namespace mentorics::pricing::detail
