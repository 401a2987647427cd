// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/estimation/detail/line_through.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace mentorics::fees::detail {

/// Fees by hours, ascending.
/// \throws std::invalid_argument if the spans differ in length, a number is negative or not finite, or the tolerance is
///         not positive.
template <class = void>
[[nodiscard]] inline std::vector<seen_fee> sorted_fees(std::string_view where, std::span<double const> hours,
                                                       std::span<double const> fees, double tolerance)
{
  require(hours.size() == fees.size(), where, "fees", "be as many as the hours", fees.size());
  require_positive(where, "tolerance", tolerance);
  std::vector<seen_fee> seen;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    require_amount(where, {"hours", i}, hours[i]);
    require_amount(where, {"fees", i}, fees[i]);
    seen.push_back({.hours = hours[i], .fee = fees[i]});
  }
  std::stable_sort(seen.begin(), seen.end(), [](auto const& a, auto const& b) { return a.hours < b.hours; });
  return seen;
}

/// How far the tariff is off where it is off most [currency].
[[nodiscard]] constexpr double worst_error(auto const& tariff, std::span<seen_fee const> seen)
{
  double worst = 0.0;
  for (auto const& s : seen) {
    double const off = tariff(s.hours) - s.fee;
    worst = (std::max)(worst, off < 0.0 ? -off : off);
  }
  return worst;
}

/// Neighbouring observations that lie on one line.
struct line_run {
  std::span<seen_fee const> points;
  line_through_result line;  ///< any
  line_through_result fee;   ///< with intercept and slope >= 0
};

/// The fewest lines, greedily: each as long as one fits.
template <class = void>
[[nodiscard]] inline std::vector<line_run> line_runs(std::span<seen_fee const> seen, double tolerance)
{
  std::vector<line_run> runs;
  for (std::size_t begin = 0; begin < seen.size();) {
    line_band<> band(tolerance);
    std::size_t end = begin;
    while (end < seen.size() && band.accept(seen.subspan(begin, end - begin), seen[end])) { ++end; }
    auto const points = seen.subspan(begin, end - begin);
    runs.push_back({.points = points, .line = band.line(points), .fee = band.non_negative_line(points)});
    begin = end;
  }
  return runs;
}

}  // namespace mentorics::fees::detail
