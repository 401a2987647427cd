// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>

#include <cstdint>
#include <numeric>

namespace mentorics::curriculum::detail {

/// Hours as whole numbers: multiples of the greatest common divisor of the hours that were added.
class integer_units {
 public:
  using units = std::int64_t;

  integer_units() = default;
  explicit integer_units(catalogue const& courses)
  {
    for (auto const& c : courses) { add(c.hours); }
  }

  void add(double hours) { divisor_ = std::gcd(divisor_, to_milliseconds(hours)); }

  /// True if nothing that was added takes time.
  [[nodiscard]] bool empty() const { return divisor_ == 0; }

  /// One unit in milliseconds, > 0.
  [[nodiscard]] milliseconds unit() const { return divisor_ > 0 ? divisor_ : 1; }

  /// Whole units in `hours`: exact for hours that were added, rounded down for a capacity.
  [[nodiscard]] units operator()(double hours) const { return to_milliseconds(hours) / unit(); }

 private:
  milliseconds divisor_ = 0;
};

}  // namespace mentorics::curriculum::detail
