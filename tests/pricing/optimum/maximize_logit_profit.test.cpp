// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>

#include "support/dual.hpp"
#include "support/profit_at.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;
using support::profit_at;

namespace {

std::vector<double> const five_costs{20.0, 15.0, 35.0, 8.0, 25.0};

demand::multinomial_logit<> equal_sensitivities()
{
  return {.products = {{5.0, 0.1}, {4.0, 0.1}, {6.0, 0.1}, {3.0, 0.1}, {5.5, 0.1}}};
}

demand::multinomial_logit<> own_sensitivities()
{
  return {.products = {{5.0, 0.10}, {4.0, 0.12}, {6.0, 0.08}, {3.0, 0.20}, {5.5, 0.09}}};
}

struct instance {
  demand::multinomial_logit<> market;
  std::vector<double> costs;
};

instance random_instance(random_stream& rng, std::size_t n)
{
  instance x;
  for (std::size_t i = 0; i < n; ++i) {
    double const b = std::exp(uniform_real(rng, std::log(0.01), std::log(0.4)));
    double const c = uniform_real(rng, 5.0, 35.0);
    x.market.products.push_back(
        {.intercept = b * (c + 20.0 * uniform01(rng)) + 2.0 * uniform01(rng), .sensitivity = b});
    x.costs.push_back(c);
  }
  return x;
}

}  // namespace

TEST_CASE("pricing/maximize_logit_profit: equal sensitivities, a general optimizer to 1e-9")
{
  // Independent computation: the root of an equation in one unknown, in 30 digits, equal to what L-BFGS of
  // NLopt 2.7.1 finds.
  auto const best = maximize_profit(equal_sensitivities(), five_costs);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.reason == refusal::none);
  CHECK(best.profit == doctest::Approx(24.160019358485).epsilon(1e-12));
  double const expected[] = {54.16001936, 49.16001936, 69.16001936, 42.16001936, 59.16001936};
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(best.prices[i] == doctest::Approx(expected[i]).epsilon(1e-9));
    CHECK(best.prices[i] - five_costs[i] == doctest::Approx(34.160019358485).epsilon(1e-12));
  }
  CHECK(best.certificate.kind == proof::closed_form);
  CHECK(best.certificate.bound >= best.profit);
  CHECK(best.certificate.relative_gap() < 1e-12);
  CHECK(best.profit == doctest::Approx(profit_at(equal_sensitivities(), five_costs, best.prices)));
}

TEST_CASE("pricing/maximize_logit_profit: ceilings, a general optimizer to 1e-9")
{
  // Independent computation: L-BFGS from 20 to 40 starts to 5e-12, and a fixed point of the prices in 30 digits.
  auto const best = maximize_profit(own_sensitivities(), five_costs, {.upper = {55.0, 60.0, 60.0, 60.0, 60.0}});
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.profit == doctest::Approx(23.967390847453).epsilon(1e-12));
  double const expected[] = {53.967390847, 47.300724181, 60.0, 36.967390847, 60.0};
  for (std::size_t i = 0; i < 5; ++i) { CHECK(best.prices[i] == doctest::Approx(expected[i]).epsilon(1e-9)); }
  CHECK(best.certificate.relative_gap() < 1e-12);
}

TEST_CASE("pricing/maximize_logit_profit: one product is the closed form of logit_demand")
{
  for (double const a : {-300.0, -3.0, 0.0, 4.0, 60.0, 5000.0}) {
    demand::multinomial_logit<> const m{.products = {{a, 0.05}}, .market = 3.0};
    auto const list = maximize_profit(m, std::vector{20.0}, {.fixed_cost = 2.0});
    auto const one = maximize_profit(demand::logit<>{.intercept = a, .sensitivity = 0.05, .market = 3.0},
                                     {.unit_cost = 20.0, .fixed_cost = 2.0});
    REQUIRE(list.outcome == status::optimal);
    CHECK(list.prices[0] == doctest::Approx(one.price).epsilon(1e-12));
    CHECK(list.profit + 2.0 == doctest::Approx(one.profit + 2.0).epsilon(1e-9));
    CHECK(list.consumer_surplus == doctest::Approx(one.consumer_surplus).epsilon(1e-9));
    CHECK(list.elasticities[0] == doctest::Approx(one.elasticity).epsilon(1e-9));
  }
}

TEST_CASE("pricing/maximize_logit_profit: on random markets no other prices earn more than the bound")
{
  random_stream rng(11);
  for (int round = 0; round < 60; ++round) {
    auto const x = random_instance(rng, 1 + uniform_index(rng, 6));
    auto const best = maximize_profit(x.market, x.costs);
    REQUIRE(best.outcome == status::optimal);
    CHECK(best.certificate.value <= best.certificate.bound);
    CHECK(best.certificate.relative_gap() < 1e-11);
    for (int k = 0; k < 300; ++k) {
      auto p = best.prices;
      double const size = std::exp(uniform_real(rng, -12.0, 4.0));
      for (auto& price : p) { price += size * normal(rng); }
      CHECK(profit_at(x.market, x.costs, p) <= best.certificate.bound);
    }
  }
}

TEST_CASE("pricing/maximize_logit_profit: limits cost profit, and the best prices within them beat all others within")
{
  random_stream rng(12);
  for (int round = 0; round < 60; ++round) {
    auto const x = random_instance(rng, 1 + uniform_index(rng, 5));
    auto const free = maximize_profit(x.market, x.costs);
    price_list_options<> limits;
    for (auto const p : free.prices) {
      double const low = p * uniform_real(rng, 0.5, 1.1);
      limits.lower.push_back(low);
      limits.upper.push_back(low * uniform_real(rng, 1.0, 1.4));
    }
    auto const boxed = maximize_profit(x.market, x.costs, limits);
    if (boxed.outcome != status::optimal) { continue; }
    CHECK(boxed.profit <= free.certificate.bound);
    CHECK(boxed.certificate.relative_gap() < 1e-11);
    for (int k = 0; k < 300; ++k) {
      std::vector<double> p;
      for (std::size_t i = 0; i < limits.lower.size(); ++i) {
        p.push_back(limits.lower[i] + uniform01(rng) * (limits.upper[i] - limits.lower[i]));
      }
      CHECK(profit_at(x.market, x.costs, p) <= boxed.certificate.bound);
    }
  }
}

TEST_CASE("pricing/maximize_logit_profit: prices rise with cost, profit falls with it by what is sold")
{
  for (std::size_t i = 0; i < 5; ++i) {
    demand::multinomial_logit<support::dual> m;
    for (auto const& x : own_sensitivities().products) { m.products.push_back({x.intercept, x.sensitivity}); }
    std::vector<support::dual> c(five_costs.begin(), five_costs.end());
    c[i].slope = 1.0;
    auto const best = maximize_profit(m, c);
    REQUIRE(best.outcome == status::optimal);
    CHECK(best.profit.slope == doctest::Approx(-best.demand[i].value));               // the envelope theorem
    CHECK(best.prices[i].slope == doctest::Approx(1.0 - best.demand[i].value));       // dp_i/dc_i = 1 - q_i
    CHECK(best.prices[(i + 1) % 5].slope == doctest::Approx(-best.demand[i].value));  // dp_j/dc_i = -q_i
    CHECK(best.prices[i].slope > 0.0);
  }
}

TEST_CASE("pricing/maximize_logit_profit: float gives 6 digits")
{
  demand::multinomial_logit<float> const small{.products = {{5.0F, 0.1F}}};
  CHECK(maximize_profit(small, std::vector{20.0F}).prices[0] ==
        doctest::Approx(
            maximize_profit(demand::multinomial_logit<>{.products = {{5.0, 0.1}}}, std::vector{20.0}).prices[0])
            .epsilon(1e-6));
}

TEST_CASE("pricing/maximize_logit_profit: where there is no answer it says why")
{
  auto const refused = [](price_list<> const& list, status outcome, refusal reason) {
    CHECK(list.outcome == outcome);
    CHECK(list.reason == reason);
    CHECK(std::isnan(list.prices[0]));
    CHECK(std::isnan(list.profit));
  };
  auto captive = own_sensitivities();
  captive.outside = 0.0;
  refused(maximize_profit(captive, five_costs), status::unbounded, refusal::demand_inelastic);
  CHECK(maximize_profit(captive, five_costs, {.upper = std::vector<double>(5, 90.0)}).outcome == status::optimal);
  auto empty = own_sensitivities();
  empty.market = 0.0;
  refused(maximize_profit(empty, five_costs), status::refused, refusal::no_profitable_price);
  refused(maximize_profit(own_sensitivities(), five_costs, {.upper = std::vector<double>(5, 5.0)}), status::refused,
          refusal::no_profitable_price);
  refused(maximize_profit(demand::multinomial_logit<>{.products = {{-2000.0, 1.0}}}, std::vector{0.0}), status::refused,
          refusal::no_profitable_price);
}

TEST_CASE("pricing/maximize_logit_profit: amounts beyond the range of numbers are a failure, not an optimum")
{
  auto const huge =
      maximize_profit(demand::multinomial_logit<>{.products = {{5.0, 1e-200}}, .market = 1e200}, std::vector{0.0});
  CHECK(huge.outcome == status::numerical_failure);
  CHECK(std::isnan(huge.prices[0]));
}

TEST_CASE("pricing/maximize_logit_profit: bad input is refused before any work")
{
  auto const m = own_sensitivities();
  CHECK_THROWS_WITH_AS((void)maximize_profit(m, std::vector{1.0}),
                       "pricing::maximize_profit: unit_costs must have one entry for each product (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)maximize_profit(m, std::vector{1.0, 1.0, -3.0, 1.0, 1.0}),
                       "pricing::maximize_profit: unit_costs[2] must be finite and not negative (got -3)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{1.0, 1.0, std::nan(""), 1.0, 1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{1.0, no_limit, 1.0, 1.0, 1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, five_costs, {.lower = {1.0}}), std::invalid_argument);
}
