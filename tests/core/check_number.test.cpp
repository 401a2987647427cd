// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/check_number.hpp>

#include "support/not_a_number.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using support::not_a_number;

namespace {

constexpr bool all_pass()
{
  require_finite("here", "x", -1e300);
  require_amount("here", "x", 0.0);
  require_positive("here", "x", std::numeric_limits<double>::denorm_min());
  require_share("here", "x", 1.0F);
  return true;
}
static_assert(all_pass());

}  // namespace

TEST_CASE("core/check_number: each rule refuses what is outside of it, and says so")
{
  CHECK_THROWS_WITH_AS(require_finite("here", "x", no_limit), "here: x must be finite (got inf)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(require_amount("here", {"x", 2}, -1.0), "here: x[2] must be finite and not negative (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(require_positive("here", {"x", 2, "y"}, 0.0), "here: x[2].y must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(require_share("here", "x", 1.5), "here: x must be in [0, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_AS(require_amount("here", "x", no_limit), std::invalid_argument);
  CHECK_THROWS_AS(require_positive("here", "x", no_limit), std::invalid_argument);
  CHECK_THROWS_AS(require_share("here", "x", -1e-300), std::invalid_argument);
}

TEST_CASE("core/check_number: not a number is refused by every rule")
{
  CHECK_THROWS_AS(require_finite("here", "x", not_a_number), std::invalid_argument);
  CHECK_THROWS_AS(require_amount("here", "x", not_a_number), std::invalid_argument);
  CHECK_THROWS_AS(require_positive("here", "x", not_a_number), std::invalid_argument);
  CHECK_THROWS_AS(require_share("here", "x", not_a_number), std::invalid_argument);
}
