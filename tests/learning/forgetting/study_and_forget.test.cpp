// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forgetting/study_and_forget.hpp>

#include <mentorics/learning/curves/exponential_progress.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>
#include <mentorics/learning/forgetting/half_life_forgetting.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

linear_progress<> const line{.efficiency = 1.0, .commitment = 40.0};
half_life_forgetting<> const week{.half_life = 7.0};

}  // namespace

TEST_CASE("learning/study_and_forget: a session adds its progress, a pause of one half-life halves what is there")
{
  // By hand: 8 of 40 hours add 0.2, and 7 days halve: 0.2, 0.1 + 0.2, 0.15 + 0.2.
  std::vector<study_session> const sessions{{0.0, 8.0}, {7.0, 8.0}, {14.0, 8.0}};
  auto const path = study_and_forget(line, week, sessions);
  REQUIRE(path.size() == 3);
  CHECK(path[0].before == 0.0);
  CHECK(path[0].after == doctest::Approx(0.2));
  CHECK(path[1].before == doctest::Approx(0.1));
  CHECK(path[1].after == doctest::Approx(0.3));
  CHECK(path[2].before == doctest::Approx(0.15));
  CHECK(path[2].after == doctest::Approx(0.35));
  CHECK(progress_on(14.0, line, week, sessions) == doctest::Approx(0.35));
  CHECK(progress_on(21.0, line, week, sessions) == doctest::Approx(0.175));
  break_options const kind{.permanent = 0.5, .strengthening = 7.0};
  auto const better = study_and_forget(line, week, sessions, kind);
  CHECK(better[1].before == doctest::Approx(0.2 * 0.75));
  CHECK(better[2].before == doctest::Approx(better[1].after * (0.5 + 0.5 * std::exp2(-1.0 / 7.0))));
}

TEST_CASE("learning/study_and_forget: without breaks it is the learning curve, and breaks only cost")
{
  exponential_progress<> const m{.initial = 0.1, .ceiling = 0.9, .rate = 0.05};
  std::vector<study_session> const block{{3.0, 5.0}, {3.0, 10.0}, {3.0, 7.0}};
  CHECK(study_and_forget(m, week, block).back().after == doctest::Approx(progress(m, 22.0)).epsilon(1e-13));
  std::vector<study_session> const spread{{3.0, 5.0}, {6.0, 10.0}, {20.0, 7.0}};
  CHECK(study_and_forget(m, week, spread).back().after < progress(m, 22.0));
  CHECK(study_and_forget(m, week, spread, {.permanent = 1.0}).back().after == doctest::Approx(progress(m, 22.0)));
  CHECK(study_and_forget(m, week, spread, {.strengthening = 3.0}).back().after >
        study_and_forget(m, week, spread).back().after);
  std::vector<study_session> const much{{0.0, 1e6}, {0.0, 1.0}};
  CHECK(study_and_forget(m, week, much).back().after == doctest::Approx(0.9));
  CHECK(study_and_forget(m, week, {}).empty());
}

TEST_CASE("learning/study_and_forget: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  using list = std::vector<study_session>;
  CHECK_THROWS_WITH_AS(
      (void)study_and_forget(line, week, list{{5.0, 1.0}, {4.0, 1.0}}),
      "learning::study_and_forget: sessions[1].day must not be before the session in front of it (got 4)",
      std::invalid_argument);
  for (double const bad : {nan, no_limit}) {
    CHECK_THROWS_AS((void)study_and_forget(line, week, list{{bad, 1.0}}), std::invalid_argument);
    CHECK_THROWS_AS((void)study_and_forget(line, week, list{{1.0, bad}}), std::invalid_argument);
    CHECK_THROWS_AS((void)study_and_forget(line, week, {}, {.permanent = bad}), std::invalid_argument);
    CHECK_THROWS_AS((void)study_and_forget(line, week, {}, {.strengthening = bad}), std::invalid_argument);
    CHECK_THROWS_AS((void)progress_on(bad, line, week, list{{0.0, 1.0}}), std::invalid_argument);
  }
  CHECK_THROWS_AS((void)study_and_forget(line, week, list{{1.0, 0.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)study_and_forget(line, week, {}, {.strengthening = 0.5}), std::invalid_argument);
  CHECK_THROWS_AS((void)progress_on(1.0, line, week, {}), std::invalid_argument);
  CHECK_THROWS_AS((void)progress_on(1.0, line, week, list{{2.0, 1.0}}), std::invalid_argument);
}
