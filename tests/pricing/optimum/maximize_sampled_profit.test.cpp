// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/maximize_sampled_profit.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/maximize_sampled_profit: sort and scan finds nothing better, with ties, floors and ceilings")
{
  random_stream rng(71);
  for (int round = 0; round < 300; ++round) {
    std::vector<double> values(1 + uniform_index(rng, 60));
    for (auto& v : values) { v = std::exp(3.0 + normal(rng)); }
    if (round % 3 == 0) {
      for (auto& v : values) { v = std::ceil(v / 5.0) * 5.0; }
    }
    price_options<> options{.unit_cost = uniform_real(rng, 0.0, 15.0)};
    if (round % 2 == 0) { options.lower = uniform_real(rng, 0.0, 30.0); }
    if (round % 5 == 0) { options.upper = options.lower + uniform_real(rng, 1.0, 40.0); }
    double best = 0.0;
    auto candidates = values;
    candidates.push_back(options.lower);
    if (options.upper < no_limit) { candidates.push_back(options.upper); }
    for (auto const p : candidates) {
      if (p < options.lower || p > options.upper) { continue; }
      auto const buyers = std::count_if(values.begin(), values.end(), [p](double v) { return v >= p; });
      best = std::max(best, (p - options.unit_cost) * static_cast<double>(buyers));
    }
    auto const found = maximize_sampled_profit(values, options);
    if (!(best > 0.0)) {
      CHECK(found.reason == refusal::no_profitable_price);
      continue;
    }
    REQUIRE(found.outcome == status::optimal);
    CHECK(found.profit == doctest::Approx(best).epsilon(1e-13));
    CHECK(found.price >= options.lower);
    CHECK(found.price <= options.upper);
    CHECK(found.certificate.gap() == 0.0);
  }
}

TEST_CASE("pricing/maximize_sampled_profit: a large sample approaches the distribution it comes from")
{
  random_stream rng(72);
  std::vector<double> values(200'000);
  for (auto& v : values) { v = exponential(rng, 0.05); }
  auto const best = maximize_sampled_profit(values, {.unit_cost = 5.0});
  CHECK(best.price == doctest::Approx(25.0).epsilon(0.05));
  CHECK(best.elasticity == doctest::Approx(-1.25).epsilon(0.06));
  CHECK(best.consumer_surplus == doctest::Approx(20.0 * best.demand).epsilon(0.02));
}

TEST_CASE("pricing/maximize_sampled_profit: nothing to sell is an outcome, bad input is refused")
{
  auto const none = maximize_sampled_profit(std::vector{3.0, 4.0}, {.unit_cost = 5.0});
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::no_profitable_price);
  CHECK(std::isnan(none.price));
  CHECK(maximize_sampled_profit(std::vector<double>{}).reason == refusal::no_profitable_price);
  CHECK(maximize_sampled_profit(std::vector{-3.0, 0.0}).reason == refusal::no_profitable_price);
  CHECK_THROWS_WITH_AS((void)maximize_sampled_profit(std::vector{3.0, std::nan("")}),
                       "pricing::maximize_sampled_profit: reservation_prices[1] must be finite (got nan)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_sampled_profit(std::vector{no_limit}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_sampled_profit(std::vector{3.0}, {.unit_cost = -1.0}), std::invalid_argument);
}
