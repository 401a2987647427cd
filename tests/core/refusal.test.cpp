// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/refusal.hpp>

#include <doctest/doctest.h>

using namespace mentorics;

TEST_CASE("core/refusal: the names are stable, programs read them")
{
  CHECK(to_string(refusal::none) == "none");
  CHECK(to_string(refusal::demand_rises_with_price) == "demand_rises_with_price");
  CHECK(to_string(refusal::demand_inelastic) == "demand_inelastic");
  CHECK(to_string(refusal::no_profitable_price) == "no_profitable_price");
  CHECK(to_string(static_cast<refusal>(250)) == "unknown");
}
