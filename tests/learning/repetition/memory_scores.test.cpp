// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/memory_scores.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/memory_scores: a prediction uses the earlier reviews of its own card")
{
  std::vector<review> const log{
      {.card = 7, .given = rating::again, .day = 0.0}, {.card = 3, .given = rating::good, .day = 0.0},
      {.card = 7, .given = rating::good, .day = 0.0},  {.card = 3, .given = rating::again, .day = 2.0},
      {.card = 7, .given = rating::good, .day = 3.0},  {.card = 3, .given = rating::good, .day = 5.0}};
  fsrs const m;
  auto const seven = next_state(m, first_state(m, rating::again), rating::good, 0.0);
  auto const three = first_state(m, rating::good);
  auto const lapsed = next_state(m, three, rating::again, 2.0);
  auto const p = predict_log(m, log);
  REQUIRE(p.size() == 3);
  CHECK(p[0].position == 3);
  CHECK(p[0].probability == retrievability(m, three, 2.0));
  CHECK(!p[0].recalled);
  CHECK(p[1].position == 4);
  CHECK(p[1].probability == retrievability(m, seven, 3.0));
  CHECK(p[1].days == 3.0);
  CHECK(p[1].reviews == 0);
  CHECK(p[2].probability == retrievability(m, lapsed, 3.0));
  CHECK(p[2].reviews == 1);
  CHECK(p[2].lapses == 1);
}

TEST_CASE("learning/memory_scores: reviews share a bin by days, by reviews and by lapses")
{
  // The bins of fsrs-rs. 2 and 3 days: 2.48 * 3.62^0 = 248; 4 days: 2.48 * 3.62 -> another bin. 1 review: 1.99; no
  // lapse: 0.
  std::vector<recall_prediction> p{{.probability = 0.9, .recalled = true, .days = 2.0},
                                   {.probability = 0.7, .recalled = false, .days = 3.0},
                                   {.probability = 0.6, .recalled = true, .days = 4.0}};
  CHECK(rmse_bins(p) == doctest::Approx(std::sqrt((2.0 * 0.3 * 0.3 + 0.4 * 0.4) / 3.0)).epsilon(1e-14));
  p[1].lapses = 1;  // parts the first two
  CHECK(rmse_bins(p) == doctest::Approx(std::sqrt((0.1 * 0.1 + 0.7 * 0.7 + 0.4 * 0.4) / 3.0)).epsilon(1e-14));
  p[1].lapses = 0;
  p[1].reviews = 2;  // 3 reviews: log_1.89 3 = 1.7, another bin than 1 review
  CHECK(rmse_bins(p) == doctest::Approx(std::sqrt((0.1 * 0.1 + 0.7 * 0.7 + 0.4 * 0.4) / 3.0)).epsilon(1e-14));
}

TEST_CASE("learning/memory_scores: log loss and AUC are those of statistics")
{
  std::vector<recall_prediction> const p{{.probability = 0.9, .recalled = true, .days = 2.0},
                                         {.probability = 0.6, .recalled = false, .days = 3.0},
                                         {.probability = 0.5, .recalled = true, .days = 40.0}};
  auto const s = score(p);
  CHECK(s.log_loss == doctest::Approx(-(std::log(0.9) + std::log(0.4) + std::log(0.5)) / 3.0));
  CHECK(s.auc == 0.5);
  CHECK(s.long_term_reviews == 3);
  CHECK(s.rmse_bins == rmse_bins(p));
  CHECK(std::isnan(score(std::span(p).first(1)).auc));
}

TEST_CASE("learning/memory_scores: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  using list = std::vector<recall_prediction>;
  CHECK_THROWS_WITH_AS((void)rmse_bins({}), "learning::rmse_bins: predictions must not be empty",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)rmse_bins(list{{.probability = 0.5, .days = 1.0}, {.probability = 1.5, .days = 1.0}}),
                       "learning::rmse_bins: predictions[1].probability must be in [0, 1] (got 1.5)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)rmse_bins(list{{.probability = bad, .days = 1.0}}), std::invalid_argument);
    CHECK_THROWS_AS((void)score(list{{.probability = 0.5, .days = bad}}), std::invalid_argument);
  }
  CHECK_THROWS_AS((void)rmse_bins(list{{.probability = 0.5, .days = 0.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)predict_log(fsrs(), {}), std::invalid_argument);
}
