// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>

#include <string_view>

namespace mentorics::learning {

/// How well something was recalled. Every grade but `again` is a success.
enum class grade : int {
  again = 1,  ///< forgotten
  hard = 2,   ///< recalled with difficulty
  good = 3,   ///< recalled
  easy = 4,   ///< recalled at once
};

[[nodiscard]] constexpr bool is_grade(grade g) noexcept { return g >= grade::again && g <= grade::easy; }
[[nodiscard]] constexpr bool recalled(grade g) noexcept { return g != grade::again; }

/// \throws std::invalid_argument unless `g` is one of the four, e.g. one that was cast from a 5 in a file.
constexpr void require_grade(grade g, std::string_view where, argument_name const& what)
{
  require(is_grade(g), where, what, "be in 1 to 4", static_cast<int>(g));
}

}  // namespace mentorics::learning
