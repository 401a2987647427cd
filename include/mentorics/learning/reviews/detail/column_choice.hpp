// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/reviews/detail/review_columns.hpp>

#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::learning::detail {

/// The expected minutes of all reviews of a column.
[[nodiscard]] inline double total_minutes(review_column const& c)
{
  return std::accumulate(c.minutes.begin(), c.minutes.end(), 0.0);
}

/// What the minutes of a column cost at a price for a minute of each day.
template <class = void>
[[nodiscard]] inline double priced(review_column const& c, std::span<double const> prices)
{
  double sum = 0.0;
  for (std::size_t k = 0; k < c.days.size(); ++k) { sum += prices[c.days[k]] * c.minutes[k]; }
  return sum;
}

/// One column for each topic, and the minutes that each day has left. The first column of a topic is no review.
template <class = void>
class column_choice {
 public:
  using columns = std::vector<review_column>;

  column_choice(std::vector<columns> const& topics, std::size_t days, double budget)
      : topics_(topics), budget_(budget), left_(days, budget), chosen_(topics.size(), 0)
  {}

  [[nodiscard]] std::vector<columns> const& topics() const noexcept { return topics_; }
  [[nodiscard]] double budget() const noexcept { return budget_; }
  [[nodiscard]] std::vector<double> const& left() const noexcept { return left_; }
  [[nodiscard]] std::vector<std::size_t> const& chosen() const noexcept { return chosen_; }
  [[nodiscard]] review_column const& of(std::size_t topic) const { return topics_[topic][chosen_[topic]]; }

  [[nodiscard]] double value() const
  {
    double sum = 0.0;
    for (std::size_t i = 0; i < topics_.size(); ++i) { sum += of(i).value; }
    return sum;
  }

  void choose(std::size_t topic, std::size_t column)
  {
    add(of(topic), -1.0);
    chosen_[topic] = column;
    add(of(topic), 1.0);
  }

  /// True if no day is over its budget with `c` in place of the topic's column.
  [[nodiscard]] bool fits(std::size_t topic, review_column const& c)
  {
    add(of(topic), -1.0);
    bool good = true;
    for (std::size_t k = 0; k < c.days.size(); ++k) {
      good = good && c.minutes[k] <= left_[c.days[k]] + 1e-9 * budget_;  // rounding of sums
    }
    add(of(topic), 1.0);
    return good;
  }

 private:
  void add(review_column const& c, double sign)
  {
    for (std::size_t k = 0; k < c.days.size(); ++k) { left_[c.days[k]] -= sign * c.minutes[k]; }
  }

  std::vector<columns> const& topics_;
  double budget_;
  std::vector<double> left_;
  std::vector<std::size_t> chosen_;
};

}  // namespace mentorics::learning::detail
