// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forgetting/fit_forgetting.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

template <class Model>
std::vector<retention_record> exact(Model const& m)
{
  std::vector<retention_record> records;
  for (double days = 0.3; days < 60.0; days *= 1.5) { records.push_back({.days = days, .share = retention(m, days)}); }
  return records;
}

template <class Model>
void check_slopes(std::array<double, 2> p)
{
  using slopes = learning::detail::forgetting_slopes<Model>;
  for (double const t : {0.4, 3.0, 25.0}) {
    auto const analytic = slopes::at(p, t);
    for (std::size_t j = 0; j < slopes::count; ++j) {
      auto up = p;
      auto down = p;
      up[j] *= std::exp(1e-5);
      down[j] *= std::exp(-1e-5);
      double const difference = (retention(slopes::model(up), t) - retention(slopes::model(down), t)) / 2e-5;
      CHECK(std::abs(analytic[j] - difference) <= 1e-6);
    }
  }
}

}  // namespace

TEST_CASE("learning/fit_forgetting: derivatives are those of central differences, to 1e-6")
{
  check_slopes<exponential_forgetting<>>({9.0, 0.0});
  check_slopes<half_life_forgetting<>>({9.0, 0.0});
  check_slopes<power_forgetting<>>({0.4, 0.3});
  check_slopes<wickelgren_forgetting<>>({0.8, 0.4});
  check_slopes<ebbinghaus_forgetting<>>({1.84, 1.25});
}

TEST_CASE("learning/fit_forgetting: exact shares give the model back")
{
  auto const e = fit_forgetting<exponential_forgetting<>>(exact(exponential_forgetting<>{.stability = 9.0}));
  REQUIRE(e.outcome == status::converged);
  CHECK(e.model.stability == doctest::Approx(9.0).epsilon(1e-9));
  auto const h = fit_forgetting<half_life_forgetting<>>(exact(half_life_forgetting<>{.half_life = 4.0}));
  CHECK(h.model.half_life == doctest::Approx(4.0).epsilon(1e-9));
  auto const p = fit_forgetting<power_forgetting<>>(exact(power_forgetting<>{.scale = 0.6, .exponent = 0.3}));
  CHECK(p.model.scale == doctest::Approx(0.6).epsilon(1e-8));
  CHECK(p.model.exponent == doctest::Approx(0.3).epsilon(1e-8));
  auto const w = fit_forgetting<wickelgren_forgetting<>>(exact(wickelgren_forgetting<>{.rate = 0.8, .exponent = 0.4}));
  CHECK(w.model.rate == doctest::Approx(0.8).epsilon(1e-7));
  CHECK(w.model.exponent == doctest::Approx(0.4).epsilon(1e-7));
  auto const b = fit_forgetting<ebbinghaus_forgetting<>>(exact(ebbinghaus_forgetting<>{.k = 2.0, .c = 1.4}));
  CHECK(b.model.k == doctest::Approx(2.0).epsilon(1e-7));
  CHECK(b.model.c == doctest::Approx(1.4).epsilon(1e-7));
}

TEST_CASE("learning/fit_forgetting: Ebbinghaus' savings by his own curve are close to what he found")
{
  // Ebbinghaus (1885), chapter VII: shares of work saved, and his own constants k = 1.84 and c = 1.25.
  std::vector<retention_record> records;
  for (auto const& [hours, share] : {std::pair{1.0 / 3.0, 0.582},
                                     {1.0, 0.442},
                                     {8.8, 0.358},
                                     {24.0, 0.337},
                                     {48.0, 0.278},
                                     {144.0, 0.254},
                                     {744.0, 0.211}}) {
    records.push_back({.days = hours / 24.0, .share = share});
  }
  auto const fit = fit_forgetting<ebbinghaus_forgetting<>>(records);
  REQUIRE(fit.outcome == status::converged);
  CHECK(fit.model.k == doctest::Approx(1.84).epsilon(0.05));
  CHECK(fit.model.c == doctest::Approx(1.25).epsilon(0.05));
  CHECK(fit_forgetting<exponential_forgetting<>>(records).residual_sum_of_squares > 10.0 * fit.residual_sum_of_squares);
}

TEST_CASE("learning/fit_forgetting: 95 % intervals of simulated students cover the truth 93 to 97 times in 100")
{
  wickelgren_forgetting<> const truth{.rate = 0.8, .exponent = 0.4};
  constexpr int rounds = 1000;
  int covered = 0;
  for (int round = 0; round < rounds; ++round) {
    random_stream rng(5, static_cast<std::uint64_t>(round));
    auto records = exact(truth);
    for (auto& r : records) { r.share = std::min(1.0, std::max(0.0, r.share + normal(rng, 0.0, 0.01))); }
    auto const fit = fit_forgetting<wickelgren_forgetting<>>(records);
    REQUIRE(fit.outcome == status::converged);
    // 14 records, 2 parameters: the 97.5 % point of Student's t for 12 degrees of freedom, computed in 40 digits.
    constexpr double t12 = 2.178813;
    REQUIRE(records.size() == 14);
    covered += std::abs(fit.model.rate - 0.8) <= t12 * fit.standard_errors[0] ? 1 : 0;
    covered += std::abs(fit.model.exponent - 0.4) <= t12 * fit.standard_errors[1] ? 1 : 0;
  }
  CHECK(covered / (2.0 * rounds) >= 0.93);
  CHECK(covered / (2.0 * rounds) <= 0.97);
}

TEST_CASE("learning/fit_forgetting: without information it refuses")
{
  auto const two = fit_forgetting<wickelgren_forgetting<>>(exact(exponential_forgetting<>{.stability = 9.0}));
  CHECK(two.outcome == status::refused);
  CHECK(two.reason == refusal::not_identified);
  CHECK(std::isnan(two.standard_errors[0]));
  using list = std::vector<retention_record>;
  CHECK(fit_forgetting<power_forgetting<>>(list{{1.0, 0.5}, {2.0, 0.4}}).reason == refusal::too_few_observations);
  CHECK(fit_forgetting<exponential_forgetting<>>(list{{1.0, 0.5}, {1.0, 0.4}}).reason == refusal::no_variation);
  CHECK(fit_forgetting<exponential_forgetting<>>(list{{1.0, 0.5}, {2.0, 0.5}}).reason == refusal::no_variation);
}

TEST_CASE("learning/fit_forgetting: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  using list = std::vector<retention_record>;
  using model = exponential_forgetting<>;
  CHECK_THROWS_WITH_AS((void)fit_forgetting<model>(list{{1.0, 0.5}, {2.0, 1.5}}),
                       "learning::fit_forgetting: records[1].share must be in [0, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_AS((void)fit_forgetting<model>({}), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)fit_forgetting<model>(list{{bad, 0.5}}), std::invalid_argument);
    CHECK_THROWS_AS((void)fit_forgetting<model>(list{{1.0, bad}}), std::invalid_argument);
  }
}
