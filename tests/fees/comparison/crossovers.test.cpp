// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/comparison/crossovers.hpp>

#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include "support/random_piecewise.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <stdexcept>

using namespace mentorics;
using fees::cheaper_side;
using fees::compare;
using fees::crossovers;
using rational = boost::multiprecision::cpp_rational;

TEST_CASE("fees/crossovers: two lines meet where algebra says")
{
  auto const hourly = to_piecewise(fees::two_part_tariff<>{.rate = 60.0}, no_limit);
  auto const two_part = to_piecewise(fees::two_part_tariff<>{.fixed = 300.0, .rate = 45.0}, no_limit);
  auto const found = crossovers(hourly, two_part);
  REQUIRE(found.size() == 1);
  CHECK(found[0].from == 20.0);
  CHECK(found[0].to == 20.0);
  CHECK(found[0].before == cheaper_side::first);
  CHECK(found[0].at == cheaper_side::neither);
  CHECK(found[0].after == cheaper_side::second);
  CHECK(crossovers(hourly, hourly).empty());
}

TEST_CASE("fees/crossovers: at a jump they pass without meeting, and the side is that of the jump")
{
  auto const hourly = to_piecewise(fees::two_part_tariff<>{.rate = 50.0}, 40.0);
  auto const packages = to_piecewise(fees::package<>{.price = 450.0}, 40.0);
  auto const found = crossovers(hourly, packages);
  // hourly is cheaper up to 9, then the package up to 10 (included), then hourly up to 18, and so on
  REQUIRE(found.size() >= 3);
  CHECK(found[0].from == 9.0);
  CHECK(found[1].from == 10.0);
  CHECK(found[1].at == cheaper_side::second);
  CHECK(found[1].after == cheaper_side::first);
  CHECK(found[2].from == 18.0);
}

TEST_CASE("fees/crossovers: a stretch of equal fees in between is told")
{
  fees::piecewise<> const p({{.to = 4.0, .slope = 1.0},
                             {.from = 4.0, .to = 6.0, .value = 4.0},
                             {.from = 6.0, .anchor = 6.0, .value = 4.0, .slope = 3.0}});
  fees::piecewise<> const q({{.to = 4.0, .value = 4.0}, {.from = 4.0, .value = 4.0}});
  auto const found = crossovers(p, q);
  REQUIRE(found.size() == 1);
  CHECK(found[0].from == 4.0);
  CHECK(found[0].to == 6.0);
}

TEST_CASE("fees/crossovers: the ranges are a partition and right on a fine grid of rationals")
{
  random_stream rng(26);
  for (int round = 0; round < 400; ++round) {
    auto const p = support::random_piecewise<rational>(rng, 12);
    auto const q = support::random_piecewise<rational>(rng, 12);
    auto const ranges = compare(p, q);
    CHECK(ranges.front().from == 0);
    CHECK(ranges.back().to == 12);
    std::size_t changes = 0;
    cheaper_side last = cheaper_side::neither;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      auto const& r = ranges[i];
      if (i > 0) {
        CHECK(r.from == ranges[i - 1].to);
        CHECK(r.includes_from != ranges[i - 1].includes_to);
        CHECK(r.fee != ranges[i - 1].fee);
      }
      if (r.fee != cheaper_side::neither) {
        changes += last != cheaper_side::neither && last != r.fee ? 1U : 0U;
        last = r.fee;
      }
      for (rational x = 0; x <= 12; x += rational(1, 12)) {
        bool const inside =
            (x > r.from && x < r.to) || (x == r.from && r.includes_from) || (x == r.to && r.includes_to);
        if (inside) {
          CHECK(r.fee ==
                (p(x) < q(x) ? cheaper_side::first : (q(x) < p(x) ? cheaper_side::second : cheaper_side::neither)));
        }
      }
    }
    CHECK(crossovers(p, q).size() == changes);
  }
}

TEST_CASE("fees/crossovers: different ends are refused")
{
  auto const line = [](double until) { return to_piecewise(fees::two_part_tariff<>{}, until); };
  CHECK_THROWS_WITH_AS((void)compare(line(1.0), line(2.0)), "fees::compare: until must be the same for both (got 2)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)crossovers(line(1.0), line(no_limit)), std::invalid_argument);
}
