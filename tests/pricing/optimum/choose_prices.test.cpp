// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/choose_prices.hpp>

#include "support/profit_at.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>
#include <mentorics/pricing/optimum/price_ladder.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;
using support::profit_at;

namespace {

demand::multinomial_logit<> const four_products{.products = {{5.0, 0.1}, {4.0, 0.12}, {6.0, 0.08}, {3.0, 0.2}}};
std::vector<double> const four_costs{20.0, 15.0, 35.0, 8.0};

/// The best profit over every combination of price points, prices ascending or not.
double brute_force(demand::multinomial_logit<> const& m, std::vector<double> const& c,
                   std::vector<double> const& price_points, bool ascending)
{
  std::vector<std::size_t> at(c.size(), 0);
  double best = -no_limit;
  for (;;) {
    std::vector<double> p;
    bool allowed = true;
    for (std::size_t i = 0; i < at.size(); ++i) {
      p.push_back(price_points[at[i]]);
      allowed = allowed && (!ascending || i == 0 || at[i] >= at[i - 1]);
    }
    if (allowed) { best = std::max(best, profit_at(m, c, p)); }
    std::size_t i = 0;
    while (i < at.size() && ++at[i] == price_points.size()) { at[i++] = 0; }
    if (i == at.size()) { return best; }
  }
}

}  // namespace

TEST_CASE("pricing/choose_prices: a ladder of seven prices, which is brute force over 7^4")
{
  // Independent computation: brute force over all 7^4 price lists.
  auto const price_points = ladder({.step = 10.0, .ending = 9.99}, 19.0, 80.0);
  auto const best = choose_prices(four_products, four_costs, price_points);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.profit == doctest::Approx(23.985516032167).epsilon(1e-12));
  double const expected[] = {49.99, 49.99, 69.99, 39.99};
  for (std::size_t i = 0; i < 4; ++i) { CHECK(best.prices[i] == doctest::Approx(expected[i])); }
  CHECK(best.profit == doctest::Approx(brute_force(four_products, four_costs, price_points, false)).epsilon(1e-13));
  CHECK(best.certificate.kind == proof::exhausted);
  CHECK(best.certificate.relative_gap() < 1e-12);
  CHECK(best.profit <= maximize_profit(four_products, four_costs).certificate.bound);
}

TEST_CASE("pricing/choose_prices: free and ordered ladders are brute force on random markets")
{
  random_stream rng(21);
  for (int round = 0; round < 60; ++round) {
    demand::multinomial_logit<> m;
    std::vector<double> c;
    std::vector<std::size_t> order;
    std::size_t const n = 1 + uniform_index(rng, 4);
    for (std::size_t i = 0; i < n; ++i) {
      m.products.push_back({.intercept = uniform_real(rng, 0.0, 7.0), .sensitivity = uniform_real(rng, 0.02, 0.3)});
      c.push_back(uniform_real(rng, 0.0, 30.0));
      order.push_back(i);
    }
    std::vector<double> price_points;
    for (int g = 0; g < 7; ++g) {
      price_points.push_back((price_points.empty() ? 20.0 : price_points.back()) + uniform_real(rng, 1.0, 15.0));
    }
    auto const free = choose_prices(m, c, price_points);
    auto const ordered = choose_prices(m, c, price_points, {.ascending = order});
    double const expected = brute_force(m, c, price_points, false);
    if (expected > 0.0) { CHECK(free.profit == doctest::Approx(expected).epsilon(1e-12)); }
    double const in_order = brute_force(m, c, price_points, true);
    if (in_order <= 0.0) { continue; }
    CHECK(ordered.profit == doctest::Approx(in_order).epsilon(1e-12));
    CHECK(ordered.profit <= free.profit * (1.0 + 1e-12));
    for (std::size_t i = 1; i < n; ++i) { CHECK(ordered.prices[i] >= ordered.prices[i - 1]); }
  }
}

TEST_CASE("pricing/choose_prices: a product that costs more than its highest price is withdrawn if it may be")
{
  std::vector<double> const dear{20.0, 15.0, 200.0, 8.0};
  std::vector<double> const price_points{39.99, 49.99};
  auto const all = choose_prices(four_products, dear, price_points);
  CHECK(all.outcome == status::refused);
  CHECK(all.reason == refusal::no_profitable_price);
  CHECK(std::isnan(all.prices[2]));
  auto const fewer = choose_prices(four_products, dear, price_points, {.may_withdraw = true});
  REQUIRE(fewer.outcome == status::optimal);
  CHECK(fewer.prices[2] == no_limit);
  CHECK(fewer.demand[2] == 0.0);
  CHECK(fewer.profit > 0.0);
}

TEST_CASE("pricing/choose_prices: bad input is refused")
{
  std::vector<double> const price_points{10.0, 20.0};
  CHECK_THROWS_WITH_AS((void)choose_prices(four_products, four_costs, std::vector{10.0, 10.0}),
                       "pricing::choose_prices: price_points[1] must be above the price point before (got 10)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)choose_prices(four_products, four_costs, std::vector<double>{}), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_prices(four_products, four_costs, std::vector{-1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_prices(four_products, four_costs, std::vector{std::nan("")}), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_prices(four_products, std::vector{1.0}, price_points), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_prices(four_products, four_costs, price_points, {.ascending = {0, 0}}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)choose_prices(four_products, four_costs, price_points, {.ascending = {4}}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)choose_prices(four_products, four_costs, price_points, {.fixed_cost = -1.0}),
                  std::invalid_argument);
  auto captive = four_products;
  captive.outside = 0.0;
  CHECK_THROWS_AS((void)choose_prices(captive, four_costs, price_points), std::invalid_argument);
}
