// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/fit_half_lives.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

struct sample {
  Eigen::MatrixXd x;
  std::vector<recall_record> records;
};

sample draw(random_stream& rng, std::size_t n, std::vector<double> const& theta)
{
  sample s{.x = Eigen::MatrixXd(static_cast<Eigen::Index>(n), 3), .records = {}};
  for (std::size_t i = 0; i < n; ++i) {
    auto const features = half_life_features(uniform_index(rng, 12), uniform_index(rng, 6));
    for (std::size_t j = 0; j < 3; ++j) {
      s.x(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = features[j];
    }
    double const h = half_life({.theta = theta}, features);
    double const days = h * uniform_real(rng, 0.1, 2.5);
    s.records.push_back({.days = days, .share = bernoulli(rng, std::exp2(-days / h)) ? 1.0 : 0.0});
  }
  return s;
}

}  // namespace

TEST_CASE("learning/fit_half_lives: the gradients of both losses are those of central differences, to 1e-6")
{
  random_stream rng(1);
  auto s = draw(rng, 60, {1.0, 0.6, -0.3});
  for (std::size_t i = 0; i < s.records.size(); ++i) { s.records[i].share = uniform01(rng); }
  Eigen::VectorXd const theta{{0.8, 0.4, -0.2}};
  for (auto const loss : {half_life_loss::likelihood, half_life_loss::squared}) {
    half_life_options const o{.loss = loss};
    Eigen::VectorXd gradient(3);
    Eigen::VectorXd unused(3);
    (void)learning::detail::half_life_objective(s.x, s.records, o, theta, gradient);
    for (Eigen::Index j = 0; j < 3; ++j) {
      Eigen::VectorXd const step = 1e-5 * Eigen::VectorXd::Unit(3, j);
      double const up = learning::detail::half_life_objective(s.x, s.records, o, theta + step, unused);
      double const down = learning::detail::half_life_objective(s.x, s.records, o, theta - step, unused);
      CHECK(gradient[j] == doctest::Approx((up - down) / 2e-5).epsilon(1e-6));
    }
  }
}

TEST_CASE("learning/fit_half_lives: one feature has a closed form")
{
  // At one delay the likelihood is largest where 2^(-t / h) is the share recalled: h = -t / log2(share).
  Eigen::MatrixXd const x = Eigen::MatrixXd::Ones(2, 1);
  std::vector<recall_record> const records{{.days = 3.0, .share = 0.6, .trials = 50.0},
                                           {.days = 3.0, .share = 0.8, .trials = 150.0}};
  auto const fit = fit_half_lives(x, records, {.ridge = 0.0});
  REQUIRE(fit.outcome == status::converged);
  CHECK(std::exp2(fit.model.theta[0]) == doctest::Approx(-3.0 / std::log2(0.75)).epsilon(1e-6));
  // Delta method: var(p) = p (1 - p) / n, p = 2^(-t / h).
  double const p = 0.75;
  double const slope = std::log(2.0) * -std::log(p) * p;
  CHECK(fit.standard_errors[0] == doctest::Approx(std::sqrt(p * (1.0 - p) / 200.0) / slope).epsilon(1e-5));
}

TEST_CASE("learning/fit_half_lives: 95 % intervals of simulated students cover the truth 93 to 97 times in 100")
{
  std::vector<double> const theta{1.0, 0.6, -0.3};
  int covered = 0;
  constexpr int rounds = 700;
  for (int round = 0; round < rounds; ++round) {
    random_stream rng(77, static_cast<std::uint64_t>(round));
    auto const s = draw(rng, 400, theta);
    auto const fit = fit_half_lives(s.x, s.records, {.ridge = 0.0});
    REQUIRE(fit.outcome == status::converged);
    for (std::size_t j = 0; j < 3; ++j) {
      covered += std::abs(fit.model.theta[j] - theta[j]) <= 1.959964 * fit.standard_errors[j] ? 1 : 0;
    }
  }
  double const share = covered / (3.0 * rounds);
  CHECK(share >= 0.93);
  CHECK(share <= 0.97);
}

TEST_CASE("learning/fit_half_lives: the loss of the paper is there, with its ridge")
{
  random_stream rng(9);
  auto s = draw(rng, 300, {1.0, 0.6, -0.3});
  for (std::size_t i = 0; i < s.records.size(); ++i) {
    double const h = std::exp2(s.x.row(static_cast<Eigen::Index>(i)).dot(Eigen::RowVector3d(1.0, 0.6, -0.3)));
    s.records[i].share = std::exp2(-s.records[i].days / h);
  }
  auto const exact = fit_half_lives(s.x, s.records, {.loss = half_life_loss::squared, .ridge = 0.0});
  CHECK(exact.model.theta[1] == doctest::Approx(0.6).epsilon(1e-3));
  CHECK(exact.standard_errors.empty());
  auto const shrunk = fit_half_lives(s.x, s.records, {.loss = half_life_loss::squared, .ridge = 100.0});
  CHECK(std::abs(shrunk.model.theta[0]) < std::abs(exact.model.theta[0]));
}

TEST_CASE("learning/fit_half_lives: without information it refuses, and there is no number")
{
  Eigen::MatrixXd x = Eigen::MatrixXd::Ones(5, 2);
  std::vector<recall_record> records(5);
  auto const all = fit_half_lives(x, records, {.ridge = 0.0});
  CHECK(all.outcome == status::refused);
  CHECK(all.reason == refusal::separation);
  CHECK(all.model.theta.empty());
  CHECK(std::isnan(all.loss));
  records[0].share = 0.0;
  CHECK(fit_half_lives(x, records, {.ridge = 0.0}).reason == refusal::not_identified);
  CHECK(fit_half_lives(x, records).outcome == status::converged);
  CHECK(fit_half_lives(x.topRows(2), std::span(records).first(2)).reason == refusal::too_few_observations);
}

TEST_CASE("learning/fit_half_lives: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  Eigen::MatrixXd x = Eigen::MatrixXd::Ones(3, 1);
  std::vector<recall_record> const good(3);
  CHECK_THROWS_WITH_AS((void)fit_half_lives(x, {}), "learning::fit_half_lives: records must not be empty",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)fit_half_lives(x, std::span(good).first(2)),
                       "learning::fit_half_lives: x must have a row for each record (got 3)", std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    auto records = good;
    records[2].days = bad;
    CHECK_THROWS_AS((void)fit_half_lives(x, records), std::invalid_argument);
    records = good;
    records[1].share = bad;
    CHECK_THROWS_AS((void)fit_half_lives(x, records), std::invalid_argument);
    records = good;
    records[0].trials = bad;
    CHECK_THROWS_AS((void)fit_half_lives(x, records), std::invalid_argument);
    CHECK_THROWS_AS((void)fit_half_lives(x, good, {.ridge = bad}), std::invalid_argument);
    CHECK_THROWS_AS((void)fit_half_lives(x, good, {.half_life_share = bad}), std::invalid_argument);
  }
  x(1, 0) = nan;
  CHECK_THROWS_WITH_AS((void)fit_half_lives(x, good), "learning::fit_half_lives: x[1] must be finite",
                       std::invalid_argument);
}
