// SPDX-License-Identifier: BSL-1.0
#include <mentorics/statistics/summary/compensated_sum.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace mentorics;

TEST_CASE("statistics/compensated_sum: what a plain sum loses is kept")
{
  CHECK(statistics::sum(std::span<double const>(std::array{1.0, 1e100, 1.0, -1e100})) == 2.0);
  std::vector<double> const tenths(1'000'000, 0.1);
  CHECK(statistics::sum(std::span<double const>(tenths)) == 100'000.0);
  double plain = 0.0;
  for (double const x : tenths) { plain += x; }
  CHECK(plain != 100'000.0);
}

TEST_CASE("statistics/compensated_sum: nothing is zero, also at compile time")
{
  static_assert(statistics::compensated_sum<>{}.value() == 0.0);
  statistics::compensated_sum<float> small;
  small += 0.5F;
  CHECK(small.value() == 0.5F);
}
