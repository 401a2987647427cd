// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/fit_fsrs.hpp>

#include "support/review_file.hpp"
#include "support/simulated_reviews.hpp"

#include <mentorics/learning/repetition/memory_scores.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

/// The four histories of the tests of fsrs-rs: only the last review of each is predicted.
std::vector<learning::detail::weighted_step> batch()
{
  struct history {
    std::vector<std::pair<int, double>> reviews;  // rating, days
  };
  std::vector<history> const all{{{{1, 0}, {3, 0}, {1, 0}, {4, 0}, {3, 1}, {2, 3}, {3, 4}}},
                                 {{{2, 0}, {4, 0}, {4, 0}, {3, 1}, {1, 3}, {3, 6}, {3, 11}}},
                                 {{{3, 0}, {2, 0}, {4, 0}, {3, 1}, {3, 3}, {3, 6}, {3, 12}}},
                                 {{{4, 0}, {4, 0}, {3, 1}, {3, 3}, {3, 5}, {4, 12}, {1, 23}}}};
  std::vector<learning::detail::weighted_step> steps;
  for (auto const& h : all) {
    for (std::size_t i = 0; i < h.reviews.size(); ++i) {
      bool const last = i + 1 == h.reviews.size();
      steps.push_back({.step = {.given = static_cast<rating>(h.reviews[i].first),
                                .days = h.reviews[i].second,
                                .first = i == 0,
                                .position = steps.size()},
                       .weight = last ? 1.0 : 0.0});
    }
  }
  return steps;
}

double loss_at(std::vector<learning::detail::weighted_step> const& steps, fsrs_weights const& w)
{
  fsrs_weights unused{};
  return learning::detail::recall_losses(steps, w, unused);
}

/// The objective from its definition, by public functions only.
double objective_by_hand(std::vector<review> const& log, fsrs_weights const& w)
{
  auto const predicted = predict_log(fsrs(w), log);
  double total = 0.0;
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    double const age = static_cast<double>(i) / static_cast<double>(predicted.size() - 1);
    double const p = predicted[i].recalled ? predicted[i].probability : 1.0 - predicted[i].probability;
    total -= (0.25 + 0.75 * age * age * age) * std::log(p);
  }
  for (std::size_t j = 0; j < w.size(); ++j) {
    total += std::pow((w[j] - default_fsrs_weights[j]) / fsrs_prior_deviations[j], 2);
  }
  return total;
}

}  // namespace

TEST_CASE("learning/fit_fsrs: loss and gradient of a batch, as fsrs-rs has them in single precision")
{
  // From the test suite of fsrs-rs. An independent computation, central differences in 40 digits, agrees to 2e-5.
  fsrs_weights const expected{-0.095688485, -0.0051607806, -0.0012249565, 0.007462064,  0.03650761, -0.082112335,
                              0.0593964,    -2.1474836,    0.57626534,    -2.8751316,   0.7154875,  -0.028993709,
                              0.0099172965, -0.2189217,    -0.0017800558, -0.089381434, 0.299141,   0.068104014,
                              -0.011605468, -0.25398168,   0.27700496};
  fsrs_weights gradient{};
  CHECK(learning::detail::recall_losses(batch(), default_fsrs_weights, gradient) ==
        doctest::Approx(4.0466027).epsilon(1e-6));
  for (std::size_t j = 0; j < 21; ++j) { CHECK(gradient[j] == doctest::Approx(expected[j]).epsilon(2e-3)); }
}

TEST_CASE("learning/fit_fsrs: the gradient is that of central differences, to 1e-6")
{
  auto const check = [](std::vector<learning::detail::weighted_step> const& steps, fsrs_weights const& w) {
    fsrs_weights gradient{};
    (void)learning::detail::recall_losses(steps, w, gradient);
    for (std::size_t j = 0; j < w.size(); ++j) {
      double const h = 1e-5 * (std::max)(0.01, w[j]);
      auto const at = [&](double k) {
        auto moved = w;
        moved[j] += k * h;
        return loss_at(steps, moved);
      };
      // Richardson: the error of the plain difference is of the second order, of this one of the fourth.
      double const difference = (8.0 * (at(1.0) - at(-1.0)) - (at(2.0) - at(-2.0))) / (12.0 * h);
      CAPTURE(j);
      CHECK(std::abs(gradient[j] - difference) <= 1e-6 * (std::max)(1.0, std::abs(difference)));
    }
  };
  check(batch(), default_fsrs_weights);
  random_stream rng(4);
  for (std::uint64_t round = 0; round < 12; ++round) {
    auto w = default_fsrs_weights;
    for (std::size_t j = 0; j < w.size(); ++j) { w[j] *= uniform_real(rng, 0.7, 1.3); }
    w[7] = uniform_real(rng, 0.05, 0.5);
    auto const log = support::simulated_reviews(fsrs(clamp_weights(w)), 12, 200.0, 100 + round);
    std::size_t counted = 0;
    check(learning::detail::weigh_by_recency(learning::detail::card_histories(log), 0.25, counted), w);
  }
}

TEST_CASE("learning/fit_fsrs: the weights of a real log bring the objective from 1198.0 to 1170.2 at most")
{
  std::vector<review> log;
  if (!support::review_file(log)) { return; }
  auto const fit = fit_fsrs(log);
  CHECK(fit.outcome == status::converged);
  CHECK(fit.fitted == fitted_weights::all);
  CHECK(fit.long_term_reviews == 6032);
  CHECK(fit.objective <= 1170.2);  // our own bound: no published value is known
  CHECK(fit.objective == doctest::Approx(objective_by_hand(log, fit.weights)).epsilon(1e-12));
  // Independent computation: the recurrence of FSRS-6 and the objective in Python give 1197.97636907.
  CHECK(objective_by_hand(log, default_fsrs_weights) == doctest::Approx(1197.976369).epsilon(1e-9));
  CHECK_NOTHROW(validate(fit.weights));
  auto const again = fit_fsrs(log);
  CHECK(again.weights == fit.weights);
}

TEST_CASE("learning/fit_fsrs: the order of cards and their numbers do not matter")
{
  auto log = support::simulated_reviews(fsrs(), 60, 120.0, 8);
  auto const fit = fit_fsrs(log);
  for (auto& r : log) { r.card = 1'000'000'007 * (r.card + 1); }
  auto const renamed = fit_fsrs(log);
  CHECK(renamed.weights == fit.weights);
}

TEST_CASE("learning/fit_fsrs: simulated students are recovered: the fit beats the truth, and predicts as it does")
{
  auto w = default_fsrs_weights;
  w[0] = 0.8;
  w[2] = 5.0;
  w[4] = 7.0;
  w[8] = 1.5;
  w[20] = 0.3;
  auto const log = support::simulated_reviews(fsrs(w), 1500, 250.0, 21);
  auto const fit = fit_fsrs(log, {.prior_strength = 0.1, .oldest_weight = 1.0});
  CHECK(fit.outcome == status::converged);
  auto const truth = score(predict_log(fsrs(w), log));
  auto const found = score(predict_log(fsrs(fit.weights), log));
  auto const before = score(predict_log(fsrs(), log));
  CHECK(found.log_loss < truth.log_loss + 1e-4);
  CHECK(before.log_loss > truth.log_loss + 0.004);
  auto const fresh = support::simulated_reviews(fsrs(w), 1500, 250.0, 22);
  CHECK(score(predict_log(fsrs(fit.weights), fresh)).log_loss < score(predict_log(fsrs(w), fresh)).log_loss + 0.002);
  CHECK(fit.weights[20] == doctest::Approx(0.3).epsilon(0.35));
  CHECK(fit.weights[2] == doctest::Approx(5.0).epsilon(0.35));
}

TEST_CASE("learning/fit_fsrs: it falls back by the size of the log")
{
  auto const log = support::simulated_reviews(fsrs(), 40, 100.0, 5);
  std::size_t cut = 0;
  auto const counted = [&] { return predict_log(fsrs(), std::span(log).first(cut)).size(); };
  for (cut = 1; counted() < 7; ++cut) {}
  auto const few = fit_fsrs(std::span(log).first(cut));
  CHECK(few.outcome == status::refused);
  CHECK(few.reason == refusal::too_few_observations);
  CHECK(few.fitted == fitted_weights::none);
  CHECK(few.weights == default_fsrs_weights);
  CHECK(std::isnan(few.objective));
  for (; counted() < 40; ++cut) {}
  auto const some = fit_fsrs(std::span(log).first(cut));
  CHECK(has_solution(some.outcome));
  CHECK(some.fitted == fitted_weights::initial);
  for (std::size_t j = 4; j < 21; ++j) { CHECK(some.weights[j] == default_fsrs_weights[j]); }
  CHECK(some.weights != default_fsrs_weights);
  cut = log.size();
  auto const all = fit_fsrs(log);
  CHECK(all.fitted == fitted_weights::all);
  std::vector<review> const same_day(100);
  CHECK(fit_fsrs(same_day).reason == refusal::too_few_observations);
}

TEST_CASE("learning/fit_fsrs: an observer sees a falling objective and can stop; limits are obeyed")
{
  auto const log = support::simulated_reviews(fsrs(), 40, 100.0, 6);
  double last = no_limit;
  std::size_t calls = 0;
  auto const fit = fit_fsrs(log, {}, [&](iteration const& now) {
    CHECK(now.best <= last);
    last = now.best;
    return ++calls == 4 ? control::stop : control::proceed;
  });
  CHECK(fit.outcome == status::stopped);
  CHECK(fit.iterations == 3);
  CHECK(fit.objective == doctest::Approx(last));
  auto const limited = fit_fsrs(log, {.max_iterations = 2});
  CHECK(limited.outcome == status::limit_reached);
  auto const steps = fit_fsrs(log, {.relearning_steps = 5});
  CHECK(steps.weights[17] <= same_day_limit(steps.weights, 5) + 1e-12);
}

TEST_CASE("learning/fit_fsrs: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<review> const good(3);
  CHECK_THROWS_WITH_AS((void)fit_fsrs({}), "learning::review_log: reviews must not be empty", std::invalid_argument);
  CHECK_THROWS_AS((void)fit_fsrs(std::vector<review>{{.day = 2.0}, {.day = 1.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)fit_fsrs(std::vector<review>{{.given = static_cast<rating>(5)}}), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)fit_fsrs(good, {.prior_strength = bad}), std::invalid_argument);
    CHECK_THROWS_AS((void)fit_fsrs(good, {.oldest_weight = bad}), std::invalid_argument);
    CHECK_THROWS_AS((void)fit_fsrs(good, {.gradient_tolerance = bad}), std::invalid_argument);
    CHECK_THROWS_AS((void)fit_fsrs(good, {.value_tolerance = bad}), std::invalid_argument);
  }
  auto w = default_fsrs_weights;
  w[0] = 0.0;
  CHECK_THROWS_WITH_AS((void)fit_fsrs(good, {.prior = w}),
                       "learning::fsrs_weights: weights[0] must be in [0.001, 100] (got 0)", std::invalid_argument);
}
