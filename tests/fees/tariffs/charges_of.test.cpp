// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/charges_of.hpp>

#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include <doctest/doctest.h>

using namespace mentorics;

namespace {

struct flat {
  using real = double;
  constexpr double operator()(double) const { return 42.0; }
};

}  // namespace

TEST_CASE("fees/charges_of: a tariff of a user's own is one line, the others say more")
{
  static_assert(fees::charges_of(flat{}, 3.0).size() == 1);
  CHECK(fees::charges_of(flat{}, 3.0)[0].kind == fees::charge_kind::fee);
  CHECK(fees::charges_of(flat{}, 3.0)[0].amount == 42.0);
  CHECK(fees::charges_of(fees::two_part_tariff<>{.fixed = 1.0, .rate = 2.0}, 3.0).size() == 2);
}
