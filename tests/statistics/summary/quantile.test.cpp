// SPDX-License-Identifier: BSL-1.0
#include <mentorics/statistics/summary/quantile.hpp>

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <stdexcept>

using namespace mentorics;

TEST_CASE("statistics/quantile: definition 7 of Hyndman and Fan")
{
  std::array const x{7.0, 1.0, 3.0, 9.0, 5.0};
  CHECK(statistics::quantile(x, 0.0) == 1.0);
  CHECK(statistics::quantile(x, 1.0) == 9.0);
  CHECK(statistics::quantile(x, 0.25) == 3.0);
  CHECK(statistics::quantile(x, 0.1) == doctest::Approx(1.8));  // R: quantile(c(7,1,3,9,5), 0.1)
  CHECK(statistics::median(x) == 5.0);
  CHECK(statistics::median(std::array{4.0, 1.0}) == 2.5);
  CHECK(statistics::quantile(std::array{2.0}, 0.7) == 2.0);
}

TEST_CASE("statistics/quantile: bad input is refused, and the message names it")
{
  CHECK_THROWS_AS((void)statistics::quantile(std::span<double const>{}, 0.5), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::quantile(std::array{1.0}, 1.01), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)statistics::quantile(std::array{1.0, std::numeric_limits<double>::infinity()}, 0.5),
                       "statistics::quantile: values[1] must be finite (got inf)", std::invalid_argument);
}
