// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/charge.hpp>

#include <doctest/doctest.h>

using namespace mentorics;
using fees::charge_kind;

static_assert(charge_for(charge_kind::hours, 2, 3.0, 10.0).amount == 30.0);
static_assert(to_string(charge_kind::fee) == "fee" && to_string(charge_kind::credit) == "credit");
static_assert(to_string(charge_kind::true_up) == "true_up" && to_string(charge_kind::bundle) == "bundle");
static_assert(to_string(static_cast<charge_kind>(200)) == "unknown");

TEST_CASE("fees/charge: the total is the sum in order")
{
  CHECK(total(std::vector{charge_for(charge_kind::fixed, 0, 1.0, 5.0),
                          charge_for(charge_kind::discount, 0, 1.0, -2.0)}) == 3.0);
  CHECK(total(std::vector<fees::charge<>>{}) == 0.0);
}
