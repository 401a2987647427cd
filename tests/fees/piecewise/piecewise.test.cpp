// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <mentorics/fees/tariffs/tariff_like.hpp>

#include "support/random_piecewise.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::piecewise;
using fees::segment;

static_assert(fees::tariff_like<piecewise<>> && fees::piecewise_affine<piecewise<>>);
static_assert(piecewise<>({{.value = 5.0, .slope = 2.0}})(10.0) == 25.0);

TEST_CASE("fees/piecewise: the sides of a jump and isolated points")
{
  piecewise<> const p({{.to = 0.0, .includes_to = true, .value = 1.0},
                       {.to = 10.0, .includes_from = false, .value = 2.0},
                       {.from = 10.0, .to = 10.0, .includes_to = true, .value = 3.0},
                       {.from = 10.0, .to = 20.0, .includes_from = false, .includes_to = true, .value = 4.0},
                       {.from = 20.0, .includes_from = false, .anchor = 20.0, .value = 5.0, .slope = 1.0}});
  CHECK(p(0.0) == 1.0);
  CHECK(p(0.5) == 2.0);
  CHECK(p(10.0) == 3.0);
  CHECK(p(10.5) == 4.0);
  CHECK(p(20.0) == 4.0);
  CHECK(p(22.0) == 7.0);
  CHECK(p.until() == no_limit);
}

TEST_CASE("fees/piecewise: a part of it is the same function")
{
  using exact = boost::multiprecision::cpp_rational;
  random_stream rng(18);
  for (int round = 0; round < 200; ++round) {
    auto const p = support::random_piecewise<exact>(rng, 12);
    exact const until(static_cast<int>(1 + uniform_index(rng, 24)), 2);
    auto const part = to_piecewise(p, until);
    CHECK(part.until() == until);
    for (exact x = 0; x <= until; x += exact(1, 4)) { CHECK(part(x) == p(x)); }
  }
  CHECK(to_piecewise(piecewise<>({{.slope = 1.0}}), no_limit)(3.0) == 3.0);
}

TEST_CASE("fees/piecewise: what is no partition is refused, and the message names the segment")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  auto const refused = [](std::vector<segment<>> const& segments, char const* text) {
    CHECK_THROWS_WITH_AS((void)piecewise<>(segments), text, std::invalid_argument);
  };
  constexpr auto from =
      "fees::piecewise: segments[1].from must begin where the one before ends, the first at 0 (got 5)";
  refused({}, "fees::piecewise: segments must not be empty");
  refused({{.from = 1.0}},
          "fees::piecewise: segments[0].from must begin where the one before ends, the first at 0 (got 1)");
  refused({{.to = 4.0}, {.from = 5.0}}, from);                          // a gap
  refused({{.to = 6.0}, {.from = 5.0}}, from);                          // an overlap
  refused({{.to = 5.0, .includes_to = true}, {.from = 5.0}}, from);     // 5 twice
  refused({{.to = 5.0}, {.from = 5.0, .includes_from = false}}, from);  // 5 missing
  refused({{.to = 5.0}},
          "fees::piecewise: segments[0].to must be above from; closed at the end, open at infinity (got 5)");
  refused({{.to = 0.0}, {}},
          "fees::piecewise: segments[0].to must be above from; closed at the end, open at infinity (got 0)");
  refused({{.to = nan}},
          "fees::piecewise: segments[0].to must be above from; closed at the end, open at infinity (got nan)");
  refused({{.slope = nan}}, "fees::piecewise: segments[0] must have a finite anchor, value and slope");
  piecewise<> const p({{.to = 5.0, .includes_to = true}});
  for (double const bad : {nan, -1.0, 5.5, no_limit}) { CHECK_THROWS_AS((void)p(bad), std::invalid_argument); }
  CHECK_THROWS_WITH_AS((void)p(6.0), "fees::piecewise: hours must be at most until() (got 6)", std::invalid_argument);
  CHECK_THROWS_AS((void)to_piecewise(p, 6.0), std::invalid_argument);
}
