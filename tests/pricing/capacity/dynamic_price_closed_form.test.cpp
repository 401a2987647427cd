// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/capacity/dynamic_price_closed_form.hpp>

#include "support/dual.hpp"

#include <mentorics/demand/curves/logit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/dynamic_price_closed_form: revenue and first price are those of the formula, below the fluid bound")
{
  // Gallego and van Ryzin (1994), section 2.3, computed independently in 30 digits: J(n) = ln sum (at / e)^k / k! over
  // k = 0 to n, first price 1 + J(n) - J(n - 1), fluid bound at / e or, with fewer seats, n ln(at / n).
  struct row {
    double at;
    std::size_t n;
    double revenue, price, fluid;
  };
  for (auto const& r : {row{10, 1, 1.543040, 2.543040, 2.302585}, row{10, 5, 3.496201, 1.186573, 3.678794},
                        row{20, 10, 7.223107, 1.098123, 7.357589}, row{40, 20, 14.640860, 1.041664, 14.715178}}) {
    demand::exponential<> const rate{.scale = r.at / 2.0};
    auto const best = dynamic_price_closed_form(rate, r.n, 2.0);
    REQUIRE(best.outcome == status::optimal);
    CHECK(std::abs(best.profit - r.revenue) < 1e-6);
    CHECK(std::abs(best.price - r.price) < 1e-6);
    CHECK(best.certificate.kind == proof::closed_form);
    CHECK(std::abs(fluid_bound(rate, r.n, 2.0) - r.fluid) < 1e-6);
    CHECK(best.profit <= fluid_bound(rate, r.n, 2.0));
  }
}

TEST_CASE(
    "pricing/dynamic_price_closed_form: the sum of the textbook, also for many units and for demand beyond all bounds")
{
  double sum = 0.0;
  double term = 1.0;
  for (int i = 1; i <= 41; ++i) {
    sum += term;
    term *= 30.0 / std::exp(1.0) / i;
  }
  CHECK(dynamic_price_closed_form(demand::exponential<>{.scale = 30.0}, 40, 1.0).profit ==
        doctest::Approx(std::log(sum)).epsilon(1e-13));
  auto const plenty = dynamic_price_closed_form(demand::exponential<>{.scale = 30.0}, 100'000, 1.0);
  CHECK(plenty.profit == doctest::Approx(30.0 / std::exp(1.0)));
  CHECK(plenty.price == doctest::Approx(1.0));
  auto const scarce = dynamic_price_closed_form(demand::exponential<>{.scale = 1e200}, 3, 1.0);
  CHECK(std::isfinite(scarce.profit));
  CHECK(scarce.demand == doctest::Approx(3.0));
}

TEST_CASE("pricing/dynamic_price_closed_form: minus the slope in the cost is the expected number of sales")
{
  demand::exponential<support::dual> const rate{.scale = 12.0, .sensitivity = 0.5};
  auto const best = dynamic_price_closed_form(rate, 4, 1.0, {.unit_cost = support::dual(1.5, 1.0)});
  CHECK(best.profit.slope == doctest::Approx(-best.demand.value));
  CHECK(best.price.slope > 0.0);
  CHECK(best.revenue.value == doctest::Approx(best.profit.value + 1.5 * best.demand.value));
}

TEST_CASE("pricing/dynamic_price_closed_form: nothing to sell is an outcome, bad input is refused")
{
  CHECK(dynamic_price_closed_form(demand::exponential<>{}, 0, 1.0).reason == refusal::no_profitable_price);
  CHECK(dynamic_price_closed_form(demand::exponential<>{.scale = 0.0}, 3, 1.0).reason == refusal::no_profitable_price);
  CHECK(std::isnan(dynamic_price_closed_form(demand::exponential<>{}, 0, 1.0).price));
  CHECK_THROWS_AS((void)dynamic_price_closed_form(demand::exponential<>{}, 1, 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)dynamic_price_closed_form(demand::exponential<>{}, 1, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)dynamic_price_closed_form(demand::exponential<>{}, 1, 1.0, {.upper = 3.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)dynamic_price_closed_form(demand::exponential<>{}, 1, 1.0, {.lower = 3.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)fluid_bound(demand::exponential<>{}, 1, -1.0), std::invalid_argument);
}
