// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/hypervolume.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using genetic::objective_vectors;

namespace {

/// Sum over all subsets of points of the volume of the box that they share, with alternating signs.
double inclusion_exclusion(objective_vectors const& p, std::vector<double> const& reference)
{
  double sum = 0.0;
  for (std::size_t set = 1; set < (std::size_t{1} << p.size()); ++set) {
    double volume = -1.0;
    for (std::size_t k = 0; k < p.objectives; ++k) {
      double corner = -no_limit;
      for (std::size_t i = 0; i < p.size(); ++i) {
        if (((set >> i) & 1U) != 0) { corner = (std::max)(corner, p[i][k]); }
      }
      volume *= (std::max)(0.0, reference[k] - corner);
    }
    for (std::size_t i = 0; i < p.size(); ++i) {
      if (((set >> i) & 1U) != 0) { volume = -volume; }
    }
    sum += volume;
  }
  return sum;
}

std::vector<double> random_points(random_stream& rng, std::size_t n, std::size_t objectives, bool ties)
{
  std::vector<double> values(n * objectives);
  for (auto& v : values) { v = ties ? static_cast<double>(uniform_index(rng, 5)) / 4.0 : 1.2 * uniform01(rng); }
  return values;
}

}  // namespace

TEST_CASE("genetic/hypervolume: agrees with inclusion and exclusion for one to seven objectives, with and without ties")
{
  random_stream rng(5);
  for (std::size_t objectives = 1; objectives <= 7; ++objectives) {
    std::vector<double> const reference(objectives, 1.0);
    for (int round = 0; round < 60; ++round) {
      auto const values = random_points(rng, uniform_index(rng, 9), objectives, round % 2 == 0);
      objective_vectors const p{values, objectives};
      REQUIRE(genetic::hypervolume(p, reference) == doctest::Approx(inclusion_exclusion(p, reference)).epsilon(1e-12));
    }
  }
}

TEST_CASE("genetic/hypervolume: agrees with a count of random points within four deviations")
{
  random_stream rng(6);
  for (std::size_t objectives = 2; objectives <= 6; ++objectives) {
    auto const values = random_points(rng, objectives > 4 ? 30 : 150, objectives, false);
    objective_vectors const p{values, objectives};
    std::vector<double> const reference(objectives, 1.0);
    constexpr int draws = 20'000;
    int inside = 0;
    std::vector<double> x(objectives);
    for (int d = 0; d < draws; ++d) {
      for (auto& v : x) { v = uniform01(rng); }
      bool hit = false;
      for (std::size_t i = 0; i < p.size() && !hit; ++i) {
        hit = std::ranges::equal(p[i], x, std::ranges::less_equal{});
      }
      inside += hit ? 1 : 0;
    }
    double const share = static_cast<double>(inside) / draws;
    double const deviation = std::sqrt((std::max)(share * (1.0 - share), 1e-4) / draws);
    CHECK(std::abs(genetic::hypervolume(p, reference) - share) < 4.0 * deviation);
  }
}

TEST_CASE("genetic/hypervolume: many points on a quarter circle and an eighth of a sphere")
{
  std::vector<double> circle;
  constexpr int n = 20'000;
  for (int i = 0; i <= n; ++i) {
    double const a = 0.5 * std::numbers::pi * i / n;
    circle.insert(circle.end(), {std::cos(a), std::sin(a)});
  }
  std::vector<double> const corner{1.1, 1.1};
  CHECK(genetic::hypervolume({circle, 2}, corner) == doctest::Approx(1.21 - std::numbers::pi / 4.0).epsilon(1e-3));
  std::vector<double> sphere;
  random_stream rng(8);
  for (int i = 0; i < n; ++i) {
    double const u = uniform01(rng);
    double const v = 0.5 * std::numbers::pi * uniform01(rng);
    double const s = std::sqrt(1.0 - u * u);
    sphere.insert(sphere.end(), {s * std::cos(v), s * std::sin(v), u});
  }
  std::vector<double> const corner3{1.1, 1.1, 1.1};
  CHECK(genetic::hypervolume({sphere, 3}, corner3) == doctest::Approx(1.331 - std::numbers::pi / 6.0).epsilon(0.02));
}

TEST_CASE("genetic/hypervolume: only points strictly below the reference count, and none make 0")
{
  std::vector<double> const reference{1.0, 1.0};
  CHECK(genetic::hypervolume({{}, 2}, reference) == 0.0);
  std::vector<double> const outside{1.0, 0.0, 0.0, 1.0, 2.0, -5.0, 0.5, std::numeric_limits<double>::infinity()};
  CHECK(genetic::hypervolume({outside, 2}, reference) == 0.0);
}

TEST_CASE("genetic/hypervolume: bad input is refused by name")
{
  std::vector<double> values{0.0, 0.0};
  std::vector<double> reference{1.0};
  CHECK_THROWS_WITH_AS((void)genetic::hypervolume({values, 2}, reference),
                       "genetic::hypervolume: reference must have one number for each objective (got 1)",
                       std::invalid_argument);
  reference = {1.0, std::numeric_limits<double>::infinity()};
  CHECK_THROWS_WITH_AS((void)genetic::hypervolume({values, 2}, reference),
                       "genetic::hypervolume: reference[1] must be finite (got inf)", std::invalid_argument);
  reference[1] = 1.0;
  values[1] = -no_limit;
  CHECK_THROWS_WITH_AS((void)genetic::hypervolume({values, 2}, reference),
                       "genetic::hypervolume: values[1] must be above minus infinity (got -inf)",
                       std::invalid_argument);
  values = {-1e200, -1e200};
  CHECK_THROWS_WITH_AS((void)genetic::hypervolume({values, 2}, reference),
                       "genetic::hypervolume: values must span a finite volume up to the reference (got inf)",
                       std::invalid_argument);
  values = {-1e200, 2e200};  // does not count, so that its width does not matter
  CHECK(genetic::hypervolume({values, 2}, reference) == 0.0);
  values[1] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS((void)genetic::hypervolume({values, 2}, reference), std::invalid_argument);
}
