// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>

#include <string_view>

namespace mentorics::learning {

/// How well something was recalled. Every rating but `again` is a success.
enum class rating : int {
  again = 1,  ///< forgotten
  hard = 2,   ///< recalled with difficulty
  good = 3,   ///< recalled
  easy = 4,   ///< recalled at once
};

[[nodiscard]] constexpr bool is_rating(rating g) noexcept { return g >= rating::again && g <= rating::easy; }
[[nodiscard]] constexpr bool recalled(rating g) noexcept { return g != rating::again; }

/// \throws std::invalid_argument unless `g` is one of the four, e.g. one that was cast from a 5 in a file.
constexpr void require_rating(rating g, std::string_view where, argument_name const& what)
{
  require(is_rating(g), where, what, "be in 1 to 4", static_cast<int>(g));
}

}  // namespace mentorics::learning
