// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/competition/nash_prices.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

/// The calibrated example of the antitrust package (Epstein and Rubinfeld): everybody buys one of six products.
struct beer {
  std::vector<double> prices{0.0441, 0.0328, 0.0409, 0.0396, 0.0387, 0.0497};
  std::vector<double> costs{0.02946310946, 0.01628930463, 0.01648775756, 0.01518775756, 0.02352701913, 0.03210559103};
  demand::multinomial_logit<> market{.outside = 0.0};
  beer()
  {
    double const shares[] = {0.066, 0.172, 0.253, 0.187, 0.099, 0.223};
    for (std::size_t i = 0; i < 6; ++i) {
      market.products.push_back(
          {.intercept = std::log(shares[i] / shares[0]) + 73.14831032 * prices[i], .sensitivity = 73.14831032});
    }
  }
};

}  // namespace

TEST_CASE("pricing/nash_prices: prices after a merger, as the package antitrust finds them within 1e-6")
{
  // The package antitrust 0.99.31 (R) on its own example, after Epstein and Rubinfeld (2004).
  beer const b;
  auto const before = nash_prices(b.market, b.costs, std::vector<std::size_t>{0, 1, 2, 2, 3, 4}, b.prices);
  REQUIRE(before.market.outcome == status::converged);
  auto const after = nash_prices(b.market, b.costs, std::vector<std::size_t>{0, 0, 2, 2, 3, 4}, b.prices);
  REQUIRE(after.market.outcome == status::converged);
  double const merged[] = {0.04701490073, 0.03384109590, 0.04121175331, 0.03991175331, 0.03875863547, 0.04984513596};
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(std::abs(after.market.prices[i] - merged[i]) < 1e-6);
    CHECK(after.market.prices[i] > before.market.prices[i]);  // a merger raises every price
  }
  CHECK(after.largest_gain < 1e-12);
  CHECK(before.profits.size() == 5);
}

TEST_CASE("pricing/nash_prices: two equal sellers meet the first-order condition from any start")
{
  demand::multinomial_logit<> const m{.products = {{5.0, 0.1}, {5.0, 0.1}}, .market = 50.0};
  std::vector<double> const c{20.0, 20.0};
  std::vector<std::size_t> const apart{0, 1};
  auto const a = nash_prices(m, c, apart, std::vector{20.0, 20.0});
  auto const b = nash_prices(m, c, apart, std::vector{500.0, 0.0});
  REQUIRE(a.market.outcome == status::converged);
  CHECK(a.market.prices[0] == doctest::Approx(a.market.prices[1]));
  CHECK(a.market.prices[0] == doctest::Approx(b.market.prices[0]));
  CHECK(a.market.prices[0] - 20.0 == doctest::Approx(1.0 / (0.1 * (1.0 - a.market.demand[0] / 50.0))));
  auto const one = nash_prices(m, c, std::vector<std::size_t>{0, 0}, std::vector{20.0, 20.0});
  CHECK(one.market.profit == doctest::Approx(maximize_profit(m, c).profit));
  CHECK(a.market.profit < one.market.profit);
}

TEST_CASE("pricing/nash_prices: held prices stay, a capacity binds and raises the price")
{
  demand::multinomial_logit<> const m{.products = {{5.0, 0.1}, {5.0, 0.1}}, .market = 50.0};
  std::vector<double> const c{20.0, 20.0};
  std::vector<std::size_t> const apart{0, 1};
  auto const held = nash_prices(m, c, apart, std::vector{40.0, 25.0}, {.fixed = {false, true}});
  CHECK(held.market.prices[1] == 25.0);
  CHECK(held.market.outcome == status::converged);
  auto const free = nash_prices(m, c, apart, std::vector{40.0, 40.0});
  auto const full = nash_prices(m, c, apart, std::vector{40.0, 40.0}, {.capacity = {5.0, no_limit}});
  REQUIRE(full.market.outcome == status::converged);
  CHECK(full.market.demand[0] <= 5.0 * (1.0 + 1e-9));
  CHECK(full.market.prices[0] > free.market.prices[0]);
  CHECK(full.market.prices[1] > free.market.prices[1]);
}

TEST_CASE("pricing/nash_prices: outcomes and bad input")
{
  beer const b;
  auto const monopoly = nash_prices(b.market, b.costs, std::vector<std::size_t>(6, 0), b.prices);
  CHECK(monopoly.market.outcome == status::unbounded);
  CHECK(std::isnan(monopoly.market.prices[0]));
  std::vector<std::size_t> const sellers{0, 1, 2, 2, 3, 4};
  auto const cut = nash_prices(b.market, b.costs, sellers, b.prices, {.max_rounds = 1});
  CHECK(cut.market.outcome == status::limit_reached);
  auto const stopped =
      nash_prices(b.market, b.costs, sellers, b.prices, {}, [](iteration const&) { return control::stop; });
  CHECK(stopped.market.outcome == status::stopped);
  CHECK_THROWS_AS((void)nash_prices(b.market, b.costs, std::vector<std::size_t>{0}, b.prices), std::invalid_argument);
  CHECK_THROWS_AS((void)nash_prices(b.market, b.costs, std::vector<std::size_t>(6, 7), b.prices),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)nash_prices(b.market, b.costs, sellers, std::vector{1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)nash_prices(b.market, b.costs, sellers, b.prices, {.fixed = {true}}), std::invalid_argument);
  CHECK_THROWS_AS((void)nash_prices(b.market, b.costs, sellers, b.prices, {.capacity = {0.0, 1.0, 1.0, 1.0, 1.0}}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)nash_prices(b.market, b.costs, sellers, b.prices, {.tolerance = 0.0}), std::invalid_argument);
  auto const full = nash_prices(demand::multinomial_logit<>{.products = {{5.0, 0.1}, {5.0, 0.1}}},
                                std::vector{20.0, 20.0}, std::vector<std::size_t>{0, 1}, std::vector{25.0, 25.0},
                                {.fixed = {true, true}, .capacity = {0.01, no_limit}});
  CHECK(full.market.outcome == status::infeasible);  // a held price that sells more than the capacity
  auto wrong = b.market;
  wrong.products[0].sensitivity = -1.0;
  CHECK_THROWS_AS((void)nash_prices(wrong, b.costs, sellers, b.prices), std::invalid_argument);
}
