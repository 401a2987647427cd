// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/hypervolume.hpp>

#include <mentorics/core/random/draw.hpp>

#include "support/cases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using coordinates = std::vector<double>;

namespace {

/// Anything, multiples of a fifth, or of a half: the fewer values there are, the more ties, equal and dominated points.
coordinates random_points(random_stream& rng, std::size_t n, std::size_t objectives, int kind)
{
  coordinates values(n * objectives);
  for (auto& v : values) {
    v = kind == 0   ? 1.1 * uniform01(rng)
        : kind == 1 ? static_cast<double>(uniform_index(rng, 6)) / 5.0
                    : static_cast<double>(uniform_index(rng, 3)) / 2.0;
  }
  return values;
}

/// Points none of which dominates another.
coordinates sphere(random_stream& rng, std::size_t n, std::size_t objectives)
{
  coordinates values(n * objectives);
  for (auto& v : values) { v = uniform01(rng); }
  for (std::size_t i = 0; i < values.size(); i += objectives) {
    double norm = 0.0;
    for (std::size_t k = 0; k < objectives; ++k) { norm += values[i + k] * values[i + k]; }
    for (std::size_t k = 0; k < objectives; ++k) { values[i + k] = 1.0 - values[i + k] / std::sqrt(norm); }
  }
  return values;
}

/// The definition: one hypervolume for each point that is left out.
coordinates lost_without(coordinates const& values, std::size_t objectives, coordinates const& reference)
{
  double const whole = genetic::hypervolume({values, objectives}, reference);
  coordinates lost;
  for (std::size_t i = 0; i < values.size() / objectives; ++i) {
    auto rest = values;
    auto const at = rest.begin() + static_cast<std::ptrdiff_t>(i * objectives);
    rest.erase(at, at + static_cast<std::ptrdiff_t>(objectives));
    lost.push_back(whole - genetic::hypervolume({rest, objectives}, reference));
  }
  return lost;
}

/// True if point i does not count, or another point is nowhere worse.
bool needless(coordinates const& values, std::size_t objectives, coordinates const& reference, std::size_t i)
{
  auto const covers = [&](std::size_t j) {
    return std::equal(values.begin() + static_cast<std::ptrdiff_t>(j * objectives),
                      values.begin() + static_cast<std::ptrdiff_t>((j + 1) * objectives),
                      values.begin() + static_cast<std::ptrdiff_t>(i * objectives), std::less_equal<>{});
  };
  for (std::size_t k = 0; k < objectives; ++k) {
    if (!(values[i * objectives + k] < reference[k])) { return true; }
  }
  for (std::size_t j = 0; j < values.size() / objectives; ++j) {
    if (j != i && covers(j)) { return true; }
  }
  return false;
}

}  // namespace

TEST_CASE(
    "genetic/hypervolume_contributions: what is lost without the point, for one to seven objectives and with ties")
{
  random_stream rng(9);
  int const rounds = support::cases(300);
  for (std::size_t objectives = 1; objectives <= 7; ++objectives) {
    coordinates const reference(objectives, 1.0);
    for (int round = 0; round < rounds; ++round) {
      auto const values = random_points(rng, uniform_index(rng, objectives < 6 ? 25 : 10), objectives, round % 3);
      auto const found = genetic::hypervolume_contributions({values, objectives}, reference);
      auto const lost = lost_without(values, objectives, reference);
      REQUIRE(found.size() == lost.size());
      for (std::size_t i = 0; i < lost.size(); ++i) {
        REQUIRE(std::abs(found[i] - lost[i]) < 1e-14);
        REQUIRE((found[i] == 0.0) == needless(values, objectives, reference, i));  // exactly 0, and nowhere else
      }
    }
  }
}

TEST_CASE("genetic/hypervolume_contributions: fronts of some hundred points")
{
  random_stream rng(10);
  for (std::size_t objectives = 2; objectives <= 5; ++objectives) {
    auto values = sphere(rng, objectives < 4 ? 250 : objectives == 4 ? 60 : 25, objectives);
    auto const beaten = random_points(rng, 40, objectives, 1);
    values.insert(values.end(), beaten.begin(), beaten.end());
    coordinates const reference(objectives, 1.1);
    auto const found = genetic::hypervolume_contributions({values, objectives}, reference);
    auto const lost = lost_without(values, objectives, reference);
    for (std::size_t i = 0; i < lost.size(); ++i) { REQUIRE(std::abs(found[i] - lost[i]) < 1e-13); }
  }
}

TEST_CASE("genetic/hypervolume_contributions: no point, one point, equal points, points outside")
{
  for (std::size_t objectives = 1; objectives <= 6; ++objectives) {
    coordinates const reference(objectives, 2.0);
    CHECK(genetic::hypervolume_contributions({{}, objectives}, reference).empty());
    coordinates one(objectives, 0.5);
    CHECK(genetic::hypervolume_contributions({one, objectives}, reference) ==
          coordinates{std::pow(1.5, static_cast<double>(objectives))});
    coordinates twice(2 * objectives, 0.5);
    CHECK(genetic::hypervolume_contributions({twice, objectives}, reference) == coordinates{0.0, 0.0});
    coordinates outside(3 * objectives, 0.5);
    outside[0] = 2.0;  // on the border
    outside[objectives] = std::numeric_limits<double>::infinity();
    CHECK(genetic::hypervolume_contributions({outside, objectives}, reference) ==
          coordinates{0.0, 0.0, std::pow(1.5, static_cast<double>(objectives))});
  }
}

TEST_CASE("genetic/hypervolume_contributions: a point that only one dominates is not lost with it")
{
  coordinates const reference(3, 4.0);
  coordinates values{0.0, 0.0, 0.0, 2.0, 2.0, 2.0};
  CHECK(genetic::hypervolume_contributions({values, 3}, reference) == coordinates{64.0 - 8.0, 0.0});
  values.insert(values.end(), {3.0, 3.0, 3.0});  // two dominate it
  CHECK(genetic::hypervolume_contributions({values, 3}, reference) == coordinates{64.0 - 8.0, 0.0, 0.0});
}

TEST_CASE("genetic/hypervolume_contributions: small ones are as exact as large ones")
{
  // Each of n points on the diagonal of a plane adds a square with a side of 2^-30, in a cube of 2^60 times that volume.
  constexpr double side = 0x1.0p-30;
  for (std::size_t objectives = 2; objectives <= 4; ++objectives) {
    coordinates values;
    for (int i = 1; i <= 5; ++i) {
      values.insert(values.end(), {i * side, (6 - i) * side});
      values.resize(values.size() + objectives - 2, 0.0);
    }
    values.insert(values.end(), {0.0, 6 * side});
    values.resize(values.size() + objectives - 2, 0.0);
    values.insert(values.end(), {6 * side, 0.0});
    values.resize(values.size() + objectives - 2, 0.0);
    auto const found = genetic::hypervolume_contributions({values, objectives}, coordinates(objectives, 1.0));
    for (std::size_t i = 0; i < 5; ++i) { CHECK(found[i] == side * side); }
  }
}

TEST_CASE(
    "genetic/hypervolume_contributions: a scale of 2 scales every bit, the order of the points changes rounding only")
{
  random_stream rng(11);
  for (std::size_t objectives = 1; objectives <= 5; ++objectives) {
    auto const values = random_points(rng, 40, objectives, objectives % 2 == 0 ? 0 : 1);
    auto const found = genetic::hypervolume_contributions({values, objectives}, coordinates(objectives, 1.0));
    auto twice = values;
    for (auto& v : twice) { v *= 2.0; }
    auto const scaled = genetic::hypervolume_contributions({twice, objectives}, coordinates(objectives, 2.0));
    coordinates reversed;
    for (std::size_t i = 40; i-- > 0;) {
      for (std::size_t k = 0; k < objectives; ++k) { reversed.push_back(values[i * objectives + k]); }
    }
    auto const backwards = genetic::hypervolume_contributions({reversed, objectives}, coordinates(objectives, 1.0));
    for (std::size_t i = 0; i < 40; ++i) {
      CHECK(scaled[i] == std::ldexp(found[i], static_cast<int>(objectives)));
      CHECK(backwards[39 - i] == doctest::Approx(found[i]).epsilon(1e-13));
    }
    double const all = std::accumulate(found.begin(), found.end(), 0.0);
    CHECK(all <= genetic::hypervolume({values, objectives}, coordinates(objectives, 1.0)) * (1.0 + 1e-13));
  }
}

TEST_CASE("genetic/hypervolume_contributions: bad input is refused by name")
{
  coordinates values{0.0, -no_limit};
  coordinates const reference{1.0, 1.0};
  CHECK_THROWS_WITH_AS((void)genetic::hypervolume_contributions({values, 2}, reference),
                       "genetic::hypervolume_contributions: values[1] must be above minus infinity (got -inf)",
                       std::invalid_argument);
  values[1] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS((void)genetic::hypervolume_contributions({values, 2}, reference), std::invalid_argument);
  CHECK_THROWS_AS((void)genetic::hypervolume_contributions({values, 1}, reference), std::invalid_argument);
  values = {-1e308, -1e308};
  CHECK_THROWS_AS((void)genetic::hypervolume_contributions({values, 2}, reference), std::invalid_argument);
}
