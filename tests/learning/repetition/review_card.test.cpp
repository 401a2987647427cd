// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/review_card.hpp>

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/review_card: the schedule of ts-fsrs and py-fsrs")
{
  // From the test suites of ts-fsrs and py-fsrs: no fuzz, steps of 1 and 10 minutes, Good x 6, Again x 2, Good x 5.
  fsrs const m;
  std::vector<rating> ratings(6, rating::good);
  ratings.insert(ratings.end(), 2, rating::again);
  ratings.insert(ratings.end(), 5, rating::good);
  review_card card;
  double days = 0.0;
  std::vector<int> seen;
  for (auto const g : ratings) {
    auto const after = answer(m, card, g, days);
    card = after.card;
    days = after.days;
    seen.push_back(after.days);
  }
  CHECK(seen == std::vector{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21});
}

TEST_CASE("learning/review_card: again and hard stay in the short steps, good after the last one and easy leave them")
{
  // Steps of 1 and 10 minutes: hard waits (1 + 10) / 2 at the first, 1.5 times a step that is the only one.
  fsrs const m;
  auto const first = answer(m, {}, rating::again, 0.0);
  CHECK(first.card.phase == card_phase::learning);
  CHECK(first.minutes == 1.0);
  CHECK(answer(m, {}, rating::hard, 0.0).minutes == 5.5);
  auto const good = answer(m, {}, rating::good, 0.0);
  CHECK(good.minutes == 10.0);
  CHECK(good.card.step == 1);
  CHECK(answer(m, good.card, rating::hard, 0.0).minutes == 10.0);
  CHECK(answer(m, good.card, rating::again, 0.0).card.step == 0);
  CHECK(answer(m, {}, rating::easy, 0.0).days == 8);
  CHECK(answer(m, {}, rating::easy, 0.0).card.phase == card_phase::review);
  review_card_options const one{.learning_steps = {10.0}};
  CHECK(answer(m, {}, rating::hard, 0.0, one).minutes == 15.0);
  CHECK(answer(m, {}, rating::good, 0.0, one).days == 2);
  review_card_options const none{.learning_steps = {}, .relearning_steps = {}};
  auto const direct = answer(m, {}, rating::again, 0.0, none);
  CHECK(direct.card.phase == card_phase::review);
  CHECK(direct.days == 1);
  CHECK(answer(m, direct.card, rating::again, 1.0, none).days == 1);
}

TEST_CASE("learning/review_card: bad input is refused, and the message names it")
{
  fsrs const m;
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)answer(m, {}, rating::good, 0.0, {.learning_steps = {1.0, -3.0}}),
                       "learning::review_card_options: learning_steps[1] must be finite and positive (got -3)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)answer(m, {}, rating::good, 0.0, {.relearning_steps = {nan}}), std::invalid_argument);
  CHECK_THROWS_AS((void)answer(m, {}, static_cast<rating>(5), 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)answer(m, {.phase = card_phase::review}, rating::good, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)answer(m, {.phase = card_phase::review}, rating::good, -1.0), std::invalid_argument);
}
