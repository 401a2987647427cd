// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/predict_baselines.hpp>

#include "support/review_file.hpp"

#include <mentorics/learning/repetition/fit_half_lives.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

/// Card 0: learned, again on the same day, then after 2 and 5 days (a lapse); card 1: learned, then after 4 days.
std::vector<review> const short_log{{.card = 0, .day = 0.0},
                                    {.card = 0, .given = rating::again, .day = 0.0},
                                    {.card = 1, .day = 1.0},
                                    {.card = 0, .day = 2.0},
                                    {.card = 1, .given = rating::hard, .day = 5.0},
                                    {.card = 0, .given = rating::again, .day = 7.0}};

}  // namespace

TEST_CASE("learning/predict_baselines: the mean so far begins at 0.5, as if half a review had been recalled")
{
  auto const p = predict_by_mean(short_log);
  REQUIRE(p.size() == 3);
  CHECK(p[0].probability == 0.5);
  CHECK(p[1].probability == 0.75);  // 1.5 of 2
  CHECK(p[2].probability == doctest::Approx(2.5 / 3.0));
  CHECK(p[2].position == 5);
  CHECK(!p[2].recalled);
}

TEST_CASE("learning/predict_baselines: Ebisu is updated by each card's own reviews on later days")
{
  ebisu const start{.alpha = 2.0, .beta = 2.0, .days = 3.0};
  auto const p = predict_log(start, short_log);
  REQUIRE(p.size() == 3);
  CHECK(p[0].probability == retrievability(start, 2.0));
  CHECK(p[1].probability == retrievability(start, 4.0));
  CHECK(p[2].probability == retrievability(update(start, {.successes = 1.0, .days = 2.0}), 5.0));
}

TEST_CASE("learning/predict_baselines: half-life regression counts the right and wrong answers before")
{
  auto const data = half_life_records(short_log);
  REQUIRE(data.records.size() == 3);
  REQUIRE(data.features.rows() == 3);  // card by card
  CHECK(data.records[1].days == 5.0);
  CHECK(data.records[1].share == 0.0);
  CHECK(data.features(0, 1) == doctest::Approx(std::sqrt(2.0)));  // one right and one wrong
  CHECK(data.features(0, 2) == doctest::Approx(std::sqrt(2.0)));
  CHECK(data.features(1, 1) == doctest::Approx(std::sqrt(3.0)));
  CHECK(data.features(2, 2) == 1.0);
  half_life_regression const m{.theta = {0.5, 0.8, -0.3}};
  auto const p = predict_log(m, short_log);
  CHECK(p[2].probability ==
        doctest::Approx(std::exp2(-5.0 / std::exp2(0.5 + 0.8 * std::sqrt(3.0) - 0.3 * std::sqrt(2.0)))));
}

TEST_CASE("learning/predict_baselines: on a real log FSRS is better than all of them")
{
  std::vector<review> real;
  if (!support::review_file(real)) { return; }
  auto const data = half_life_records(real);
  auto const hlr = fit_half_lives(data.features, data.records, {.ridge = 0.0});
  REQUIRE(has_solution(hlr.outcome));
  auto const memory = score(predict_log(fsrs(), real));
  auto const mean = score(predict_by_mean(real));
  auto const half_lives = score(predict_log(hlr.model, real));
  auto const beta = score(predict_log(ebisu{.alpha = 3.0, .beta = 3.0, .days = 10.0}, real));
  CAPTURE(mean.log_loss);
  CAPTURE(half_lives.log_loss);
  CAPTURE(beta.log_loss);
  for (auto const& s : {mean, half_lives, beta}) {
    CHECK(s.long_term_reviews == 6032);
    CHECK(s.log_loss > memory.log_loss);
  }
}

TEST_CASE("learning/predict_baselines: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)predict_by_mean({}), "learning::review_log: reviews must not be empty",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)half_life_records({}), std::invalid_argument);
  CHECK_THROWS_AS((void)predict_log(ebisu{}, {}), std::invalid_argument);
  CHECK_THROWS_AS((void)predict_log(half_life_regression{}, {}), std::invalid_argument);
  CHECK_THROWS_AS((void)predict_log(ebisu{.days = nan}, short_log), std::invalid_argument);
  CHECK_THROWS_AS((void)predict_log(half_life_regression{.theta = {nan, 0.0, 0.0}}, short_log), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)predict_log(half_life_regression{.theta = {1.0}}, short_log),
                       "learning::predict_log: theta must be three, as in half_life_features (got 1)",
                       std::invalid_argument);
  std::vector<review> const backwards{{.day = 2.0}, {.day = 1.0}};
  CHECK_THROWS_WITH_AS((void)predict_by_mean(backwards),
                       "learning::review_log: reviews[1].day must not be before the review in front of it (got 1)",
                       std::invalid_argument);
}
