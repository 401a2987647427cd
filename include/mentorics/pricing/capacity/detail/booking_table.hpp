// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// V(x), the expected profit from x cells of capacity, as classes are added from the highest fare down.
template <class = void>
class booking_table {
 public:
  booking_table(std::size_t cells, double step) : step_(step), value_(cells + 1, 0.0), marginal_(cells, 0.0) {}

  [[nodiscard]] std::vector<double> const& value() const { return value_; }

  struct protection {
    std::size_t cells = 0;  ///< whole cells whose marginal value exceeds the fare
    double level = 0.0;     ///< where a line through the marginal values at the middles of the cells crosses it
  };

  [[nodiscard]] protection protect(double fare) const
  {
    protection p;
    while (p.cells < marginal_.size() && marginal_[p.cells] > fare * step_) { ++p.cells; }
    auto const k = static_cast<double>(p.cells);
    p.level = k * step_;
    if (p.cells > 0 && p.cells < marginal_.size()) {
      double const above = marginal_[p.cells - 1];
      double const below = marginal_[p.cells];
      p.level = step_ * (k - 0.5 + (above - fare * step_) / (above - below));
    }
    return p;
  }

  /// Adds the class below: it may book down to `first` cells. V(x) += sum_k (fare - marginal(x - 1 - k)) tails[k].
  void add(double fare, std::size_t first, std::span<double const> tails)
  {
    for (std::size_t x = value_.size(); x-- > first + 1;) {
      double sum = 0.0;
      for (std::size_t k = 0; k < x - first; ++k) { sum += (fare * step_ - marginal_[x - 1 - k]) * tails[k]; }
      value_[x] += sum;
    }
    for (std::size_t i = 0; i < marginal_.size(); ++i) { marginal_[i] = value_[i + 1] - value_[i]; }
  }

 private:
  double step_;
  std::vector<double> value_;
  std::vector<double> marginal_;
};

/// Expected sales of each class from a full calendar: the law of what is left, from the lowest fare up.
template <class = void>
[[nodiscard]] inline std::vector<double> expected_sales(std::size_t cells, double step,
                                                        std::span<std::size_t const> kept,
                                                        std::span<std::vector<double> const> tails)
{
  std::vector<double> sales(kept.size(), 0.0);
  std::vector<double> left(cells + 1, 0.0);
  left[cells] = 1.0;
  for (std::size_t j = kept.size(); j-- > 0;) {
    std::vector<double> next(cells + 1, 0.0);
    for (std::size_t x = 0; x <= cells; ++x) {
      if (!(left[x] > 0.0)) { continue; }
      std::size_t const room = x > kept[j] ? x - kept[j] : 0;
      double before = 1.0;  // P(D >= k)
      for (std::size_t k = 0; k < room; ++k) {
        double const after = tails[j][k];
        next[x - k] += left[x] * (before - after);
        sales[j] += left[x] * after * step;
        before = after;
      }
      next[x - room] += left[x] * before;
    }
    left = next;
  }
  return sales;
}

}  // namespace mentorics::pricing::detail
