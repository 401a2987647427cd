// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

namespace mentorics::learning {

/// What a student's memory of one thing is like after a review.
struct memory_state {
  double stability = 1.0;   ///< [days] after which 9 of 10 such things are still recalled, in [0.001, 36500]
  double difficulty = 5.0;  ///< how slowly stability grows, in [1, 10]

  friend constexpr bool operator==(memory_state const&, memory_state const&) = default;
};

/// \throws std::invalid_argument if a field is outside its documented range.
constexpr void validate(memory_state const& s)
{
  constexpr auto where = "learning::memory_state";
  bool const stable = is_finite(s.stability) && s.stability >= 0.001 && s.stability <= 36500.0;
  bool const graded = is_finite(s.difficulty) && s.difficulty >= 1.0 && s.difficulty <= 10.0;
  require(stable, where, "stability", "be in [0.001, 36500]", s.stability);
  require(graded, where, "difficulty", "be in [1, 10]", s.difficulty);
}

}  // namespace mentorics::learning
