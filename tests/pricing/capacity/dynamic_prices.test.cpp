// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/capacity/dynamic_prices.hpp>

#include <mentorics/demand/curves/isoelastic.hpp>
#include <mentorics/demand/curves/linear.hpp>
#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/demand/curves/rationed.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/dynamic_prices: exponential demand gives the closed form")
{
  demand::exponential<> const rate{.scale = 20.0, .sensitivity = 0.5};
  price_options<> const costs{.unit_cost = 0.7, .fixed_cost = 1.0};
  auto const exact = dynamic_price_closed_form(rate, 10, 1.0, costs);
  auto const found = dynamic_prices(rate, 10, 1.0, costs);
  REQUIRE(found.outcome == status::converged);
  CHECK(found.profit == doctest::Approx(exact.profit).epsilon(1e-7));
  CHECK(found.demand == doctest::Approx(exact.demand).epsilon(1e-7));
  CHECK(found.revenue == doctest::Approx(exact.revenue).epsilon(1e-7));
  CHECK(found.consumer_surplus == doctest::Approx(exact.consumer_surplus).epsilon(1e-6));
  CHECK(found.prices.back() == doctest::Approx(exact.price).epsilon(1e-7));
  CHECK(found.profit <= found.certificate.bound);
}

TEST_CASE("pricing/dynamic_prices: any demand earns at least the best fixed price and at most the fluid bound")
{
  auto const check = [](auto const& rate, double one_unit) {
    using rate_type = std::remove_cvref_t<decltype(rate)>;
    for (std::size_t const n : {std::size_t{1}, std::size_t{4}}) {
      auto const best = dynamic_prices(rate, n, 3.0);
      auto const fixed = maximize_profit(demand::rationed<rate_type>{.rate = rate, .horizon = 3.0, .seats = n});
      REQUIRE(best.outcome == status::converged);
      CHECK(best.profit <= best.certificate.bound * (1.0 + 1e-9));
      CHECK(fixed.profit <= best.profit * (1.0 + 1e-6));
      CHECK(fixed.profit >= (n == 1 ? one_unit : 0.6321) * best.profit);  // Sen (2013)
      for (std::size_t k = 1; k < n; ++k) { CHECK(best.prices[k] <= best.prices[k - 1] + 1e-9); }
    }
  };
  check(demand::linear<>{.intercept = 6.0, .slope = 2.0}, 0.9692);
  check(demand::logit<>{.intercept = 2.0, .sensitivity = 0.5, .market = 3.0}, 0.6321);
}

TEST_CASE("pricing/dynamic_prices: large demand takes more steps, demand beyond all steps is a failure")
{
  demand::exponential<> const rate{.scale = 40'000.0, .sensitivity = 0.5};
  auto const found = dynamic_prices(rate, 2, 1.0, {}, {.steps = 3});
  REQUIRE(found.outcome == status::converged);
  CHECK(found.profit == doctest::Approx(dynamic_price_closed_form(rate, 2, 1.0).profit).epsilon(1e-4));
  CHECK(found.profit <= found.certificate.bound);
  auto const huge = dynamic_prices(demand::exponential<>{.scale = 1e12}, 2, 1.0, {}, {.steps = 3});
  CHECK(huge.outcome == status::numerical_failure);
  CHECK(std::isnan(huge.profit));
}

TEST_CASE("pricing/dynamic_prices: outcomes and bad input")
{
  demand::linear<> const rate{.intercept = 6.0, .slope = 2.0};
  CHECK(dynamic_prices(rate, 0, 1.0).reason == refusal::no_profitable_price);
  CHECK(dynamic_prices(rate, 2, 1.0, {.unit_cost = 3.0}).reason == refusal::no_profitable_price);
  CHECK(dynamic_prices(demand::isoelastic<>{.exponent = 0.5}, 2, 1.0, {.unit_cost = 1.0}).reason ==
        refusal::demand_inelastic);
  auto const cut = dynamic_prices(rate, 2, 1.0, {}, {}, [](iteration const&) { return control::stop; });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.profit <= cut.certificate.bound);
  iteration last;
  auto const paid = dynamic_prices(rate, 2, 1.0, {.fixed_cost = 0.25}, {}, [&](iteration const& now) { last = now; });
  CHECK(paid.profit == last.best);
  CHECK_THROWS_AS((void)dynamic_prices(rate, 2, 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)dynamic_prices(rate, 2, 1.0, {}, {.steps = 0}), std::invalid_argument);
}
