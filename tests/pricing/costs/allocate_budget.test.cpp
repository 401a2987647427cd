// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/costs/allocate_budget.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/allocate_budget: all channels in use return the same, the others less; no random split brings more")
{
  random_stream rng(161);
  for (int round = 0; round < 60; ++round) {
    std::vector<promotion_channel> channels(1 + uniform_index(rng, 6));
    for (auto& c : channels) { c = {uniform_real(rng, 0.0, 500.0), uniform_real(rng, 5.0, 200.0)}; }
    double const budget = uniform_real(rng, 0.0, 300.0);
    auto const plan = allocate_budget(channels, budget, {.spend_all = true});
    REQUIRE(plan.outcome == status::optimal);
    CHECK(plan.spent == doctest::Approx(budget).epsilon(1e-9));
    for (std::size_t i = 0; i < channels.size(); ++i) {
      double const returns = channels[i].reach / channels[i].scale * std::exp(-plan.spend[i] / channels[i].scale);
      if (plan.spend[i] > 1e-9) { CHECK(returns == doctest::Approx(plan.marginal_return).epsilon(1e-9)); }
      CHECK(returns <= plan.marginal_return * (1.0 + 1e-9));
    }
    for (int k = 0; k < 50; ++k) {
      std::vector<double> x(channels.size());
      double sum = 0.0;
      for (auto& v : x) { sum += v = exponential(rng); }
      double brought = 0.0;
      for (std::size_t i = 0; i < x.size(); ++i) {
        brought += channels[i].reach * (1.0 - std::exp(-x[i] / sum * budget / channels[i].scale));
      }
      CHECK(brought <= plan.certificate.bound + 1e-9);
    }
    auto const thrifty = allocate_budget(channels, budget);
    CHECK(thrifty.profit >= plan.profit - 1e-9);
    CHECK(thrifty.spent <= budget * (1.0 + 1e-12));
  }
}

TEST_CASE("pricing/allocate_budget: outcomes and bad input")
{
  CHECK(allocate_budget(std::vector<promotion_channel>{{0.0, 1.0}}, 5.0).reason == refusal::no_profitable_price);
  CHECK(allocate_budget(std::vector<promotion_channel>{{9.0, 3.0}}, 0.0).spent == 0.0);
  CHECK_THROWS_AS((void)allocate_budget({}, 5.0), std::invalid_argument);
  CHECK_THROWS_AS((void)allocate_budget(std::vector<promotion_channel>{{-1.0, 1.0}}, 5.0), std::invalid_argument);
  CHECK_THROWS_AS((void)allocate_budget(std::vector<promotion_channel>{{1.0, 0.0}}, 5.0), std::invalid_argument);
  CHECK_THROWS_AS((void)allocate_budget(std::vector<promotion_channel>{{1.0, 1.0}}, std::nan("")),
                  std::invalid_argument);
}
