// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/review_interval.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/review_interval: days of ts-fsrs, py-fsrs and fsrs-rs")
{
  // Days: from the test suites of ts-fsrs, py-fsrs and fsrs-rs (single precision gives 3116766 for the first).
  // Days until a recall: independent computation in 40 digits of I(r) = S / F (r^(-1 / w20) - 1).
  fsrs const m;
  std::array const days{3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 1};
  for (std::size_t i = 0; i < days.size(); ++i) {
    double const r = i == 9 ? 1.0 : 0.1 * static_cast<double>(i + 1);
    CHECK(review_interval(m, {.stability = 1.0}, {.retention = r, .longest = 10'000'000}) == days[i]);
  }
  memory_state const ten{.stability = 10.0};
  CHECK(days_until(m, ten, 0.7) == doctest::Approx(92.879111824).epsilon(1e-10));
  CHECK(days_until(m, ten, 0.8) == doctest::Approx(33.159597862).epsilon(1e-10));
  CHECK(days_until(m, ten, 0.9) == doctest::Approx(10.0).epsilon(1e-14));
  CHECK(days_until(m, ten, 0.95) == doctest::Approx(4.02558692).epsilon(1e-9));
  CHECK(days_until(m, ten, 1.0) == 0.0);
  CHECK(review_interval(m, {.stability = 36500.0}, {.retention = 0.5}) == 36500);
}

TEST_CASE("learning/review_interval: inverts recall, for any weights")
{
  random_stream rng(3);
  for (int round = 0; round < 2000; ++round) {
    auto w = default_fsrs_weights;
    w[20] = uniform_real(rng, 0.1, 0.8);
    fsrs const m(w);
    memory_state const s{.stability = uniform_real(rng, 0.001, 2000.0)};
    double const r = uniform_real(rng, 0.05, 0.9999);
    CHECK(retrievability(m, s, days_until(m, s, r)) == doctest::Approx(r).epsilon(1e-12));
  }
}

TEST_CASE("learning/review_interval: bad input is refused, and the message names it")
{
  fsrs const m;
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)days_until(m, {}, 0.0), "learning::days_until: retention must be in (0, 1] (got 0)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -0.5, 0.0, 1.5}) {
    CHECK_THROWS_AS((void)days_until(m, {}, bad), std::invalid_argument);
    CHECK_THROWS_AS((void)review_interval(m, {}, {.retention = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS((void)review_interval(m, {}, {.longest = 0}),
                       "learning::interval_options: longest must be at least 1 (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)days_until(m, {.stability = nan}, 0.9), std::invalid_argument);
}
