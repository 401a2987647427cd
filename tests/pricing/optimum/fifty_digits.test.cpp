// SPDX-License-Identifier: BSL-1.0
// Closed forms with numbers of 50 decimal digits, in few files: the number type takes seconds to compile.
#include <mentorics/demand/curves/exponential.hpp>
#include <mentorics/demand/curves/isoelastic.hpp>
#include <mentorics/demand/curves/linear.hpp>
#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/pricing/menus/uniform_bundle.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include "support/digits50.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;
using support::below;
using support::digits50;

static_assert(demand::demand_model<demand::logit<digits50>>);

TEST_CASE("pricing/fifty_digits: prices of one product meet the first-order condition to 44 digits and more")
{
  demand::logit<digits50> const logit{.intercept = 4, .sensitivity = digits50("0.05")};
  auto const best = maximize_profit(logit, {.unit_cost = 20});
  CHECK(below(digits50(1 - logit.sensitivity * (best.price - 20) * (1 - best.demand)), "1e-46"));
  auto const large = maximize_profit(demand::logit<digits50>{.intercept = 700});
  CHECK(below(digits50(large.price - 1 + log(digits50(large.price - 1)) - 699), "1e-44"));
  demand::exponential<digits50> const falling{.scale = 100, .sensitivity = digits50("0.05")};
  CHECK(below(digits50(maximize_profit(falling, {.unit_cost = 12}).profit - 2000 * exp(digits50("-1.6"))), "1e-45"));
  CHECK(below(
      digits50(maximize_profit(demand::linear<digits50>{.intercept = 100, .slope = 2}, {.unit_cost = 10}).profit - 800),
      "1e-45"));
  demand::isoelastic<digits50> const constant{.scale = 500, .exponent = digits50("1.5")};
  CHECK(below(digits50(maximize_profit(constant, {.unit_cost = 10}).price - 30), "1e-46"));
}

TEST_CASE("pricing/fifty_digits: a list of prices meets the first-order condition to 45 digits")
{
  demand::multinomial_logit<digits50> const m{
      .products = {{5, digits50("0.1")}, {4, digits50("0.12")}, {6, digits50("0.08")}}};
  std::vector<digits50> const c{20, 15, 35};
  auto const best = maximize_profit(m, c);
  REQUIRE(best.outcome == status::optimal);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(below(digits50(1 - m.products[i].sensitivity * (best.prices[i] - c[i] - best.profit)), "1e-45"));
  }
  CHECK(below(best.certificate.relative_gap(), "1e-44"));
}

TEST_CASE("pricing/fifty_digits: the package of two uniform offers to 45 digits")
{
  CHECK(below(digits50(uniform_bundle(digits50(3)).mixed_revenue - (12 + sqrt(digits50(8))) / 9), "1e-45"));
}
