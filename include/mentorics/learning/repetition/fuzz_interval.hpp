// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/random/draw.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mentorics::learning {

/// The whole days from which a fuzzed interval is drawn.
struct fuzz_range {
  int lower = 1;
  int upper = 1;

  friend constexpr bool operator==(fuzz_range const&, fuzz_range const&) = default;
};

/// Around `days`: 1 day and 15 % of what lies in [2.5, 7), 10 % of [7, 20), 5 % beyond; below 2.5 days nothing moves.
///
/// At least 2 days and at most `longest`; where the interval grows, longer than the `elapsed` one.
/// \throws std::invalid_argument if `days` < 1, `elapsed` < 0, or `longest` < 1.
/// Source: FSRS reference implementations, after Anki.
template <class = void>
[[nodiscard]] inline fuzz_range fuzz_bounds(int days, int elapsed = 0, int longest = 36500)
{
  constexpr auto where = "learning::fuzz_bounds";
  require(days >= 1, where, "days", "be at least 1", days);
  require(elapsed >= 0, where, "elapsed", "not be negative", elapsed);
  require(longest >= 1, where, "longest", "be at least 1", longest);
  int const wanted = (std::min)(days, longest);
  if (days < 3) { return {wanted, wanted}; }
  double const x = static_cast<double>(days);
  double const spread = 1.0 + 0.15 * (std::max)((std::min)(x, 7.0) - 2.5, 0.0) +
                        0.10 * (std::max)((std::min)(x, 20.0) - 7.0, 0.0) + 0.05 * (std::max)(x - 20.0, 0.0);
  double const center = static_cast<double>(wanted);
  int const upper = static_cast<int>((std::min)(std::round(center + spread), static_cast<double>(longest)));
  int lower = (std::max)(2, static_cast<int>(std::round(center - spread)));
  if (wanted > elapsed) { lower = (std::max)(lower, elapsed + 1); }
  return {(std::min)(lower, upper), upper};
}

/// An interval near `days`, so that things learned together do not stay together. One draw; none below 3 days.
/// \throws std::invalid_argument as `fuzz_bounds`.
template <bit_source Rng>
[[nodiscard]] int fuzz_interval(int days, Rng& rng, int elapsed = 0, int longest = 36500)
{
  auto const [lower, upper] = fuzz_bounds(days, elapsed, longest);
  if (lower == upper) { return lower; }
  return lower + static_cast<int>(uniform_index(rng, static_cast<std::size_t>(upper - lower) + 1));
}

}  // namespace mentorics::learning
