// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/capacity/maximize_profit_within.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

demand::multinomial_logit<> const five_equal_products{
    .products = {{5.0, 0.1}, {4.0, 0.1}, {6.0, 0.1}, {3.0, 0.1}, {5.5, 0.1}}};
std::vector<double> const costs_of_five{20.0, 15.0, 35.0, 8.0, 25.0};

double used(shared_capacity const& x, std::vector<double> const& q)
{
  double hours = 0.0;
  for (std::size_t i = 0; i < q.size(); ++i) { hours += x.use[i] * q[i]; }
  return hours;
}

}  // namespace

TEST_CASE("pricing/maximize_profit_within: one capacity, the root for the shadow price to 1e-9")
{
  // Independent computation in 30 digits: the shadow price as a root in one unknown, with the closed form of
  // the prices for it.
  std::vector<shared_capacity> const hours{{.use = {1.0, 1.0, 1.0, 1.0, 1.0}, .limit = 0.4}};
  auto const best = maximize_profit_within(hours, five_equal_products, costs_of_five);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.shadow_prices[0] == doctest::Approx(30.369144586240).epsilon(1e-10));
  CHECK(best.profit == doctest::Approx(18.814324501163).epsilon(1e-12));
  double const expected[] = {67.03581125, 62.03581125, 82.03581125, 55.03581125, 72.03581125};
  for (std::size_t i = 0; i < 5; ++i) { CHECK(best.prices[i] == doctest::Approx(expected[i]).epsilon(1e-9)); }
  CHECK(best.certificate.kind == proof::relaxation);
  CHECK(best.certificate.bound >= best.profit);
  CHECK(best.certificate.relative_gap() < 1e-11);
  CHECK(used(hours[0], best.demand) <= 0.4 * (1.0 + 1e-12));
}

TEST_CASE("pricing/maximize_profit_within: a capacity that is not needed has no shadow price")
{
  std::vector<shared_capacity> const hours{{.use = {1.0, 1.0, 1.0, 1.0, 1.0}, .limit = 2.0}};
  auto const best = maximize_profit_within(hours, five_equal_products, costs_of_five);
  CHECK(best.shadow_prices[0] == 0.0);
  CHECK(best.profit == doctest::Approx(maximize_profit(five_equal_products, costs_of_five).profit));
}

TEST_CASE(
    "pricing/maximize_profit_within: several capacities hold, random prices that hold earn no more, shadow prices are "
    "derivatives")
{
  random_stream rng(31);
  for (int round = 0; round < 40; ++round) {
    std::size_t const n = 2 + uniform_index(rng, 4);
    demand::multinomial_logit<> m{.market = 100.0};
    std::vector<double> c;
    for (std::size_t i = 0; i < n; ++i) {
      m.products.push_back({.intercept = uniform_real(rng, 1.0, 6.0), .sensitivity = uniform_real(rng, 0.03, 0.2)});
      c.push_back(uniform_real(rng, 1.0, 30.0));
    }
    std::vector<shared_capacity> hours(1 + uniform_index(rng, 3));
    for (auto& x : hours) {
      for (std::size_t i = 0; i < n; ++i) { x.use.push_back(uniform01(rng)); }
      x.limit = uniform_real(rng, 5.0, 40.0);
    }
    auto const best = maximize_profit_within(hours, m, c);
    REQUIRE(best.outcome == status::optimal);
    CHECK(best.certificate.relative_gap() <= 1e-9);
    CHECK(best.profit <= maximize_profit(m, c).certificate.bound);
    for (auto const& x : hours) { CHECK(used(x, best.demand) <= x.limit * (1.0 + 1e-12)); }
    for (int k = 0; k < 100; ++k) {
      auto p = best.prices;
      double const size = std::exp(uniform_real(rng, -3.0, 3.0));
      for (auto& price : p) { price += size * normal(rng); }
      auto const q = m(p);
      bool fits = true;
      for (auto const& x : hours) { fits = fits && used(x, q) <= x.limit; }
      double profit = 0.0;
      for (std::size_t i = 0; i < n; ++i) { profit += (p[i] - c[i]) * q[i]; }
      if (fits) { CHECK(profit <= best.certificate.bound); }
    }
    auto more = hours;
    more[0].limit *= 1.001;
    auto const richer = maximize_profit_within(more, m, c, {}, {.relative_gap = 1e-11});
    auto const exact = maximize_profit_within(hours, m, c, {}, {.relative_gap = 1e-11});
    CHECK(richer.profit - exact.profit <= exact.shadow_prices[0] * 0.001 * hours[0].limit + 1e-6 * exact.profit);
    CHECK(richer.profit - exact.profit >= richer.shadow_prices[0] * 0.001 * hours[0].limit - 1e-6 * exact.profit);
  }
}

TEST_CASE("pricing/maximize_profit_within: floors and ceilings together with hours; impossible ones are infeasible")
{
  std::vector<shared_capacity> const hours{{.use = {1.0, 1.0, 1.0, 1.0, 1.0}, .limit = 0.4}};
  auto const capped =
      maximize_profit_within(hours, five_equal_products, costs_of_five, {.upper = {60.0, 70.0, 90.0, 90.0, 90.0}});
  REQUIRE(capped.outcome == status::optimal);
  CHECK(capped.prices[0] == 60.0);
  CHECK(capped.certificate.relative_gap() < 1e-9);
  CHECK(capped.profit < 18.814324501163);  // the profit without ceilings, above
  auto const none =
      maximize_profit_within(hours, five_equal_products, costs_of_five, {.upper = std::vector<double>(5, 20.0)});
  CHECK(none.outcome == status::infeasible);
  CHECK(std::isnan(none.profit));
}

TEST_CASE("pricing/maximize_profit_within: a capacity of zero withdraws what uses it; nothing left is an outcome")
{
  std::vector<shared_capacity> const some{{.use = {1.0, 0.0, 1.0, 0.0, 1.0}, .limit = 0.0}};
  auto const best = maximize_profit_within(some, five_equal_products, costs_of_five);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.prices[0] == no_limit);
  CHECK(best.demand[0] == 0.0);
  demand::multinomial_logit<> const two{.products = {five_equal_products.products[1], five_equal_products.products[3]}};
  CHECK(best.profit == doctest::Approx(maximize_profit(two, std::vector{15.0, 8.0}).profit));
  std::vector<shared_capacity> const all{{.use = {1.0, 1.0, 1.0, 1.0, 1.0}, .limit = 0.0}};
  auto const none = maximize_profit_within(all, five_equal_products, costs_of_five);
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::no_profitable_price);
  CHECK(std::isnan(none.prices[0]));
}

TEST_CASE("pricing/maximize_profit_within: the observer stops the search, and the bound still holds")
{
  std::vector<shared_capacity> const hours{{.use = {1.0, 0.5, 0.2, 0.3, 0.9}, .limit = 0.1},
                                           {.use = {0.9, 0.6, 0.3, 0.3, 0.7}, .limit = 0.11}};
  auto const full = maximize_profit_within(hours, five_equal_products, costs_of_five);
  auto const cut = maximize_profit_within(hours, five_equal_products, costs_of_five, {}, {.relative_gap = 1e-15},
                                          [](iteration const&) { return control::stop; });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.profit <= full.certificate.bound);
  CHECK(cut.certificate.bound >= full.profit);

  // What the observer sees is after the fixed cost, profit and bound alike.
  iteration last;
  auto const paid = maximize_profit_within(hours, five_equal_products, costs_of_five, {.fixed_cost = 0.5}, {},
                                           [&](iteration const& now) {
                                             last = now;
                                             return control::stop;
                                           });
  CHECK(last.best == doctest::Approx(cut.profit - 0.5));
  CHECK(last.bound == doctest::Approx(cut.certificate.bound - 0.5));
  CHECK(paid.profit == last.best);
}

TEST_CASE("pricing/maximize_profit_within: bad input is refused")
{
  std::vector<shared_capacity> const hours{{.use = {1.0}, .limit = 1.0}};
  CHECK_THROWS_AS((void)maximize_profit_within(hours, five_equal_products, costs_of_five), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit_within({}, five_equal_products, std::vector{1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit_within({}, five_equal_products, costs_of_five, {}, {.relative_gap = 0.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit_within({}, five_equal_products, costs_of_five, {}, {.max_sweeps = 0}),
                  std::invalid_argument);
}
