// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/check.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;

TEST_CASE("core/check: the message names the place, the field, the rule and the value")
{
  CHECK_THROWS_WITH_AS(require(false, "fees::package", "price", "be positive", -2.5),
                       "fees::package: price must be positive (got -2.5)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(require(false, "a::b", {"hours", 3}, "be finite", std::numeric_limits<double>::quiet_NaN()),
                       "a::b: hours[3] must be finite (got nan)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(require(false, "a::b", {"steps", 0, "rate"}, "be finite", 1.0 / 0.0 * 1.0),
                       "a::b: steps[0].rate must be finite (got inf)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(require(false, "a::b", "names", "not be empty"), "a::b: names must not be empty",
                       std::invalid_argument);
}

TEST_CASE("core/check: values print in their shortest exact form")
{
  CHECK(detail::to_text(0.1) == "0.1");
  CHECK(detail::to_text(-0.0) == "-0");
  CHECK(detail::to_text(1e300) == "1e+300");
  CHECK(detail::to_text(0.1F) == "0.1");
  CHECK(detail::to_text(18446744073709551615ULL) == "18446744073709551615");
  CHECK(detail::to_text("text") == "text");
  CHECK(detail::to_text(true) == "true");
  struct opaque {};
  CHECK(detail::to_text(opaque{}) == "?");
}

TEST_CASE("core/check: nothing happens when the rule holds, also at compile time")
{
  static_assert((require(true, "a", "b", "c", 1), true));
  CHECK_NOTHROW(require(true, "a", "b", "c", 1));
}
