// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>

#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::pricing {

/// The prices k step + ending that lie in [lower, upper], ascending: {.step = 10, .ending = 9.99} gives 9.99, 19.99,
/// ...
struct price_ladder {
  double step = 1.0;     ///< [currency], > 0
  double ending = 0.99;  ///< [currency], in [0, step)
};

/// The ladder of allowed prices, for `choose_price` and `choose_prices`.
/// \throws std::invalid_argument if a number is not finite or outside its range, `upper` is above 10^12 steps, where the
///         price points would lose their endings, or there are more than 10^7 price points.
template <class = void>
[[nodiscard]] inline std::vector<double> ladder(price_ladder const& endings, double lower, double upper)
{
  constexpr auto where = "pricing::ladder";
  require_positive(where, "step", endings.step);
  bool const inside = is_finite(endings.ending) && endings.ending >= 0.0 && endings.ending < endings.step;
  require(inside, where, "ending", "be in [0, step)", endings.ending);
  require_amount(where, "lower", lower);
  require(is_finite(upper) && upper >= lower, where, "upper", "be finite and at least lower", upper);
  require(upper / endings.step <= 1e12, where, "upper", "be at most 10^12 steps", upper);
  require((upper - lower) / endings.step < 1e7, where, "step", "leave fewer than 10^7 price points", endings.step);
  std::vector<double> price_points;
  for (double k = std::floor((lower - endings.ending) / endings.step);; k += 1.0) {
    double const price = k * endings.step + endings.ending;
    if (price > upper) { return price_points; }
    if (price >= lower) { price_points.push_back(price); }
  }
}

}  // namespace mentorics::pricing
