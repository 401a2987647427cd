// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/fees/money/money.hpp>

#include <cstdint>

namespace mentorics::fees {

/// A list price before and after its ending was chosen.
struct [[nodiscard]] price_ending_result {
  money raw = {};
  money adjusted = {};  ///< has the ending, unless `found` is false, when it is `raw`
  bool found = false;   ///< false if no price with that ending lies between the bounds
};

/// The nearest price in [lowest, highest] whose last digits are `ending`, e.g. 99 of `modulus` 100 for 19.99; of two
/// equally near, the lower. The bounds come first: an ending never leaves them. O(1). All prices with an ending at once,
/// as numbers to choose from, are `pricing::ladder`.
/// \throws std::invalid_argument if the bounds are negative or not ordered, `modulus` is not positive, `ending` is
///         outside [0, modulus), or the currencies differ.
constexpr price_ending_result with_ending(money const& raw, std::int64_t ending, std::int64_t modulus,
                                          money const& lowest, money const& highest)
{
  constexpr auto where = "fees::with_ending";
  require(modulus > 0, where, "modulus", "be positive", modulus);
  require(ending >= 0 && ending < modulus, where, "ending", "be in [0, modulus)", ending);
  require(lowest.units >= 0, where, "lowest", "not be negative", lowest.units);
  require(lowest <= highest, where, "highest", "be at least lowest", highest.units);

  price_ending_result result{.raw = raw, .adjusted = raw, .found = false};
  auto const inside = raw < lowest ? lowest.units : (raw > highest ? highest.units : raw.units);
  // The last price with the ending that is at most `inside`, and the next one.
  auto const above = (inside - ending) % modulus;
  auto const below = inside - (above < 0 ? above + modulus : above);
  bool const below_good = below >= lowest.units;
  bool const next_good = below <= highest.units - modulus;
  if (!below_good && !next_good) { return result; }
  bool const take_next = next_good && (!below_good || modulus - (inside - below) < inside - below);
  result.adjusted.units = take_next ? below + modulus : below;
  result.found = true;
  return result;
}

}  // namespace mentorics::fees
