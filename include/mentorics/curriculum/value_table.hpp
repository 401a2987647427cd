// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>

#include <cstddef>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// What each course is worth by the week in which it is finished: v_i(t), not negative, not rising with t.
///
/// Not rising, because then waiting never pays and the set of finished courses is all that a plan has to remember.
/// A vector of numbers converts to a table in which a course is worth the same whenever it is finished.
class value_table {
 public:
  value_table() = default;

  /// The same value in every week.
  /// \throws std::invalid_argument if a value is negative or not finite.
  value_table(std::vector<double> values) : values_(std::move(values)), weeks_(0), courses_(values_.size()) { check(); }
  value_table(std::initializer_list<double> values) : value_table(std::vector(values)) {}

  /// Values row by row, `weeks` of them for each course.
  /// \throws std::invalid_argument if `weeks` is 0 or does not divide the number of values, a value is negative or not
  ///         finite, or a course's values rise.
  value_table(std::vector<double> rows, std::size_t weeks) : values_(std::move(rows)), weeks_(weeks)
  {
    constexpr auto where = "curriculum::value_table";
    require(weeks > 0, where, "weeks", "be positive", weeks);
    require(values_.size() % weeks == 0, where, "rows", "hold `weeks` values for each course", values_.size());
    courses_ = values_.size() / weeks;
    check();
  }

  [[nodiscard]] std::size_t courses() const noexcept { return courses_; }

  /// The number of weeks, or 0 if the values hold for every week.
  [[nodiscard]] std::size_t weeks() const noexcept { return weeks_; }

  [[nodiscard]] double operator()(std::size_t course, std::size_t week) const
  {
    return weeks_ == 0 ? values_[course] : values_[course * weeks_ + week];
  }

 private:
  void check() const
  {
    constexpr auto where = "curriculum::value_table";
    for (std::size_t k = 0; k < values_.size(); ++k) {
      bool const good = is_finite(values_[k]) && values_[k] >= 0.0;
      require(good, where, {"values", k}, "be finite and not negative", values_[k]);
      bool const first = weeks_ == 0 || k % weeks_ == 0;
      require(first || values_[k] <= values_[k - 1], where, {"values", k}, "not rise from week to week", values_[k]);
    }
  }

  std::vector<double> values_ = {};
  std::size_t weeks_ = 0;
  std::size_t courses_ = 0;
};

/// v_i(t) = values[i] * factor^t up to the week `deadlines[i]` (included), 0 after it; no deadlines if the span is empty.
/// \throws std::invalid_argument if `factor` is outside [0, 1], `weeks` is 0, a value is negative or not finite, or there
///         are deadlines but not one for each course.
template <class = void>
[[nodiscard]] inline value_table discounted(std::span<double const> values, double factor, std::size_t weeks,
                                            std::span<std::size_t const> deadlines = {})
{
  constexpr auto where = "curriculum::discounted";
  require_share(where, "factor", factor);
  require(deadlines.empty() || deadlines.size() == values.size(), where, "deadlines", "be as many as values",
          deadlines.size());
  std::vector<double> powers(weeks, 1.0);
  for (std::size_t t = 1; t < weeks; ++t) { powers[t] = powers[t - 1] * factor; }
  std::vector<double> rows;
  rows.reserve(values.size() * weeks);
  for (std::size_t i = 0; i < values.size(); ++i) {
    require_finite(where, {"values", i}, values[i]);
    for (std::size_t t = 0; t < weeks; ++t) {
      rows.push_back(deadlines.empty() || t <= deadlines[i] ? values[i] * powers[t] : 0.0);
    }
  }
  return {std::move(rows), weeks};
}

}  // namespace mentorics::curriculum
