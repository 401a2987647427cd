// SPDX-License-Identifier: BSL-1.0
// Closed forms that need special functions or sums, with numbers of 50 decimal digits.
#include <mentorics/demand/curves/probit.hpp>
#include <mentorics/pricing/capacity/dynamic_price_closed_form.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include "support/digits50.hpp"

#include <doctest/doctest.h>

using namespace mentorics;
using namespace mentorics::pricing;
using support::below;
using support::digits50;

static_assert(closed_form_demand<demand::probit<digits50>>);

TEST_CASE("pricing/fifty_digits_series: the price of probit demand meets the first-order condition to 40 digits")
{
  for (int const mean : {-30, 0, 40}) {
    auto const p = maximize_profit(demand::probit<digits50>{.mean = mean, .standard_deviation = 10}, {.unit_cost = 5});
    CHECK(below(digits50(p.elasticity * (p.price - 5) / p.price + 1), "1e-40"));
  }
}

TEST_CASE("pricing/fifty_digits_series: 40 units sold over time are the sum of the textbook to 45 digits")
{
  digits50 sum = 0;
  digits50 term = 1;
  digits50 const x = 30 / exp(digits50(1));
  for (int i = 1; i <= 41; ++i) {
    sum += term;
    term *= x / i;
  }
  auto const best = dynamic_price_closed_form(demand::exponential<digits50>{.scale = 30}, 40, 1);
  CHECK(below(digits50(best.profit - log(sum)), "1e-45"));
}
