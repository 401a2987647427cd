// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/course_bundles.hpp>

#include <mentorics/fees/comparison/tariff_shape.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::course_bundles;

namespace {

template <class Real = double>
constexpr course_bundles<Real> offer()
{
  return {.price = Real(100),
          .course_hours = Real(10),
          .bundles = {{.courses = 3, .price = Real(250)}, {.courses = 5, .price = Real(380)}}};
}

}  // namespace

static_assert(fees::tariff_like<course_bundles<>> && fees::piecewise_affine<course_bundles<>>);
static_assert(offer()(0.0) == 0.0 && offer()(10.0) == 100.0 && offer()(30.0) == 250.0 && offer()(65.0) == 580.0);

TEST_CASE("fees/course_bundles: the cheapest way to so many courses")
{
  CHECK(offer()(40.0) == 350.0);              // 3 + 1
  CHECK(offer()(41.0) == 380.0);              // 5
  auto const lines = charges(offer(), 61.0);  // 7 courses: 5 + 1 + 1 = 580 beats 3 + 3 + 1 = 600
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].quantity == 2.0);
  CHECK(lines[1].index == 1);
  CHECK(lines[1].quantity == 1.0);
}

TEST_CASE("fees/course_bundles: more courses than needed are bought where that is cheaper")
{
  course_bundles<> const t{.price = 100.0, .course_hours = 10.0, .bundles = {{.courses = 4, .price = 150.0}}};
  CHECK(t(20.0) == 150.0);
  CHECK(t(50.0) == 250.0);
  CHECK(t(60.0) == 300.0);
}

TEST_CASE("fees/course_bundles: equals a search through all counts of bundles; more courses never cost less")
{
  random_stream rng(23);
  for (int round = 0; round < 200; ++round) {
    auto const draw = [&](std::size_t n) { return 1 + uniform_index(rng, n); };
    course_bundles<> const t{.price = static_cast<double>(draw(50)),
                             .course_hours = 1.0,
                             .bundles = {{.courses = draw(4), .price = static_cast<double>(draw(120))},
                                         {.courses = draw(6), .price = static_cast<double>(draw(150))}}};
    for (std::size_t n = 0; n <= 12; ++n) {
      double best = no_limit;
      for (std::size_t a = 0; a <= 12; ++a) {
        for (std::size_t b = 0; b <= 12; ++b) {
          auto const have = a * t.bundles[0].courses + b * t.bundles[1].courses;
          double const singles = have < n ? static_cast<double>(n - have) : 0.0;
          best = (std::min)(best, static_cast<double>(a) * t.bundles[0].price +
                                      static_cast<double>(b) * t.bundles[1].price + singles * t.price);
        }
      }
      CHECK(t(static_cast<double>(n)) == best);
    }
    CHECK(is_monotone(to_piecewise(t, 12.0)));
    CHECK(is_subadditive(to_piecewise(t, 12.0)));
  }
}

TEST_CASE("fees/course_bundles: tariff, segments and lines agree; all scalars")
{
  support::check_forms(offer(), 95.0);
  support::check_scalars([]<class Real>(Real) { return offer<Real>(); }, 65.0, 0.0);
}

TEST_CASE("fees/course_bundles: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)(course_bundles<>{.bundles = {{.courses = 2}, {.courses = 0}}}(1.0)),
                       "fees::course_bundles: bundles[1].courses must be positive (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)(course_bundles<>{.bundles = {{.courses = 2, .price = -1.0}}}(1.0)),
                       "fees::course_bundles: bundles[0].price must be finite and not negative (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)course_bundles<>{}(1e9),
                       "fees::course_bundles: hours must be at most a million courses (got 1e+09)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)(course_bundles<>{.price = 1e308}(25.0)),
                       "fees::course_bundles: hours must not be so many that the fee overflows (got 25)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)to_piecewise(offer(), no_limit), std::invalid_argument);
  support::check_bad_hours(offer());
}
