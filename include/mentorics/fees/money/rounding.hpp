// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>

namespace mentorics::fees {

/// What becomes of a part of the smallest unit of money.
///
/// Every rule treats an amount and its negative alike, so that a credit is exactly the charge that it takes back.
enum class rounding : unsigned char {
  half_even,  ///< to the nearest unit; a half to the even one, so that many halves do not drift
  half_up,    ///< to the nearest unit; a half away from zero: 0.5 to 1, -0.5 to -1
  down,       ///< toward zero
  up,         ///< away from zero: a unit that was begun counts whole
};

namespace detail {

/// Whether a magnitude between two units goes to the larger: `part` is its distance from the smaller, against a half.
[[nodiscard]] constexpr bool rounds_away(rounding rule, bool is_whole, std::strong_ordering part_to_half, bool is_odd)
{
  if (is_whole) { return false; }
  switch (rule) {
    case rounding::half_even: return part_to_half > 0 || (part_to_half == 0 && is_odd);
    case rounding::half_up: return part_to_half >= 0;
    case rounding::down: return false;
    case rounding::up: return true;
  }
  return false;
}

}  // namespace detail

}  // namespace mentorics::fees
