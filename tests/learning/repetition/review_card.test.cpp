// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/review_card.hpp>

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/review_card: the schedule of the reference implementations")
{
  fsrs const m;
  std::vector<grade> grades(6, grade::good);
  grades.insert(grades.end(), 2, grade::again);
  grades.insert(grades.end(), 5, grade::good);
  review_card card;
  double days = 0.0;
  std::vector<int> seen;
  for (auto const g : grades) {
    auto const after = answer(m, card, g, days);
    card = after.card;
    days = after.days;
    seen.push_back(after.days);
  }
  CHECK(seen == std::vector{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21});
}

TEST_CASE("learning/review_card: short steps")
{
  fsrs const m;
  auto const first = answer(m, {}, grade::again, 0.0);
  CHECK(first.card.phase == card_phase::learning);
  CHECK(first.minutes == 1.0);
  CHECK(answer(m, {}, grade::hard, 0.0).minutes == 5.5);
  auto const good = answer(m, {}, grade::good, 0.0);
  CHECK(good.minutes == 10.0);
  CHECK(good.card.step == 1);
  CHECK(answer(m, good.card, grade::hard, 0.0).minutes == 10.0);
  CHECK(answer(m, good.card, grade::again, 0.0).card.step == 0);
  CHECK(answer(m, {}, grade::easy, 0.0).days == 8);
  CHECK(answer(m, {}, grade::easy, 0.0).card.phase == card_phase::review);
  schedule_options const one{.learning_steps = {10.0}};
  CHECK(answer(m, {}, grade::hard, 0.0, one).minutes == 15.0);
  CHECK(answer(m, {}, grade::good, 0.0, one).days == 2);
  schedule_options const none{.learning_steps = {}, .relearning_steps = {}};
  auto const direct = answer(m, {}, grade::again, 0.0, none);
  CHECK(direct.card.phase == card_phase::review);
  CHECK(direct.days == 1);
  CHECK(answer(m, direct.card, grade::again, 1.0, none).days == 1);
}

TEST_CASE("learning/review_card: bad input is refused, and the message names it")
{
  fsrs const m;
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)answer(m, {}, grade::good, 0.0, {.learning_steps = {1.0, -3.0}}),
                       "learning::schedule_options: learning_steps[1] must be finite and positive (got -3)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)answer(m, {}, grade::good, 0.0, {.relearning_steps = {nan}}), std::invalid_argument);
  CHECK_THROWS_AS((void)answer(m, {}, static_cast<grade>(5), 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)answer(m, {.phase = card_phase::review}, grade::good, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)answer(m, {.phase = card_phase::review}, grade::good, -1.0), std::invalid_argument);
}
