// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// What a student would pay for nothing, the first offer, the second, the package; or the prices of these.
using four_offers = std::array<double, 4>;

/// A tie of a student on the offers (a, b) says p_b - p_a = worth_b - worth_a. Graph with the offers as nodes.
inline constexpr std::array<std::array<std::size_t, 2>, 6> tie_edges{{{0, 1}, {0, 2}, {0, 3}, {1, 3}, {2, 3}, {1, 2}}};

/// The prices that follow from the differences on the `used` edges, from nothing (price 0) on; infinity: not reached.
inline four_offers prices_from_ties(std::span<std::size_t const> used, std::array<double, 6> const& difference)
{
  four_offers p{0.0, no_limit, no_limit, no_limit};
  for (std::size_t pass = 0; pass < used.size(); ++pass) {
    for (auto const e : used) {
      auto const [a, b] = tie_edges[e];
      bool const from = p[a] < no_limit;
      bool const to = p[b] < no_limit;
      if (from && !to) { p[b] = p[a] + difference[e]; }
      if (to && !from) { p[a] = p[b] - difference[e]; }
    }
  }
  return p;
}

/// Calls visit(prices) at every point where three independent ties meet, or two where an offer is left out.
template <class Visit>
void visit_tied_prices(std::span<four_offers const> students, Visit const& visit)
{
  std::array<double, 6> difference{};
  auto const tie = [&](std::size_t e, four_offers const& worth) {
    difference[e] = worth[tie_edges[e][1]] - worth[tie_edges[e][0]];
  };
  for (std::size_t e = 0; e < 6; ++e) {
    for (std::size_t f = e + 1; f < 6; ++f) {
      for (auto const& v : students) {
        tie(e, v);
        for (auto const& w : students) {
          tie(f, w);
          visit(prices_from_ties(std::array{e, f}, difference));
          for (std::size_t g = f + 1; g < 6; ++g) {
            std::array const tree{e, f, g};
            auto const reached = prices_from_ties(tree, {});
            if (reached != four_offers{}) { continue; }  // a circle, which leaves an offer out
            for (auto const& x : students) {
              tie(g, x);
              visit(prices_from_ties(tree, difference));
            }
          }
        }
      }
    }
  }
}

}  // namespace mentorics::pricing::detail
