// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>

namespace mentorics::fees::detail {

/// What was seen: a fee for a number of hours.
struct seen_fee {
  double hours = 0.0;
  double fee = 0.0;
};

struct line_through_result {
  bool fits = false;
  double intercept = 0.0;
  double slope = 0.0;
};

/// Grows a run of points as long as one line passes each within `tolerance`.
///
/// |a + b x_i - y_i| <= tol for all i is, for each pair, a bound on b alone; a line exists if these leave a b.
template <class = void>
class line_band {
 public:
  /// A fee that was rounded by exactly the tolerance is within it, whatever the last bits say.
  explicit constexpr line_band(double tolerance) : tolerance_(tolerance * (1.0 + 1e-6)) {}

  /// Whether a line through all of `run` and `next` is left.
  [[nodiscard]] constexpr bool accept(std::span<seen_fee const> run, seen_fee const& next)
  {
    double low = low_;
    double high = high_;
    for (auto const& p : run) {
      double const dx = next.hours - p.hours;
      double const dy = next.fee - p.fee;
      if (dx > 0.0) {
        low = (dy - 2.0 * tolerance_) / dx > low ? (dy - 2.0 * tolerance_) / dx : low;
        high = (dy + 2.0 * tolerance_) / dx < high ? (dy + 2.0 * tolerance_) / dx : high;
      } else if (dy > 2.0 * tolerance_ || dy < -2.0 * tolerance_) {
        return false;
      }
    }
    if (low > high) { return false; }
    low_ = low;
    high_ = high;
    return true;
  }

  /// The least-squares line of the run where it is good enough, so that exact fees give exact parameters; else one from
  /// the middle of those that are left.
  [[nodiscard]] constexpr line_through_result line(std::span<seen_fee const> run) const
  {
    double const n = static_cast<double>(run.size());
    double mean_x = 0.0;
    double mean_y = 0.0;
    for (auto const& p : run) {
      mean_x += p.hours / n;
      mean_y += p.fee / n;
    }
    double sxx = 0.0;
    double sxy = 0.0;
    for (auto const& p : run) {
      sxx += (p.hours - mean_x) * (p.hours - mean_x);
      sxy += (p.hours - mean_x) * (p.fee - mean_y);
    }
    if (!(sxx > 0.0)) { return {}; }
    line_through_result const least{.fits = true, .intercept = mean_y - sxy / sxx * mean_x, .slope = sxy / sxx};
    if (passes(run, least)) { return least; }
    double const slope = 0.5 * (low_ + high_);
    double low = -1e300;
    double high = 1e300;
    for (auto const& p : run) {
      double const level = p.fee - slope * p.hours;
      low = level - tolerance_ > low ? level - tolerance_ : low;
      high = level + tolerance_ < high ? level + tolerance_ : high;
    }
    return {.fits = true, .intercept = 0.5 * (low + high), .slope = slope};
  }

  /// The same with intercept and slope >= 0, if there is one. Those that fit are convex, so that where any is, one lies
  /// on the edge: through the origin, or constant.
  [[nodiscard]] constexpr line_through_result non_negative_line(std::span<seen_fee const> run) const
  {
    auto const free = line(run);
    if (!free.fits || (free.intercept >= 0.0 && free.slope >= 0.0)) { return free; }
    double low = 0.0;  // slopes through the origin
    double high = 1e300;
    double least = 1e300;  // fees
    double most = 0.0;
    for (auto const& p : run) {
      if (p.hours > 0.0) {
        low = (p.fee - tolerance_) / p.hours > low ? (p.fee - tolerance_) / p.hours : low;
        high = (p.fee + tolerance_) / p.hours < high ? (p.fee + tolerance_) / p.hours : high;
      }
      least = p.fee < least ? p.fee : least;
      most = p.fee > most ? p.fee : most;
    }
    line_through_result const origin{.fits = true, .intercept = 0.0, .slope = 0.5 * (low + high)};
    line_through_result const level{.fits = true, .intercept = 0.5 * (least + most), .slope = 0.0};
    if (passes(run, origin)) { return origin; }
    return passes(run, level) ? level : line_through_result{};
  }

 private:
  [[nodiscard]] constexpr bool passes(std::span<seen_fee const> run, line_through_result const& line) const
  {
    for (auto const& p : run) {
      double const off = line.intercept + line.slope * p.hours - p.fee;
      if (!(off <= tolerance_ && off >= -tolerance_)) { return false; }
    }
    return true;
  }

  double tolerance_;
  double low_ = -1e300;
  double high_ = 1e300;
};

}  // namespace mentorics::fees::detail
