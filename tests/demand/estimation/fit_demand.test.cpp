// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/estimation/fit_demand.hpp>

#include "support/data_file.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::demand;

TEST_CASE("demand/fit_demand: exact data give the curve back")
{
  std::vector<sale> constant;
  std::vector<sale> falling;
  for (double price : {10.0, 20.0, 35.0, 80.0}) {
    constant.push_back({.price = price, .quantity = 500.0 * std::pow(price, -1.7)});
    falling.push_back({.price = price, .quantity = 60.0 * std::exp(-0.03 * price)});
  }
  auto const first = demand::fit_isoelastic(constant);
  REQUIRE(has_solution(first.outcome));
  CHECK(first.model.exponent == doctest::Approx(1.7));
  CHECK(first.model.scale == doctest::Approx(500.0));
  CHECK(first.r_squared == doctest::Approx(1.0));
  CHECK(first.prices == interval{10.0, 80.0});
  CHECK(first.observed(50.0));
  CHECK_FALSE(first.observed(90.0));
  auto const second = demand::fit_exponential(falling);
  REQUIRE(has_solution(second.outcome));
  CHECK(second.model.sensitivity == doctest::Approx(0.03));
  CHECK(second.model.scale == doctest::Approx(60.0));
}

TEST_CASE("demand/fit_demand: the 95 % interval of the slope covers the truth 95 times in 100")
{
  random_stream rng(17);
  int covered = 0;
  constexpr int rounds = 4000;
  for (int round = 0; round < rounds; ++round) {
    std::vector<sale> sales;
    for (int k = 0; k < 8; ++k) {
      double const price = std::exp(uniform_real(rng, 2.0, 4.0));
      sales.push_back({.price = price, .quantity = std::exp(5.0 - 1.5 * std::log(price) + 0.3 * normal(rng))});
    }
    covered += demand::fit_isoelastic(sales).slope_interval.contains(-1.5) ? 1 : 0;
  }
  CHECK(covered == doctest::Approx(0.95 * rounds).epsilon(0.012));
}

TEST_CASE("demand/fit_demand: what the data cannot bear is refused with a reason")
{
  auto const rising = demand::fit_isoelastic(std::vector<sale>{{1.0, 1.0}, {2.0, 2.1}, {3.0, 3.0}});
  CHECK(rising.outcome == status::refused);
  CHECK(rising.reason == refusal::demand_rises_with_price);
  CHECK(rising.slope > 0.0);
  auto const noisy = demand::fit_exponential(std::vector<sale>{{1.0, 5.0}, {2.0, 9.0}, {3.0, 4.0}, {4.0, 6.0}});
  CHECK(noisy.reason == refusal::demand_not_significant);
  CHECK(demand::fit_isoelastic(std::vector<sale>{{2.0, 5.0}, {2.0, 9.0}, {2.0, 4.0}}).reason == refusal::no_variation);
  CHECK(demand::fit_isoelastic(std::vector<sale>{{1.0, 5.0}, {2.0, 3.0}}).reason == refusal::too_few_observations);
  CHECK(demand::fit_isoelastic({}).reason == refusal::too_few_observations);
  CHECK(std::isnan(demand::fit_isoelastic({}).slope));
}

TEST_CASE("demand/fit_demand: journal subscriptions are inelastic, so profit has no finite optimum")
{
  // Stock and Watson (2007), ln(subs) on ln(price per citation): slope -0.53305 (0.03561), intercept
  // 4.76621, R^2 0.5573; computed again in 50 digits.
  std::filesystem::path file;
  if (!support::data_file("pricing/journals.csv", file)) { return; }
  auto const rows = support::records(file);
  auto const column = [&](std::string const& name) {
    return static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), name) - rows[0].begin());
  };
  std::vector<sale> sales;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    sales.push_back({.price = std::stod(rows[i][column("citeprice")]), .quantity = std::stod(rows[i][column("subs")])});
  }
  auto const fit = demand::fit_isoelastic(sales);
  CHECK(fit.slope == doctest::Approx(-0.53305).epsilon(1e-5));
  CHECK(fit.standard_error == doctest::Approx(0.03561).epsilon(2e-4));
  CHECK(fit.r_squared == doctest::Approx(0.5573).epsilon(1e-4));
  REQUIRE(has_solution(fit.outcome));
  CHECK(std::log(fit.model.scale) == doctest::Approx(4.76621).epsilon(1e-5));
  CHECK(pricing::maximize_profit(fit.model, {.unit_cost = 1.0}).reason == refusal::demand_inelastic);
}

TEST_CASE("demand/fit_demand: list prices of online courses rise with demand, and are refused")
{
  std::filesystem::path file;
  if (!support::data_file("pricing/udemy_courses.csv", file)) { return; }
  std::vector<sale> sales;
  auto const rows = support::records(file);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    double const price = std::stod(rows[i][2]);
    double const subscribers = std::stod(rows[i][3]);
    if (price > 0.0 && subscribers > 0.0) { sales.push_back({.price = price, .quantity = subscribers}); }
  }
  CHECK(sales.size() == 3297);
  auto const fit = demand::fit_isoelastic(sales);
  // Independent computation in 50 digits: least squares of ln(subscribers) on ln(price).
  CHECK(fit.slope == doctest::Approx(0.766404065).epsilon(1e-8));
  CHECK(fit.outcome == status::refused);
  CHECK(fit.reason == refusal::demand_rises_with_price);
  CHECK(demand::fit_exponential(sales).outcome == status::refused);
}

TEST_CASE("demand/fit_demand: bad sales are refused, and the message names them")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<sale> sales{{1.0, 3.0}, {2.0, 2.0}, {3.0, 1.0}};
  CHECK_THROWS_AS((void)demand::fit_isoelastic(sales, 1.0), std::invalid_argument);
  sales[1].price = 0.0;
  CHECK_THROWS_WITH_AS((void)demand::fit_isoelastic(sales),
                       "demand::fit_demand: sales[1].price must be finite and positive (got 0)", std::invalid_argument);
  sales[1] = {2.0, -1.0};
  CHECK_THROWS_WITH_AS((void)demand::fit_exponential(sales),
                       "demand::fit_demand: sales[1].quantity must be finite and positive (got -1)",
                       std::invalid_argument);
  sales[1] = {nan, 1.0};
  CHECK_THROWS_AS((void)demand::fit_isoelastic(sales), std::invalid_argument);
}
