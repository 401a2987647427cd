// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/billing/line_item.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::charge;
using fees::eur;
using fees::rounding;
using fees::rounding_point;

namespace {

charge<> line(double amount) { return charge_for(fees::charge_kind::fixed, 0, 1.0, amount); }

}  // namespace

TEST_CASE("fees/line_item: rounding each line or the total")
{
  std::vector const thirds{line(1.0 / 3.0), line(1.0 / 3.0), line(1.0 / 3.0)};
  auto const each = to_lines(thirds, {.currency = eur});
  CHECK(total(each, eur).units == 99);
  auto const once = to_lines(thirds, {.currency = eur, .point = rounding_point::total});
  CHECK(total(once, eur).units == 100);
  CHECK(once[0].amount.units == 34);  // ties in order
  CHECK(once[1].amount.units == 33);
  CHECK(fees::to_lines({}, {.currency = eur, .point = rounding_point::total}).empty());
}

TEST_CASE("fees/line_item: rounded at the total, the lines sum to the rounded total and each is within a unit")
{
  random_stream rng(35);
  for (int k = 0; k < 50'000; ++k) {
    std::vector<charge<>> charges(1 + uniform_index(rng, 6));
    for (auto& c : charges) { c = line(uniform_real(rng, -50.0, 500.0)); }
    auto const rule = static_cast<rounding>(k % 4);
    auto const lines = to_lines(charges, {.currency = eur, .rule = rule, .point = rounding_point::total});
    CHECK(total(lines, eur) == fees::to_money(total(charges), eur, rule));
    for (auto const& l : lines) {
      CHECK(fees::to_real(l.amount) - l.what.amount <= 0.0100001);
      CHECK(fees::to_real(l.amount) - l.what.amount >= -0.0100001);
    }
  }
}

TEST_CASE("fees/line_item: an amount that is no number or overflows is refused")
{
  CHECK_THROWS_WITH_AS((void)fees::to_lines({line(std::numeric_limits<double>::quiet_NaN())}, {.currency = eur}),
                       "fees::to_money: amount must be finite (got nan)", std::invalid_argument);
  CHECK_THROWS_AS((void)fees::to_lines({line(1e20)}, {.currency = eur}), std::invalid_argument);
}
