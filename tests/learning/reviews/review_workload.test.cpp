// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/reviews/review_workload.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/review_workload: a topic due once costs one review, and a lapse its extra minutes")
{
  // Stability 20, last review 15 days ago: due on day 5 at recall 0.9, and never again within ten days.
  fsrs const m;
  std::vector<review_topic> const one{
      {.memory = {.stability = 20.0}, .days_since = 15.0, .minutes = 4.0, .lapse_minutes = 9.0}};
  random_stream rng(1);
  auto const load = simulate_workload(m, one, rng, {.days = 6, .runs = 20000});
  CHECK(load.reviews == 1.0);
  CHECK(load.lapses == doctest::Approx(0.1).epsilon(0.07));
  CHECK(load.minutes == doctest::Approx(4.0 + 5.0 * load.lapses).epsilon(1e-12));
  CHECK(load.minutes_error == doctest::Approx(5.0 * std::sqrt(0.09 / 20000.0)).epsilon(0.05));
  CHECK(load.mentor_hours == doctest::Approx(load.minutes / 60.0));
  CHECK(std::abs(load.minutes - 4.5) < 4.0 * load.minutes_error);
}

TEST_CASE(
    "learning/review_workload: more retention costs more minutes and buys more recall; equal seeds, equal results")
{
  fsrs const m;
  std::vector<review_topic> const topics(6, review_topic{.memory = {.stability = 4.0, .difficulty = 6.0}});
  double minutes = 0.0;
  double recall = 0.0;
  for (double const retention : {0.8, 0.9, 0.95}) {
    random_stream rng(2);
    auto const load =
        simulate_workload(m, topics, rng, {.interval = {.retention = retention}, .days = 180, .mentor_share = 0.25});
    CHECK(load.minutes > minutes);
    CHECK(load.mean_recall > recall);
    CHECK(load.mean_recall > retention - 0.03);
    CHECK(load.mentor_hours == doctest::Approx(0.25 * load.minutes / 60.0));
    minutes = load.minutes;
    recall = load.mean_recall;
    random_stream same(2);
    CHECK(simulate_workload(m, topics, same, {.interval = {.retention = retention}, .days = 180}).minutes ==
          load.minutes);
  }
}

TEST_CASE("learning/review_workload: bad input is refused, and the message names it")
{
  fsrs const m;
  random_stream rng(3);
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<review_topic> const one(1);
  CHECK_THROWS_WITH_AS((void)simulate_workload(m, {}, rng), "learning::simulate_workload: topics must not be empty",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)simulate_workload(m, one, rng, {.days = 0}), std::invalid_argument);
  CHECK_THROWS_AS((void)simulate_workload(m, one, rng, {.runs = 1}), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)simulate_workload(m, one, rng, {.interval = {.retention = bad}}), std::invalid_argument);
    CHECK_THROWS_AS((void)simulate_workload(m, one, rng, {.mentor_share = bad}), std::invalid_argument);
  }
}

TEST_CASE("learning/review_workload: a stop gives the means of the runs before it, from two runs on")
{
  fsrs const m;
  std::vector<review_topic> const topics(3, review_topic{.memory = {.stability = 4.0, .difficulty = 6.0}});
  random_stream a(3);
  random_stream b(3);
  auto const whole = simulate_workload(m, topics, a, {.days = 60, .runs = 5});
  CHECK(whole.outcome == status::converged);
  CHECK(whole.runs == 5);
  auto const cut = simulate_workload(m, topics, b, {.days = 60, .runs = 50}, [](iteration const& now) {
    return now.index == 5 ? control::stop : control::proceed;
  });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.runs == 5);
  CHECK(cut.minutes == whole.minutes);
  CHECK(cut.minutes_error == whole.minutes_error);
  random_stream c(3);
  CHECK(simulate_workload(m, topics, c, {.days = 60}, [](iteration const&) { return control::stop; }).runs == 2);
}
