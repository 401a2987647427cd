// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/reviews/plan_reviews.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

struct outcome {
  double value = 0.0;
  std::vector<double> minutes;
};

/// What reviews on the days of `mask` are worth, by the public functions of `fsrs` and plain recursion over outcomes.
outcome follow(fsrs const& m, review_topic const& t, std::size_t days, std::uint32_t mask)
{
  outcome result{.value = 0.0, .minutes = std::vector<double>(days, 0.0)};
  auto const walk = [&](auto const& self, memory_state s, double last, std::size_t day, double p) -> void {
    while (day < days && ((mask >> day) & 1U) == 0) { ++day; }
    double const r = retrievability(m, s, static_cast<double>(day) - last);
    if (day == days) {
      result.value += p * t.weight * r;
      return;
    }
    double const now = static_cast<double>(day);
    result.minutes[day] += p * (r * t.minutes + (1.0 - r) * t.lapse_minutes);
    self(self, next_state(m, s, rating::good, now - last), now, day + 1, p * r);
    self(self, next_state(m, s, rating::again, now - last), now, day + 1, p * (1.0 - r));
  };
  walk(walk, t.memory, -t.days_since, 0, 1.0);
  return result;
}

double brute_force(fsrs const& m, std::vector<review_topic> const& topics, plan_reviews_options const& o)
{
  double best = 0.0;
  std::vector<double> left(o.days, o.minutes_a_day);
  auto const choose = [&](auto const& self, std::size_t i, double value) -> void {
    if (i == topics.size()) {
      best = std::max(best, value);
      return;
    }
    for (std::uint32_t mask = 0; mask < (1U << o.days); ++mask) {
      if (static_cast<std::size_t>(__builtin_popcount(mask)) > o.max_reviews) { continue; }
      auto const f = follow(m, topics[i], o.days, mask);
      bool fits = true;
      for (std::size_t d = 0; d < o.days; ++d) { fits = fits && f.minutes[d] <= left[d] + 1e-9; }
      if (!fits) { continue; }
      for (std::size_t d = 0; d < o.days; ++d) { left[d] -= f.minutes[d]; }
      self(self, i + 1, value + f.value);
      for (std::size_t d = 0; d < o.days; ++d) { left[d] += f.minutes[d]; }
    }
  };
  choose(choose, 0, 0.0);
  return best;
}

std::vector<review_topic> some_topics(random_stream& rng, std::size_t n)
{
  std::vector<review_topic> topics(n);
  for (auto& t : topics) {
    t.memory = {.stability = std::exp(uniform_real(rng, -0.5, 3.5)), .difficulty = uniform_real(rng, 1.0, 10.0)};
    t.days_since = std::floor(uniform_real(rng, 0.0, 20.0));
    t.weight = uniform_real(rng, 0.5, 3.0);
    t.minutes = uniform_real(rng, 3.0, 8.0);
    t.lapse_minutes = t.minutes * uniform_real(rng, 1.0, 2.5);
  }
  return topics;
}

/// Recomputes value and minutes of a plan; shares no code with the planner.
void verify(fsrs const& m, std::vector<review_topic> const& topics, plan_reviews_options const& o,
            review_plan const& plan)
{
  std::vector<std::uint32_t> masks(topics.size(), 0);
  for (auto const& r : plan.reviews) { masks[r.topic] |= 1U << r.day; }
  double value = 0.0;
  std::vector<double> minutes(o.days, 0.0);
  for (std::size_t i = 0; i < topics.size(); ++i) {
    auto const f = follow(m, topics[i], o.days, masks[i]);
    value += f.value;
    for (std::size_t d = 0; d < o.days; ++d) { minutes[d] += f.minutes[d]; }
    CHECK(static_cast<std::size_t>(__builtin_popcount(masks[i])) <= o.max_reviews);
  }
  CHECK(plan.mastery == doctest::Approx(value).epsilon(1e-12));
  for (double const used : minutes) { CHECK(used <= o.minutes_a_day * (1.0 + 1e-8) + 1e-9); }
  CHECK(plan.certificate.value == plan.mastery);
  CHECK(plan.certificate.bound >= plan.mastery);
  CHECK(plan.mastery >= plan.without - 1e-12);
}

}  // namespace

TEST_CASE("learning/plan_reviews: small plans are optimal: brute force over all plans finds none better")
{
  fsrs const m;
  random_stream rng(11);
  for (int round = 0; round < 25; ++round) {
    auto const topics = some_topics(rng, 3);
    plan_reviews_options const o{.days = 4, .minutes_a_day = uniform_real(rng, 4.0, 20.0), .max_reviews = 2};
    auto const plan = plan_reviews(m, topics, o);
    CHECK(plan.outcome == status::optimal);
    CHECK(plan.certificate.kind == proof::branch_and_bound);
    CHECK(plan.certificate.gap() == 0.0);
    CHECK(plan.mastery == doctest::Approx(brute_force(m, topics, o)).epsilon(1e-11));
    verify(m, topics, o, plan);
    auto const bounded =
        plan_reviews(m, topics, {.days = 4, .minutes_a_day = o.minutes_a_day, .max_reviews = 2, .max_nodes = 0});
    CHECK(bounded.certificate.kind == proof::relaxation);
    CHECK(bounded.certificate.bound >= plan.mastery - 1e-9);
    CHECK(bounded.mastery <= plan.mastery + 1e-12);
  }
}

TEST_CASE("learning/plan_reviews: a large plan is feasible and within two percent of its bound")
{
  fsrs const m;
  random_stream rng(12);
  auto const topics = some_topics(rng, 40);
  plan_reviews_options const o{.days = 20, .minutes_a_day = 25.0, .max_reviews = 2, .max_nodes = 2000};
  auto const plan = plan_reviews(m, topics, o);
  CHECK(plan.certificate.relative_gap() < 0.02);
  CHECK(plan.mastery > 1.05 * plan.without);
  verify(m, topics, o, plan);
  CHECK(plan_reviews(m, topics, o).reviews == plan.reviews);
}

TEST_CASE("learning/plan_reviews: no topics, no minutes: no reviews; minutes enough: every topic on the last day")
{
  fsrs const m;
  auto const none = plan_reviews(m, {});
  CHECK(none.outcome == status::optimal);
  CHECK(none.mastery == 0.0);
  random_stream rng(13);
  auto const topics = some_topics(rng, 4);
  auto const idle = plan_reviews(m, topics, {.minutes_a_day = 0.0});
  CHECK(idle.reviews.empty());
  CHECK(idle.mastery == doctest::Approx(idle.without));
  auto const free = plan_reviews(m, topics, {.days = 5, .minutes_a_day = 1e6});
  CHECK(free.outcome == status::optimal);
  for (std::size_t i = 0; i < topics.size(); ++i) {
    bool const late = std::ranges::any_of(free.reviews, [&](auto const& r) { return r.topic == i && r.day == 4; });
    CHECK(late);
  }
}

TEST_CASE("learning/plan_reviews: an observer stops the search with a valid bound")
{
  fsrs const m;
  random_stream rng(14);
  auto const topics = some_topics(rng, 20);
  auto const plan = plan_reviews(m, topics, {.days = 10, .max_reviews = 2}, [](iteration const& now) {
    CHECK(now.bound >= now.best);
    return control::stop;
  });
  CHECK(plan.outcome == status::stopped);
  CHECK(plan.certificate.bound >= plan.mastery);
}

TEST_CASE("learning/plan_reviews: bad input is refused, and the message names it")
{
  fsrs const m;
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)plan_reviews(m, {}, {.days = 0}),
                       "learning::plan_reviews: days must be in 1 to 366 (got 0)", std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)plan_reviews(m, {}, {.minutes_a_day = bad}), std::invalid_argument);
  }
  CHECK_THROWS_AS((void)plan_reviews(m, {}, {.max_reviews = 0}), std::invalid_argument);
  CHECK_THROWS_AS((void)plan_reviews(m, {}, {.max_reviews = 5}), std::invalid_argument);
  CHECK_THROWS_AS((void)plan_reviews(m, std::vector<review_topic>{{.weight = nan}}), std::invalid_argument);
}
