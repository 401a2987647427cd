// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/maximum_closure.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// Prices of hours to begin a price search with, near the best ones.
///
/// Without weeks, the closed sets that are best for some price of an hour are nested; along them the value of one more hour,
/// the density d(H), falls. If all values are discounted alike, v_i(t) = v_i(0) g(t), then the relaxed plan studies along
/// these sets, and one more hour up to week t saves d(C_t) the discount from week t to the next:
///
///   lambda_t = d(C_t) (g(t) - g(t + 1)),   g = 0 after the last week,   here with g(t) = max_i v_i(t) / v_i(0).
///
/// At most two closures for each week and each course.
/// Source: Lerchs and Grossmann (1965) for the nested sets; Chicoisne et al. (2012) for one capacity a period.
template <class = void>
class initial_multipliers {
 public:
  explicit initial_multipliers(reduced_problem<> const& open) : open_(open), closure_(open.size()), profit_(open.size())
  {
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (auto const j : open[i].limits) { closure_.need(i, j); }
    }
  }

  /// By week, of one millisecond.
  [[nodiscard]] std::vector<double> operator()()
  {
    std::vector<double> price(open_.weeks(), 0.0);
    if (price.empty()) { return price; }
    closed_set forced;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (!open_[i].forced) { continue; }
      forced.time += open_.time(i);
      forced.value += open_.value(i, 0);
    }
    fill(forced, best_at(0.0), price);
    auto const first = open_.week(forced.time);
    if (first < price.size()) { std::fill_n(price.begin(), first, price[first]); }  // no week before is less scarce
    for (std::size_t t = 0; t < price.size(); ++t) { price[t] *= discount(t) - discount(t + 1); }
    return price;
  }

 private:
  struct closed_set {
    milliseconds time = 0;
    double value = 0.0;
  };

  /// The density in all weeks that end after a small one of the nested sets is studied and before a large one is.
  void fill(closed_set const& small, closed_set const& large, std::vector<double>& density)
  {
    auto const first = open_.week(small.time);
    auto const last = open_.week(large.time);
    if (large.time <= small.time || first >= last) { return; }
    double const price = (large.value - small.value) / static_cast<double>(large.time - small.time);
    auto const middle = best_at(price);
    auto const gain = [&](closed_set const& s) { return s.value - price * static_cast<double>(s.time); };
    bool const between = middle.time > small.time && middle.time < large.time;
    if (between && gain(middle) > gain(small) + 1e-9 * std::abs(large.value)) {
      fill(small, middle, density);
      fill(middle, large, density);
      return;
    }
    std::fill(density.begin() + static_cast<std::ptrdiff_t>(first), density.begin() + static_cast<std::ptrdiff_t>(last),
              price);
  }

  [[nodiscard]] closed_set best_at(double price)
  {
    double largest = 0.0;
    auto const profit = [&](std::size_t i) { return open_.value(i, 0) - price * static_cast<double>(open_.time(i)); };
    for (std::size_t i = 0; i < open_.size(); ++i) { largest = (std::max)(largest, std::abs(profit(i))); }
    double const scale = maximum_closure<>::scale(largest, 1e11);
    constexpr double forcing = 1e3;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      profit_[i] = maximum_closure<>::to_amount((profit(i) + (open_[i].forced ? forcing * largest : 0.0)) * scale);
    }
    closure_.solve(profit_);
    closed_set best;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (!closure_.chosen(i)) { continue; }
      best.time += open_.time(i);
      best.value += open_.value(i, 0);
    }
    return best;
  }

  [[nodiscard]] double discount(std::size_t t) const
  {
    double most = 0.0;
    for (std::size_t i = 0; t < open_.weeks() && i < open_.size(); ++i) {
      if (open_.value(i, 0) > 0.0) { most = (std::max)(most, open_.value(i, t) / open_.value(i, 0)); }
    }
    return most;
  }

  reduced_problem<> const& open_;
  maximum_closure<> closure_;
  std::vector<maximum_closure<>::amount> profit_;
};

}  // namespace mentorics::curriculum::detail
