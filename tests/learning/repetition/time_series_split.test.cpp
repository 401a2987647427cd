// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/time_series_split.hpp>

#include "support/review_file.hpp"
#include "support/simulated_reviews.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/time_series_split: blocks at the end, as scikit-learn cuts them")
{
  CHECK(time_series_split(6, 5) == std::vector<time_split>{{1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}});
  CHECK(time_series_split(20, 3) == std::vector<time_split>{{5, 10}, {10, 15}, {15, 20}});
  CHECK(time_series_split(23, 3) == std::vector<time_split>{{8, 13}, {13, 18}, {18, 23}});
  CHECK_THROWS_WITH_AS((void)time_series_split(5, 5), "learning::time_series_split: n must be more than splits (got 5)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)time_series_split(5, 0), std::invalid_argument);
}

TEST_CASE("learning/time_series_split: nothing after a block touches its predictions, nor does the number of threads")
{
  auto const log = support::simulated_reviews(fsrs(), 80, 120.0, 2);
  auto const one = predict_out_of_sample(log, 4);
  auto const two = predict_out_of_sample(log, 4, {}, 2);
  REQUIRE(one.size() == two.size());
  for (std::size_t i = 0; i < one.size(); ++i) { CHECK(one[i].probability == two[i].probability); }
  auto changed = log;
  auto const middle = one[one.size() / 2].position;
  for (auto i = middle + 1; i < changed.size(); ++i) { changed[i].given = rating::again; }
  auto const other = predict_out_of_sample(changed, 4);
  for (std::size_t i = 0; i <= one.size() / 2; ++i) { CHECK(one[i].probability == other[i].probability); }
}

TEST_CASE("learning/time_series_split: out of sample on a real log, five splits")
{
  std::vector<review> log;
  if (!support::review_file(log)) { return; }
  auto const recent = score(predict_out_of_sample(log));
  CHECK(recent.long_term_reviews == 5025);
  CHECK(recent.log_loss < 0.44035);  // 0.4403 and 0.041 are our own bounds: no published value is known
  CHECK(recent.rmse_bins <= 0.041);
  auto const alike = score(predict_out_of_sample(log, 5, {.oldest_weight = 1.0}));
  CHECK(alike.log_loss <= 0.4403);
  CHECK(alike.rmse_bins <= 0.041);
  auto const untrained = predict_log(fsrs(), log);
  CHECK(score(std::span(untrained).last(5025)).log_loss > recent.log_loss + 0.004);
}

TEST_CASE("learning/time_series_split: a short or bad log is refused")
{
  CHECK_THROWS_AS((void)predict_out_of_sample({}), std::invalid_argument);
  CHECK_THROWS_AS((void)predict_out_of_sample(std::vector<review>(4)), std::invalid_argument);
}

TEST_CASE("learning/time_series_split: a stop gives the predictions of the blocks before it")
{
  auto const log = support::simulated_reviews(fsrs(), 80, 120.0, 2);
  auto const all = predict_out_of_sample(log, 4);
  auto const cut = predict_out_of_sample(
      log, 4, {}, 1, [](iteration const& now) { return now.index == 2 ? control::stop : control::proceed; });
  REQUIRE(cut.size() == all.size() / 2);
  for (std::size_t i = 0; i < cut.size(); ++i) { CHECK(cut[i].probability == all[i].probability); }
}
