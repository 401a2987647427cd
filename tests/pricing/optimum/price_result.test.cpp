// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/price_result.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace mentorics;

TEST_CASE("pricing/price_result: before it is filled there is no number to misuse")
{
  pricing::price_result<> const empty;
  CHECK_FALSE(has_solution(empty.outcome));
  CHECK(std::isnan(empty.price));
  CHECK(std::isnan(empty.profit));
  CHECK_NOTHROW(validate(pricing::price_options<>{}));
}
