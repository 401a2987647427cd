// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/comparison/break_even.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/tariffs/package.hpp>

#include "support/dual.hpp"
#include "support/random_piecewise.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <stdexcept>

using namespace mentorics;
using fees::break_even;
using fees::break_even_kind;
using fees::break_even_rate;
using fees::two_part_tariff;
using rational = boost::multiprecision::cpp_rational;

static_assert(break_even(two_part_tariff<>{.rate = 60.0}, two_part_tariff<>{.fixed = 600.0, .rate = 20.0}).hours ==
              15.0);

TEST_CASE("fees/break_even: the four cases of a line against a line")
{
  auto const cost = two_part_tariff<>{.fixed = 600.0, .rate = 20.0};
  auto const kind = [&](double fixed, double rate) {
    return break_even(two_part_tariff<>{.fixed = fixed, .rate = rate}, cost).kind;
  };
  CHECK(kind(0.0, 60.0) == break_even_kind::from_hours);
  CHECK(kind(0.0, 20.0) == break_even_kind::never);
  CHECK(kind(600.0, 20.0) == break_even_kind::from_start);
  CHECK(kind(700.0, 10.0) == break_even_kind::until_hours);
  CHECK(break_even(two_part_tariff<>{.fixed = 700.0, .rate = 10.0}, cost).hours == 10.0);
  CHECK(break_even(two_part_tariff<>{}, cost).hours == no_limit);
}

TEST_CASE("fees/break_even: the rate for so many hours brings exactly the cost")
{
  random_stream rng(27);
  for (int k = 0; k < 5'000; ++k) {
    two_part_tariff<> const cost{.fixed = uniform_real(rng, 0.0, 500.0), .rate = uniform_real(rng, 0.0, 50.0)};
    double const fixed = uniform_real(rng, 0.0, cost.fixed + 1.0);
    double const hours = uniform_real(rng, 0.5, 100.0);
    two_part_tariff<> const tariff{.fixed = fixed, .rate = break_even_rate(fixed, cost, hours)};
    CHECK(tariff(hours) == doctest::Approx(cost(hours)));
  }
  CHECK(break_even_rate(1000.0, two_part_tariff<>{.fixed = 10.0}, 5.0) == 0.0);
  CHECK(break_even_rate(support::dual(0.0), two_part_tariff<support::dual>{.fixed = 100.0}, support::dual(10.0, 1.0))
            .slope == -1.0);
}

TEST_CASE("fees/break_even: profitable hours equal the sign of the profit on a grid of rationals")
{
  random_stream rng(28);
  for (int round = 0; round < 300; ++round) {
    auto const fee = support::random_piecewise<rational>(rng, 12);
    auto const cost = support::random_piecewise<rational>(rng, 12, false);
    auto const ranges = profitable_hours(fee, cost);
    for (rational x = 0; x <= 12; x += rational(1, 12)) {
      bool inside = false;
      for (auto const& r : ranges) {
        inside = inside || (x > r.from && x < r.to) || (x == r.from && r.includes_from) || (x == r.to && r.includes_to);
      }
      CHECK(inside == (fee(x) >= cost(x)));
    }
    for (std::size_t i = 1; i < ranges.size(); ++i) {
      CHECK((ranges[i - 1].to < ranges[i].from || !(ranges[i - 1].includes_to || ranges[i].includes_from)));
    }
  }
}

TEST_CASE("fees/break_even: packages pay at their beginning")
{
  auto const ranges = profitable_hours(to_piecewise(fees::package<>{.price = 300.0}, 30.0),
                                       to_piecewise(two_part_tariff<>{.rate = 40.0}, 30.0));
  REQUIRE(ranges.size() == 3);
  CHECK(ranges[0].to == 7.5);
  CHECK(ranges[1].from == 10.0);
  CHECK_FALSE(ranges[1].includes_from);
  CHECK(ranges[1].to == 15.0);
}

TEST_CASE("fees/break_even: bad input is refused, and the message names it")
{
  CHECK_THROWS_AS((void)break_even(two_part_tariff<>{.rate = -1.0}, two_part_tariff<>{}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)break_even_rate(0.0, two_part_tariff<>{}, 0.0),
                       "fees::break_even_rate: hours must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)break_even_rate(-1.0, two_part_tariff<>{}, 1.0), std::invalid_argument);
}
