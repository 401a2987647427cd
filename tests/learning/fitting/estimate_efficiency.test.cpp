// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/fitting/estimate_efficiency.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using learning::estimate_efficiency;
using learning::study_record;

TEST_CASE("learning/estimate_efficiency: exact records give the efficiency back, without error")
{
  std::vector<study_record> records;
  for (double hours : {4.0, 8.0, 20.0, 31.0}) { records.push_back({.hours = hours, .progress = hours * 0.75 / 30.0}); }
  auto const found = estimate_efficiency(records, 30.0);
  REQUIRE(found.outcome == status::optimal);
  CHECK(found.efficiency == doctest::Approx(0.75).epsilon(1e-14));
  CHECK(found.standard_error < 1e-14);
  CHECK(found.used == 4);
}

TEST_CASE("learning/estimate_efficiency: two records have the efficiency and the error of least squares through 0")
{
  // x = T / C = 1/3, 2/3; P = 0.3, 0.5: E = (0.1 + 1/3) / (5/9) = 0.78, residuals 0.04, -0.02, s^2 = 0.002.
  auto const found = estimate_efficiency(std::vector<study_record>{{10.0, 0.3}, {20.0, 0.5}}, 30.0);
  CHECK(found.efficiency == doctest::Approx(0.78));
  CHECK(found.residual_deviation == doctest::Approx(std::sqrt(0.002)));
  CHECK(found.standard_error == doctest::Approx(std::sqrt(0.002 / (5.0 / 9.0))));
}

TEST_CASE("learning/estimate_efficiency: the 95 % interval covers the truth 95 times in 100")
{
  random_stream rng(12);
  int covered = 0;
  constexpr int rounds = 4000;
  for (int round = 0; round < rounds; ++round) {
    std::vector<study_record> records;
    for (int k = 1; k <= 12; ++k) {
      records.push_back({.hours = 2.0 * k, .progress = 2.0 * k * 0.8 / 60.0 + normal(rng, 0.0, 0.004)});
    }
    auto const found = estimate_efficiency(records, 60.0);
    constexpr double t11 = 2.200985;  // 97.5 % point of Student's t, 11 degrees of freedom, computed in 40 digits
    covered += std::abs(found.efficiency - 0.8) <= t11 * found.standard_error ? 1 : 0;
  }
  CHECK(covered == doctest::Approx(0.95 * rounds).epsilon(0.012));
}

TEST_CASE("learning/estimate_efficiency: finished and empty records say nothing and are left out")
{
  auto const found =
      estimate_efficiency(std::vector<study_record>{{0.0, 0.0}, {10.0, 0.25}, {20.0, 0.5}, {90.0, 1.0}}, 30.0);
  CHECK(found.efficiency == doctest::Approx(0.75));
  CHECK(found.used == 2);
  CHECK(found.finished == 1);
}

TEST_CASE("learning/estimate_efficiency: without information it refuses, and there is no number")
{
  auto const none = estimate_efficiency({}, 30.0);
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::too_few_observations);
  CHECK(std::isnan(none.efficiency));
  auto const one = estimate_efficiency(std::vector<study_record>{{10.0, 0.5}}, 30.0);
  CHECK(one.reason == refusal::too_few_observations);
  auto const flat = estimate_efficiency(std::vector<study_record>{{10.0, 0.0}, {20.0, 0.0}}, 30.0);
  CHECK(flat.reason == refusal::not_identified);
  CHECK(std::isnan(flat.standard_error));
}

TEST_CASE("learning/estimate_efficiency: bad records are refused, and the message names them")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)estimate_efficiency(std::vector<study_record>{{1.0, 0.1}, {-2.0, 0.1}}, 30.0),
                       "learning::estimate_efficiency: records[1].hours must be finite and not negative (got -2)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)estimate_efficiency(std::vector<study_record>{{1.0, 1.5}}, 30.0),
                       "learning::estimate_efficiency: records[0].progress must be in [0, 1] (got 1.5)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)estimate_efficiency(std::vector<study_record>{{nan, 0.5}}, 30.0), std::invalid_argument);
  CHECK_THROWS_AS((void)estimate_efficiency(std::vector<study_record>{{1.0, nan}}, 30.0), std::invalid_argument);
  for (double const bad : {nan, no_limit, 0.0, -1.0}) {
    CHECK_THROWS_AS((void)estimate_efficiency({}, bad), std::invalid_argument);
  }
}
