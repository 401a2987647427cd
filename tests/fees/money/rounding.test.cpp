// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/rounding.hpp>

#include <mentorics/fees/money/share_of.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace mentorics;
using fees::rounding;

TEST_CASE("fees/rounding: the four rules on halves, quarters and their negatives")
{
  // Numerators of quarters: 0.25, 0.5, 0.75, 1, 1.5, 2.5.
  constexpr std::array quarters{1, 2, 3, 4, 6, 10};
  struct row {
    rounding rule;
    std::array<int, 6> expected;
  };
  for (auto const& [rule, expected] :
       {row{rounding::half_even, {0, 0, 1, 1, 2, 2}}, row{rounding::half_up, {0, 1, 1, 1, 2, 3}},
        row{rounding::down, {0, 0, 0, 1, 1, 2}}, row{rounding::up, {1, 1, 1, 1, 2, 3}}}) {
    for (std::size_t i = 0; i < quarters.size(); ++i) {
      CHECK(share_of(fees::money{.units = quarters[i]}, 1, 4, rule).units == expected[i]);
      CHECK(share_of(fees::money{.units = -quarters[i]}, 1, 4, rule).units == -expected[i]);
    }
  }
}
