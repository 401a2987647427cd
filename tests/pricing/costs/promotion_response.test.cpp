// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/costs/promotion_response.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <variant>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {
using channel = std::variant<promotion_channel, power_response, logarithmic_response>;
static_assert(concave_response<channel>);
static_assert(concave_response<power_response>);
}  // namespace

TEST_CASE("pricing/promotion_response: two power responses split a budget in closed form")
{
  // sqrt: marginal a / (2 sqrt x) alike, so x is proportional to a^2.
  std::vector<power_response> const two{{.scale = 3.0}, {.scale = 4.0}};
  auto const plan = allocate_budget(two, 100.0, {.spend_all = true});
  REQUIRE(plan.outcome == status::optimal);
  CHECK(plan.spend[0] == doctest::Approx(36.0).epsilon(1e-12));
  CHECK(plan.spend[1] == doctest::Approx(64.0).epsilon(1e-12));
  CHECK(plan.brought == doctest::Approx(50.0).epsilon(1e-12));
  CHECK(plan.marginal_return == doctest::Approx(0.25).epsilon(1e-12));
  auto const thrifty = allocate_budget(two, 100.0);
  CHECK(thrifty.spend[0] == doctest::Approx(2.25));  // where one unit brings one
  CHECK(thrifty.profit == doctest::Approx(2.25 + 4.0));
}

TEST_CASE("pricing/promotion_response: saturating channels give what the closed form gives")
{
  random_stream rng(162);
  for (int round = 0; round < 40; ++round) {
    std::vector<promotion_channel> exact(1 + uniform_index(rng, 5));
    std::vector<channel> general;
    for (auto& c : exact) {
      c = {uniform_real(rng, 1.0, 500.0), uniform_real(rng, 5.0, 200.0)};
      general.push_back(c);
    }
    double const budget = uniform_real(rng, 0.0, 300.0);
    for (bool const all : {true, false}) {
      auto const a = allocate_budget(exact, budget, {.spend_all = all});
      auto const b = allocate_budget(general, budget, {.spend_all = all});
      for (std::size_t i = 0; i < exact.size(); ++i) {
        CHECK(std::abs(a.spend[i] - b.spend[i]) < 1e-9 * (1.0 + budget));
      }
      CHECK(b.brought == doctest::Approx(a.brought).epsilon(1e-10));
    }
  }
}

TEST_CASE("pricing/promotion_response: no random split over channels of three kinds brings more than the bound")
{
  random_stream rng(163);
  for (int round = 0; round < 40; ++round) {
    std::vector<channel> const channels{
        promotion_channel{uniform_real(rng, 50.0, 500.0), uniform_real(rng, 5.0, 200.0)},
        power_response{uniform_real(rng, 1.0, 40.0), uniform_real(rng, 0.1, 0.9)},
        logarithmic_response{uniform_real(rng, 10.0, 90.0), uniform_real(rng, 5.0, 60.0)}};
    double const budget = uniform_real(rng, 1.0, 300.0);
    auto const plan = allocate_budget(channels, budget, {.spend_all = true});
    REQUIRE(plan.outcome == status::optimal);
    CHECK(plan.spent <= budget * (1.0 + 1e-12));
    CHECK(plan.certificate.relative_gap() < 1e-9);
    for (int k = 0; k < 100; ++k) {
      double x[3];
      double sum = 0.0;
      for (auto& v : x) { sum += v = exponential(rng); }
      double brought = 0.0;
      for (std::size_t i = 0; i < 3; ++i) { brought += response(channels[i], x[i] / sum * budget); }
      CHECK(brought <= plan.certificate.bound);
    }
  }
}

TEST_CASE("pricing/promotion_response: outcomes and bad input")
{
  std::vector<channel> some{power_response{.scale = 0.0}};
  auto const spend = [&](double budget) { return allocate_budget(some, budget); };
  CHECK(spend(5.0).reason == refusal::no_profitable_price);
  some = {power_response{.scale = 2.0}};
  CHECK(spend(0.0).spent == doctest::Approx(0.0));
  CHECK_THROWS_AS((void)spend(-1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)spend(std::nan("")), std::invalid_argument);
  some = {power_response{.scale = 2.0, .exponent = 1.0}};
  CHECK_THROWS_WITH_AS((void)spend(1.0), "pricing::power_response: exponent must be in (0, 1) (got 1)",
                       std::invalid_argument);
  some = {logarithmic_response{.gain = -1.0}};
  CHECK_THROWS_AS((void)spend(1.0), std::invalid_argument);
  some = {promotion_channel{.reach = 1.0, .scale = 0.0}};
  CHECK_THROWS_AS((void)spend(1.0), std::invalid_argument);
  some.clear();
  CHECK_THROWS_AS((void)spend(1.0), std::invalid_argument);
}
