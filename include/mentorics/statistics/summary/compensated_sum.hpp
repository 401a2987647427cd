// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <span>

namespace mentorics::statistics {

/// A running sum whose error does not grow with the number of terms.
///
/// |result - exact| <= eps |exact| + O(n eps^2) sum |x_i|. Not with `-ffast-math`, which removes the compensation.
/// Source: Neumaier (1974), the improved Kahan-Babuska algorithm.
template <real_scalar Real = double>
class compensated_sum {
 public:
  constexpr compensated_sum& operator+=(Real const& x)
  {
    Real const next = sum_ + x;
    Real const size_sum = sum_ < Real(0) ? Real(-sum_) : sum_;
    Real const size_x = x < Real(0) ? Real(-x) : x;
    lost_ = lost_ + (size_sum >= size_x ? Real((sum_ - next) + x) : Real((x - next) + sum_));
    sum_ = next;
    return *this;
  }

  [[nodiscard]] constexpr Real value() const { return Real(sum_ + lost_); }

 private:
  Real sum_ = Real(0);
  Real lost_ = Real(0);
};

/// The compensated sum of `values`, in index order.
template <real_scalar Real>
[[nodiscard]] constexpr Real sum(std::span<Real const> values)
{
  compensated_sum<Real> total;
  for (auto const& x : values) { total += x; }
  return total.value();
}

}  // namespace mentorics::statistics
