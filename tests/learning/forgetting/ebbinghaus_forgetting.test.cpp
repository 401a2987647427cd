// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forgetting/ebbinghaus_forgetting.hpp>

#include "support/forgetting_checks.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(forgetting_model<ebbinghaus_forgetting<>>);
static_assert(forgetting_model<ebbinghaus_forgetting<float>>);
static_assert(forgetting_model<ebbinghaus_forgetting<digits50>>);

TEST_CASE("learning/ebbinghaus_forgetting: the curve and the savings that Ebbinghaus computed in 1885")
{
  ebbinghaus_forgetting<> const m;
  // b = 100 k / ((log10 t)^c + k), t in minutes. Ebbinghaus (1885), chapter VII, computes 57.0 % for 20 minutes
  // and 21.2 % for 31 days.
  auto const by_hand = [](double minutes) { return 1.84 / (std::pow(std::log10(minutes), 1.25) + 1.84); };
  for (double const minutes : {20.0, 64.0, 1440.0, 44640.0}) {
    CHECK(retention(m, minutes / 1440.0) == doctest::Approx(by_hand(minutes)).epsilon(1e-13));
  }
  CHECK(retention(m, 20.0 / 1440.0) == doctest::Approx(0.57).epsilon(0.01));
  CHECK(retention(m, 31.0) == doctest::Approx(0.212).epsilon(0.01));
  CHECK(retention(m, 0.5 / 1440.0) == 1.0);
  support::check_forgetting(m, 0.01);
}

TEST_CASE("learning/ebbinghaus_forgetting: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(ebbinghaus_forgetting<>{.k = -1.0}),
                       "learning::ebbinghaus_forgetting: k must be finite and positive (got -1)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(ebbinghaus_forgetting<>{.k = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(ebbinghaus_forgetting<>{.c = bad}), std::invalid_argument);
  }
}
