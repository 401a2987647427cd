// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/value_table.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/value_table: constant values hold for every week")
{
  value_table const t = std::vector{3.0, 5.0};
  CHECK(t.courses() == 2);
  CHECK(t.weeks() == 0);
  CHECK(t(1, 0) == 5.0);
  CHECK(t(1, 100) == 5.0);
  CHECK(value_table{1.0, 2.0, 3.0}.courses() == 3);
}

TEST_CASE("curriculum/value_table: rows by week")
{
  value_table const t({4.0, 2.0, 2.0, 9.0, 0.0, 0.0}, 3);
  CHECK(t.courses() == 2);
  CHECK(t(0, 1) == 2.0);
  CHECK(t(1, 0) == 9.0);
  CHECK(t(1, 2) == 0.0);
}

TEST_CASE("curriculum/value_table: a discount a week and a last week that counts")
{
  auto const t = discounted(std::array{10.0, 20.0}, 0.5, 3, std::array<std::size_t, 2>{0, 2});
  CHECK(t(0, 0) == 10.0);
  CHECK(t(0, 1) == 0.0);
  CHECK(t(1, 2) == 5.0);
  auto const long_run = discounted(std::array{1.0}, 0.97, 200);
  CHECK(long_run(0, 150) == doctest::Approx(std::pow(0.97, 150)));
}

TEST_CASE("curriculum/value_table: values that rise or are no numbers are refused, and the message names them")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(value_table({1.0, 2.0}, 2),
                       "curriculum::value_table: values[1] must not rise from week to week (got 2)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(value_table(std::vector{1.0, -2.0}),
                       "curriculum::value_table: values[1] must be finite and not negative (got -2)",
                       std::invalid_argument);
  CHECK_THROWS_AS(value_table(std::vector{nan}), std::invalid_argument);
  CHECK_THROWS_AS(value_table(std::vector{1.0, 2.0, 3.0}, 2), std::invalid_argument);
  CHECK_THROWS_AS(value_table(std::vector{1.0}, 0), std::invalid_argument);
  CHECK_THROWS_AS((void)discounted(std::array{1.0}, 1.5, 3), std::invalid_argument);
  CHECK_THROWS_AS((void)discounted(std::array{1.0}, nan, 3), std::invalid_argument);
  CHECK_THROWS_AS((void)discounted(std::array{no_limit}, 0.5, 3), std::invalid_argument);
  CHECK_THROWS_AS((void)discounted(std::array{1.0}, 0.5, 0), std::invalid_argument);
  CHECK_THROWS_AS((void)discounted(std::array{1.0}, 0.5, 3, std::array<std::size_t, 2>{1, 2}), std::invalid_argument);
}
