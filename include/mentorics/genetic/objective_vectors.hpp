// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace mentorics::genetic {

/// A view of n points with `objectives` numbers each, one after another. All objectives are minimized; negate what is maximized.
struct objective_vectors {
  std::span<double const> values = {};  ///< n x objectives, row by row
  std::size_t objectives = 1;           ///< >= 1

  [[nodiscard]] constexpr std::size_t size() const { return values.size() / objectives; }
  [[nodiscard]] constexpr std::span<double const> operator[](std::size_t i) const
  {
    return values.subspan(i * objectives, objectives);
  }
};

/// \throws std::invalid_argument if `objectives` is 0 or does not divide the number of values, or a value is NaN.
constexpr void validate(objective_vectors const& p, std::string_view where = "genetic::objective_vectors")
{
  require(p.objectives >= 1, where, "objectives", "be at least 1", p.objectives);
  require(p.values.size() % p.objectives == 0, where, "values", "hold `objectives` numbers for each point",
          p.values.size());
  for (std::size_t i = 0; i < p.values.size(); ++i) {
    require(!is_nan(p.values[i]), where, {"values", i}, "be a number", p.values[i]);
  }
}

/// True if `a` is nowhere worse than `b` and somewhere better. Equal points do not dominate each other.
[[nodiscard]] constexpr bool dominates(std::span<double const> a, std::span<double const> b)
{
  bool better = false;
  for (std::size_t k = 0; k < a.size(); ++k) {
    if (a[k] > b[k]) { return false; }
    better = better || a[k] < b[k];
  }
  return better;
}

}  // namespace mentorics::genetic
