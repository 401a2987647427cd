// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/learning/detail/review_columns.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

namespace mentorics::learning::detail {

/// Choose one column for each topic so that no day is over its budget and the values are largest.
class column_choice {
 public:
  using columns = std::vector<review_column>;

  column_choice(std::vector<columns> const& topics, std::size_t days, double budget)
      : topics_(topics), budget_(budget), left_(days, budget), prices_(days, 0.0), chosen_(topics.size(), 0)
  {}

  /// From nothing: while it fits, add the review of the largest gain per minute; then exchange single topics' columns
  /// while that helps.
  void greedy()
  {
    for (;;) {
      double best = 0.0;
      std::size_t topic = 0;
      std::size_t column = 0;
      for (std::size_t i = 0; i < topics_.size(); ++i) {
        auto const& now = topics_[i][chosen_[i]];
        for (std::size_t c = 1; c < topics_[i].size(); ++c) {
          auto const& then = topics_[i][c];
          double const gain = then.value - now.value;
          if (then.days.size() != now.days.size() + 1 || !(gain > 0.0) || !fits(i, then)) { continue; }
          double const rate = gain / (total(then) - total(now));
          if (rate > best && std::includes(then.days.begin(), then.days.end(), now.days.begin(), now.days.end())) {
            best = rate;
            topic = i;
            column = c;
          }
        }
      }
      if (!(best > 0.0)) { break; }
      choose(topic, column);
    }
    for (bool better = true; better;) {
      better = false;
      for (std::size_t i = 0; i < topics_.size(); ++i) {
        for (std::size_t c = 0; c < topics_[i].size(); ++c) {
          if (topics_[i][c].value > topics_[i][chosen_[i]].value * (1.0 + 1e-12) && fits(i, topics_[i][c])) {
            choose(i, c);
            better = true;
          }
        }
      }
    }
  }

  /// The least Lagrangian bound seen in `rounds` subgradient steps: a price for a minute of each day makes topics
  /// independent, sum_d price_d budget + sum_i max_c (value - sum_d price_d minutes) is never below the optimum.
  [[nodiscard]] double lagrangian_bound(std::size_t rounds)
  {
    double least = no_limit;
    std::vector<double> prices(prices_.size(), 0.0);
    double const known = value();
    for (std::size_t round = 0; round < rounds; ++round) {
      std::vector<double> excess(prices.size(), -budget_);
      double bound = budget_ * std::accumulate(prices.begin(), prices.end(), 0.0);
      for (auto const& columns_of : topics_) {
        double best = -no_limit;
        review_column const* taken = nullptr;
        for (auto const& c : columns_of) {
          double const worth = c.value - priced(c, prices);
          if (worth > best) {
            best = worth;
            taken = &c;
          }
        }
        bound += best;
        for (std::size_t k = 0; k < taken->days.size(); ++k) { excess[taken->days[k]] += taken->minutes[k]; }
      }
      if (bound < least) {
        least = bound;
        prices_ = prices;
      }
      double size = 0.0;
      for (std::size_t d = 0; d < prices.size(); ++d) {
        if (prices[d] > 0.0 || excess[d] > 0.0) { size += excess[d] * excess[d]; }
      }
      if (!(size > 0.0)) { break; }
      double const shrink = 1.0 / (1.0 + 0.03 * static_cast<double>(round));
      double const step = shrink * (std::max)(bound - known, 1e-9 * std::abs(bound)) / size;
      for (std::size_t d = 0; d < prices.size(); ++d) { prices[d] = (std::max)(0.0, prices[d] + step * excess[d]); }
    }
    return least;
  }

  /// Tries all choices that the prices of the bound do not rule out; true if it came to the end.
  template <class Visit>
  [[nodiscard]] bool exhaust(std::size_t most_nodes, Visit const& visit)
  {
    auto const n = topics_.size();
    std::vector<double> rest(n + 1, 0.0);
    std::vector<std::vector<std::size_t>> order(n);
    for (std::size_t i = n; i-- > 0;) {
      auto const worth = [&](std::size_t c) { return topics_[i][c].value - priced(topics_[i][c], prices_); };
      order[i].resize(topics_[i].size());
      std::iota(order[i].begin(), order[i].end(), std::size_t{0});
      std::stable_sort(order[i].begin(), order[i].end(), [&](std::size_t a, std::size_t b) { return worth(a) > worth(b); });
      rest[i] = rest[i + 1] + worth(order[i].front());
    }
    best_ = chosen_;
    best_value_ = value();
    for (std::size_t i = 0; i < n; ++i) { choose(i, 0); }
    nodes_ = 0;
    bool const done = branch(0, 0.0, order, rest, most_nodes, visit);
    for (std::size_t i = 0; i < n; ++i) { choose(i, best_[i]); }
    return done;
  }

  [[nodiscard]] double value() const
  {
    double sum = 0.0;
    for (std::size_t i = 0; i < topics_.size(); ++i) { sum += topics_[i][chosen_[i]].value; }
    return sum;
  }
  [[nodiscard]] std::vector<std::size_t> const& chosen() const noexcept { return chosen_; }
  [[nodiscard]] std::vector<double> const& left() const noexcept { return left_; }
  [[nodiscard]] std::size_t nodes() const noexcept { return nodes_; }

 private:
  [[nodiscard]] static double total(review_column const& c) { return std::accumulate(c.minutes.begin(), c.minutes.end(), 0.0); }
  [[nodiscard]] static double priced(review_column const& c, std::vector<double> const& prices)
  {
    double sum = 0.0;
    for (std::size_t k = 0; k < c.days.size(); ++k) { sum += prices[c.days[k]] * c.minutes[k]; }
    return sum;
  }
  void add(review_column const& c, double sign)
  {
    for (std::size_t k = 0; k < c.days.size(); ++k) { left_[c.days[k]] -= sign * c.minutes[k]; }
  }
  void choose(std::size_t topic, std::size_t column)
  {
    add(topics_[topic][chosen_[topic]], -1.0);
    chosen_[topic] = column;
    add(topics_[topic][column], 1.0);
  }
  [[nodiscard]] bool fits(std::size_t topic, review_column const& c)
  {
    auto const& now = topics_[topic][chosen_[topic]];
    add(now, -1.0);
    bool good = true;
    for (std::size_t k = 0; k < c.days.size(); ++k) {
      good = good && c.minutes[k] <= left_[c.days[k]] + 1e-9 * budget_;  // rounding of sums
    }
    add(now, 1.0);
    return good;
  }

  template <class Visit>
  [[nodiscard]] bool branch(std::size_t i, double value, std::vector<std::vector<std::size_t>> const& order,
                            std::vector<double> const& rest, std::size_t most_nodes, Visit const& visit)
  {
    if (nodes_ == most_nodes || visit(nodes_, best_value_) == flow::stop) { return false; }
    ++nodes_;
    if (i == topics_.size()) {
      if (value > best_value_) {
        best_value_ = value;
        best_ = chosen_;
      }
      return true;
    }
    for (auto const c : order[i]) {
      double bound = value + rest[i + 1] + topics_[i][c].value;
      for (std::size_t d = 0; d < left_.size(); ++d) { bound += prices_[d] * left_[d]; }
      bound -= priced(topics_[i][c], prices_);
      if (bound <= best_value_ * (1.0 + 1e-12)) { break; }  // the columns after it are worth less
      if (!fits(i, topics_[i][c])) { continue; }
      choose(i, c);
      bool const done = branch(i + 1, value + topics_[i][c].value, order, rest, most_nodes, visit);
      choose(i, 0);
      if (!done) { return false; }
    }
    return true;
  }

  std::vector<columns> const& topics_;
  double budget_;
  std::vector<double> left_;
  std::vector<double> prices_;
  std::vector<std::size_t> chosen_;
  std::vector<std::size_t> best_ = {};
  double best_value_ = 0.0;
  std::size_t nodes_ = 0;
};

}  // namespace mentorics::learning::detail
