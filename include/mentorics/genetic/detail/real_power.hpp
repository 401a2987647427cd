// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

namespace mentorics::genetic::detail {

/// The polynomial distributions of SBX and of polynomial mutation with a distribution index.
/// Source: Deb and Agrawal (1995), equations 7 and 8; Deb and Goyal (1996).
template <class = void>
class real_power {
 public:
  explicit real_power(double index) : exponent_(index + 1.0), inverse_(1.0 / exponent_)
  {
    if (std::floor(exponent_) == exponent_ && exponent_ < 64.0) { whole_ = static_cast<unsigned>(exponent_); }
  }

  /// How far children lie apart against their parents, for a uniform u, so that they keep within `largest` times.
  [[nodiscard]] double spread(double u, double largest) const
  {
    double const share = u * (2.0 - 1.0 / raise(largest));
    return share <= 1.0 ? root(share) : root(1.0 / (2.0 - share));
  }

  /// A step for a uniform u, as a share of the width; `below` and `above` are the shares of room on both sides.
  [[nodiscard]] double step(double u, double below, double above) const
  {
    if (u < 0.5) { return root(2.0 * u + (1.0 - 2.0 * u) * raise(1.0 - below)) - 1.0; }
    return 1.0 - root(2.0 * (1.0 - u) + (2.0 * u - 1.0) * raise(1.0 - above));
  }

 private:
  [[nodiscard]] double raise(double x) const
  {
    if (whole_ == 0) { return std::pow(x, exponent_); }
    double result = 1.0;
    for (unsigned n = whole_; n > 0; n >>= 1U, x *= x) {
      if ((n & 1U) != 0) { result *= x; }
    }
    return result;
  }
  [[nodiscard]] double root(double x) const { return std::pow(x, inverse_); }

  double exponent_;
  double inverse_;
  unsigned whole_ = 0;  // the exponent, if it is a small whole number
};

}  // namespace mentorics::genetic::detail
