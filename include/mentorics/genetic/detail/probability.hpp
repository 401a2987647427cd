// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <cstddef>
#include <string_view>

namespace mentorics::genetic::detail {

/// \throws std::invalid_argument if `p` is not in [0, 1].
constexpr void require_probability(double p, std::string_view where, std::string_view name)
{
  require(is_finite(p) && p >= 0.0 && p <= 1.0, where, name, "be in [0, 1]", p);
}

/// The probability that a mutation changes a gene: `mutation_rate`, or one gene in `size` if it is 0.
/// \throws std::invalid_argument if `mutation_rate` is not in [0, 1].
[[nodiscard]] constexpr double gene_probability(double rate, std::size_t size, std::string_view where)
{
  require_probability(rate, where, "mutation_rate");
  return rate > 0.0 ? rate : 1.0 / static_cast<double>(size);
}

}  // namespace mentorics::genetic::detail
