// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>

#include <cstddef>

namespace mentorics::genetic {

/// Populations that evolve apart, and from time to time send copies of their best around a ring.
/// Source: Tanese (1989); Goncalves and Resende (2011), section 2.4, for the exchange of the best two.
struct island_options {
  std::size_t count = 1;     ///< populations, in [1, 1000]
  std::size_t every = 20;    ///< generations between two migrations, >= 1
  std::size_t migrants = 2;  ///< best genomes of an island that replace the worst of the next, < population
};

/// \throws std::invalid_argument if a field is outside its documented range.
constexpr void validate(island_options const& o, std::size_t population)
{
  constexpr auto where = "genetic::island_options";
  require(o.count >= 1 && o.count <= 1000, where, "count", "be in [1, 1000]", o.count);
  require(o.every >= 1, where, "every", "be at least 1", o.every);
  require(o.count == 1 || o.migrants < population, where, "migrants", "be below population", o.migrants);
}

}  // namespace mentorics::genetic
