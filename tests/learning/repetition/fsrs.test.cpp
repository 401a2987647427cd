// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/fsrs.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/learning/repetition/convert_weights.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

constexpr std::array all_ratings{rating::again, rating::hard, rating::good, rating::easy};
/// The default weights of FSRS-5.
std::vector<double> const five{0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046,  1.54575, 0.1192,
                               1.01925, 1.9395,  0.11,  0.29605,  2.2698, 0.2315, 2.9898, 0.51655, 0.6621};

doctest::Approx near(double x, double relative) { return doctest::Approx(x).epsilon(relative); }

/// Ratings 1, 3, 3, 3, 3, 3 after 0, 0, 1, 3, 8, 21 days.
memory_state six_reviews(fsrs const& m)
{
  auto s = first_state(m, rating::again);
  for (double const days : {0.0, 1.0, 3.0, 8.0, 21.0}) { s = next_state(m, s, rating::good, days); }
  return s;
}

fsrs without_same_day(fsrs_weights w)
{
  w[17] = w[18] = w[19] = 0.0;
  return fsrs(w);
}

}  // namespace

TEST_CASE("learning/fsrs: six reviews, step by step, are those of a computation in 40 digits")
{
  struct step {
    rating g;
    double days, recall, stability, difficulty;
  };
  fsrs const m;
  auto s = first_state(m, rating::again);
  CHECK(s == memory_state{.stability = 0.212, .difficulty = 6.4133});
  for (auto const& [g, days, recall, stability, difficulty] :
       {step{rating::good, 0, 1.0, 0.2466891878, 6.4021150693},
        step{rating::good, 1, 0.780850277, 2.0214772516, 6.3909413235},
        step{rating::good, 3, 0.8706766387, 7.863698841, 6.3797787515},
        step{rating::good, 8, 0.8988150628, 21.9177131532, 6.368627342},
        step{rating::good, 21, 0.9029115139, 53.6269029171, 6.357487084}}) {
    CHECK(retrievability(m, s, days) == near(recall, 1e-9));
    s = next_state(m, s, g, days);
    CHECK(s.stability == near(stability, 1e-9));
    CHECK(s.difficulty == near(difficulty, 1e-9));
  }
}

TEST_CASE("learning/fsrs: six reviews as the tests of ts-fsrs, py-fsrs and fsrs-rs have them, to 1e-4")
{
  CHECK(std::abs(six_reviews(fsrs()).stability - 53.62691) < 1e-4);
  CHECK(std::abs(six_reviews(fsrs()).difficulty - 6.3574867) < 1e-4);
  auto const plain = six_reviews(without_same_day(default_fsrs_weights));
  CHECK(std::abs(plain.stability - 53.335106) < 1e-4);
  CHECK(std::abs(plain.difficulty - 6.3574867) < 1e-4);
  auto const older = six_reviews(fsrs(convert_weights(five)));
  CHECK(std::abs(older.stability - 48.26549438) < 1e-4);
  CHECK(std::abs(older.difficulty - 7.10441712) < 1e-4);
  CHECK(std::abs(six_reviews(without_same_day(convert_weights(five))).stability - 48.065163) < 1e-4);
}

TEST_CASE("learning/fsrs: a first review takes the stability of its rating, and its difficulty falls with the rating")
{
  // From the test suites of ts-fsrs, py-fsrs and fsrs-rs; D0(G) = w4 - exp(w5 (G - 1)) + 1, held in [1, 10].
  fsrs const m;
  std::array const stability{0.212, 1.2931, 2.3065, 8.2956};
  std::array const difficulty{6.4133, 5.11217071, 2.11810397, 1.0};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(first_state(m, all_ratings[i]).stability == stability[i]);
    CHECK(first_state(m, all_ratings[i]).difficulty == near(difficulty[i], 1e-8));
  }
}

TEST_CASE("learning/fsrs: recall falls by the power curve, to 0.9 after as many days as the stability")
{
  // From the test suites of ts-fsrs, py-fsrs and fsrs-rs; the factor 0.9^(-1 / w20) - 1: independent computation in 40
  // digits.
  fsrs const m;
  CHECK(m.factor() == near(0.980346494413480, 1e-14));
  CHECK(fsrs(convert_weights(five)).factor() == near(19.0 / 81.0, 1e-14));
  std::array const one{1.0, 0.9, 0.84588465, 0.8093881};
  for (std::size_t t = 0; t < 4; ++t) {
    CHECK(retrievability(m, {.stability = 1.0}, static_cast<double>(t)) == near(one[t], 1e-7));
  }
  struct point {
    double days, stability, recall;
  };
  for (auto const& p : {point{0, 1, 1.0}, point{1, 2, 0.9403443}, point{2, 3, 0.9253786}, point{3, 4, 0.9185229},
                        point{4, 4, 0.9}, point{5, 2, 0.8261359}}) {
    CHECK(retrievability(m, {.stability = p.stability}, p.days) == near(p.recall, 1e-7));
  }
  CHECK(retrievability(m, {}, no_limit) == 0.0);
}

TEST_CASE("learning/fsrs: next difficulty and stability, as fsrs-rs has them in single precision")
{
  // From the test suite of fsrs-rs, in more digits by an independent computation in 40 digits.
  learning::detail::fsrs_terms const m(default_fsrs_weights);
  std::array const difficulty{8.34176237, 6.66599536, 4.99022837, 3.31446137};
  std::array const recalled{25.60252118, 28.22657096, 58.65599107, 127.2266925};
  std::array const lapsed{1.05253961, 1.18943295, 1.36808387, 1.58498896};
  std::array const same_day{1.596818, 5.0, 5.0, 8.12960956};
  for (std::size_t i = 0; i < 4; ++i) {
    double const x = static_cast<double>(i);
    memory_state const s{.stability = 5.0, .difficulty = 1.0 + x};
    double const recall = 0.9 - 0.1 * x;
    CHECK(learning::detail::next_difficulty(m, 5.0, all_ratings[i]) == near(difficulty[i], 1e-8));
    CHECK(learning::detail::stability_after_success(m, s, recall, all_ratings[i]) == near(recalled[i], 1e-6));
    CHECK(learning::detail::stability_after_lapse(m, s, recall) == near(lapsed[i], 1e-6));
    CHECK(learning::detail::stability_same_day(m, 5.0, all_ratings[i]) == near(same_day[i], 1e-6));
  }
}

TEST_CASE("learning/fsrs: recall falls in time; a better rating never leaves less stability, and never lowers ease")
{
  fsrs const m;
  random_stream rng(7);
  for (int round = 0; round < 3000; ++round) {
    memory_state const s{.stability = std::exp(uniform_real(rng, -6.0, 9.0)),
                         .difficulty = uniform_real(rng, 1.0, 10.0)};
    double const days = bernoulli(rng, 0.2) ? 0.0 : std::exp(uniform_real(rng, -2.0, 7.0));
    CHECK(retrievability(m, s, days) > retrievability(m, s, days + 0.5));
    auto const [again, hard, good, easy] = next_states(m, s, days);
    CHECK(easy.stability >= good.stability);
    CHECK(good.stability >= hard.stability);
    CHECK(hard.stability >= s.stability);
    CHECK(again.stability <= s.stability);
    CHECK(easy.difficulty <= good.difficulty);
    CHECK(good.difficulty <= hard.difficulty);
    CHECK(hard.difficulty <= again.difficulty);
    for (auto const& next : {again, hard, good, easy}) { CHECK_NOTHROW(validate(next)); }
  }
}

TEST_CASE("learning/fsrs: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  fsrs const m;
  auto w = default_fsrs_weights;
  w[20] = nan;
  CHECK_THROWS_WITH_AS((fsrs(w)), "learning::fsrs_weights: weights[20] must be in [0.1, 0.8] (got nan)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)first_state(m, static_cast<rating>(5)),
                       "learning::first_state: rating must be in 1 to 4 (got 5)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)next_state(m, {}, static_cast<rating>(0), 1.0),
                       "learning::next_state: rating must be in 1 to 4 (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)next_state(m, {}, rating::good, -1.0),
                       "learning::next_state: days must be finite and not negative (got -1)", std::invalid_argument);
  for (double const bad : {nan, no_limit, -0.5}) {
    CHECK_THROWS_AS((void)next_state(m, {}, rating::good, bad), std::invalid_argument);
    CHECK_THROWS_AS((void)next_states(m, {}, bad), std::invalid_argument);
    CHECK_THROWS_AS((void)next_state(m, {.stability = bad}, rating::good, 1.0), std::invalid_argument);
  }
  CHECK_THROWS_AS((void)retrievability(m, {}, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)retrievability(m, {.difficulty = 0.0}, 1.0), std::invalid_argument);
}
