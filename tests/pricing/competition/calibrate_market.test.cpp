// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/competition/calibrate_market.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/competition/nash_prices.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {
/// The example of the antitrust package (Epstein and Rubinfeld): everybody buys one of six products.
std::vector<observed_product> const six_beers{{0.0441, 0.066, 0.3830, 0}, {0.0328, 0.172, 0.5515, 1},
                                              {0.0409, 0.253, 0.5421, 2}, {0.0396, 0.187, 0.5557, 2},
                                              {0.0387, 0.099, 0.4453, 3}, {0.0497, 0.223, 0.3769, 4}};
}  // namespace

TEST_CASE("pricing/calibrate_market: sensitivity and costs as in the package antitrust")
{
  // The package antitrust 0.99.31 (R) on its own example, after Epstein and Rubinfeld (2004). Its line search stops a little before
  // the least squares solution, an independent computation: 73.148316646.
  auto const fit = calibrate_market(six_beers);
  REQUIRE(fit.outcome == status::optimal);
  CHECK(fit.market.outside == 0.0);
  for (auto const& x : fit.market.products) { CHECK(x.sensitivity == doctest::Approx(73.148316646).epsilon(1e-10)); }
  CHECK(fit.market.products[0].sensitivity == doctest::Approx(73.14831032).epsilon(1e-6));  // the package's line search
  double const costs[] = {0.02946310946, 0.01628930463, 0.01648775756, 0.01518775756, 0.02352701913, 0.03210559103};
  for (std::size_t i = 0; i < 6; ++i) { CHECK(std::abs(fit.unit_costs[i] - costs[i]) < 1e-6); }
}

TEST_CASE("pricing/calibrate_market: prices after a merger, from the data on, within 1e-6")
{
  auto const fit = calibrate_market(six_beers);
  std::vector<double> prices;
  for (auto const& x : six_beers) { prices.push_back(x.price); }
  auto const now = nash_prices(fit.market, fit.unit_costs, std::vector<std::size_t>{0, 1, 2, 2, 3, 4}, prices);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(now.market.prices[i] == doctest::Approx(prices[i]).epsilon(1e-9));  // the seen prices are the equilibrium
    CHECK(now.market.demand[i] == doctest::Approx(six_beers[i].share).epsilon(1e-9));
  }
  auto const after = nash_prices(fit.market, fit.unit_costs, std::vector<std::size_t>{0, 0, 2, 2, 3, 4}, prices);
  double const merged[] = {0.04701490073, 0.03384109590, 0.04121175331, 0.03991175331, 0.03875863547, 0.04984513596};
  for (std::size_t i = 0; i < 6; ++i) { CHECK(std::abs(after.market.prices[i] - merged[i]) < 1e-6); }
}

TEST_CASE("pricing/calibrate_market: a market that is known is found again, with an outside option")
{
  random_stream rng(181);
  for (int round = 0; round < 20; ++round) {
    demand::multinomial_logit<> truth;
    std::vector<double> costs;
    double const b = uniform_real(rng, 0.02, 0.2);
    for (int i = 0; i < 4; ++i) {
      costs.push_back(uniform_real(rng, 5.0, 40.0));
      truth.products.push_back({.intercept = b * costs.back() + uniform_real(rng, 0.0, 3.0), .sensitivity = b});
    }
    std::vector<std::size_t> const sellers{0, 0, 1, 2};
    auto const seen = nash_prices(truth, costs, sellers, costs);
    REQUIRE(seen.market.outcome == status::converged);
    std::vector<observed_product> products;
    for (std::size_t i = 0; i < 4; ++i) {
      double const p = seen.market.prices[i];
      products.push_back({p, seen.market.demand[i], (p - costs[i]) / p, sellers[i]});
    }
    auto const fit = calibrate_market(products);
    REQUIRE(fit.outcome == status::optimal);
    CHECK(fit.margin_error < 1e-9);
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK(fit.market.products[i].sensitivity == doctest::Approx(b).epsilon(1e-8));
      CHECK(fit.market.products[i].intercept == doctest::Approx(truth.products[i].intercept).epsilon(1e-7));
      CHECK(fit.unit_costs[i] == doctest::Approx(costs[i]).epsilon(1e-7));
    }
  }
}

TEST_CASE("pricing/calibrate_market: what the data cannot bear is refused, bad input too")
{
  auto alone = six_beers;
  for (auto& x : alone) { x.seller = 0; }
  CHECK(calibrate_market(alone).reason == refusal::no_variation);
  CHECK(calibrate_market(alone).market.products.empty());
  auto const uneven = calibrate_market(std::vector<observed_product>{{1.0, 0.4, 1.0, 0}, {1.7, 0.4, 1.0, 1}});
  CHECK(uneven.outcome == status::refused);
  CHECK(uneven.reason == refusal::boundary_estimate);
  CHECK(uneven.unit_costs.empty());
  auto const broken = [](double price, double share, double margin) {
    (void)calibrate_market(std::vector<observed_product>{{price, share, margin, 0}, {1.0, 0.3, 0.4, 1}});
  };
  CHECK_THROWS_AS((void)calibrate_market({}), std::invalid_argument);
  CHECK_THROWS_AS(broken(0.0, 0.3, 0.4), std::invalid_argument);
  CHECK_THROWS_AS(broken(no_limit, 0.3, 0.4), std::invalid_argument);
  CHECK_THROWS_AS(broken(1.0, 0.0, 0.4), std::invalid_argument);
  CHECK_THROWS_AS(broken(1.0, std::nan(""), 0.4), std::invalid_argument);
  CHECK_THROWS_AS(broken(1.0, 0.3, 0.0), std::invalid_argument);
  CHECK_THROWS_WITH_AS(broken(1.0, 0.9, 0.4), "pricing::calibrate_market: share must add up to at most 1 (got 1.2)",
                       std::invalid_argument);
}
