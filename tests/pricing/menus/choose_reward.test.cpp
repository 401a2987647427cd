// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/menus/choose_reward.hpp>

#include <mentorics/learning/curves/linear_progress.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {
using student = learning_student<learning::linear_progress<>>;
learning::linear_progress<> const ana{.efficiency = 0.8, .commitment = 30.0};  // progress 0.8 takes 30 hours
}  // namespace

TEST_CASE("pricing/choose_reward: without a step a student buys until an hour is worth its rate")
{
  std::vector<student> const one{{2.0, ana, 150.0, 0.5}};
  auto const r = answer_reward(fees::progress_tariff<>{.fixed = 100.0, .rate = 100.0}, one, 30.0);
  REQUIRE(r.outcome == status::converged);
  CHECK(r.hours[0] == doctest::Approx(25.0));
  CHECK(r.revenue == doctest::Approx(2.0 * 2600.0));
  CHECK(r.profit == doctest::Approx(2.0 * (2600.0 - 750.0)));
  CHECK(r.rewarded == 0.0);
}

TEST_CASE("pricing/choose_reward: effort answers the reward, up to the hour where it is earned")
{
  std::vector<student> const one{{1.0, ana, 150.0, 0.5}};
  fees::progress_tariff<> const rewarded{.fixed = 100.0, .rate = 100.0, .steps = {{.progress = 0.8, .rate = 95.0}}};
  auto const r = answer_reward(rewarded, one, 30.0);
  CHECK(r.hours[0] == doctest::Approx(30.0));  // 27.5 would do at 95, but the reward waits at 30
  CHECK(r.rewarded == 1.0);
  CHECK(r.revenue == doctest::Approx(100.0 + 95.0 * 30.0));
  CHECK(r.delay_gain == doctest::Approx(5.0));
  CHECK(r.rewards_learning);
  double most = 0.0;  // nothing on a fine grid of hours is better for the student
  for (double t = 0.0; t < 80.0; t += 0.05) {
    double const left = t > 0.0 ? 150.0 * t - t * t - fees::fee(rewarded, ana, t) : 0.0;
    most = std::max(most, left);
  }
  CHECK(r.consumer_surplus == doctest::Approx(most).epsilon(1e-9));
}

TEST_CASE("pricing/choose_reward: the best reward beats none where students answer it, both rules")
{
  std::vector<student> const some{{1.0, ana, 150.0, 0.5}, {1.0, ana, 130.0, 0.8}, {1.0, ana, 110.0, 0.4}};
  std::vector<double> rates;
  for (double r = 60.0; r < 100.0; r += 1.0) { rates.push_back(r); }
  for (auto const rule : {fees::discount_rule::all_hours, fees::discount_rule::marginal}) {
    fees::progress_tariff<> const base{.fixed = 0.0, .rate = 100.0, .rule = rule};
    auto const best = choose_reward(base, 0.8, rates, some, 30.0);
    auto const none = answer_reward(base, some, 30.0);
    REQUIRE(best.outcome == status::optimal);
    CHECK(best.profit >= none.profit);
    CHECK(best.certificate.kind == proof::exhausted);
    for (auto const rate : rates) {
      auto offer = base;
      offer.steps = {{.progress = 0.8, .rate = rate}};
      CHECK(answer_reward(offer, some, 30.0).profit <= best.profit);
    }
  }
}

TEST_CASE("pricing/choose_reward: outcomes and bad input")
{
  std::vector<student> const poor{{1.0, ana, 50.0, 0.5}};
  fees::progress_tariff<> const dear{.rate = 100.0};
  CHECK(answer_reward(dear, poor, 30.0).reason == refusal::no_profitable_price);
  CHECK(std::isnan(answer_reward(dear, poor, 30.0).profit));
  auto const check = [&](student const& s, double cost) {
    std::vector<student> const one{s};
    (void)answer_reward(dear, one, cost);
  };
  CHECK_THROWS_AS(check({0.0, ana, 50.0, 0.5}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS(check({1.0, ana, std::nan(""), 0.5}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS(check({1.0, ana, 50.0, 0.0}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS(check({1.0, ana, 50.0, 0.5}, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)answer_reward(dear, std::span<student const>{}, 1.0), std::invalid_argument);
}
