// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/sort_fronts.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using genetic::objective_vectors;

namespace {

/// Peels fronts off by comparing all pairs.
std::vector<std::uint32_t> peel(objective_vectors const& p)
{
  constexpr std::uint32_t open = 0xFFFF'FFFFU;
  std::vector<std::uint32_t> rank(p.size(), open);
  std::size_t left = p.size();
  for (std::uint32_t r = 0; left > 0; ++r) {
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < p.size(); ++i) {
      if (rank[i] != open) { continue; }
      bool dominated = false;
      for (std::size_t j = 0; j < p.size() && !dominated; ++j) {
        dominated = rank[j] == open && genetic::dominates(p[j], p[i]);
      }
      if (!dominated) { front.push_back(i); }
    }
    for (auto const i : front) { rank[i] = r; }
    left -= front.size();
  }
  return rank;
}

std::vector<double> random_points(random_stream& rng, std::size_t n, std::size_t objectives, std::size_t levels)
{
  std::vector<double> values(n * objectives);
  for (auto& v : values) { v = levels == 0 ? uniform01(rng) : static_cast<double>(uniform_index(rng, levels)); }
  return values;
}

}  // namespace

TEST_CASE("genetic/sort_fronts: the ranks are those of peeling, for one to six objectives, with and without ties")
{
  random_stream rng(1);
  for (std::size_t objectives = 1; objectives <= 6; ++objectives) {
    for (std::size_t levels : {0U, 2U, 3U, 8U}) {
      for (int round = 0; round < 25; ++round) {
        auto const values = random_points(rng, uniform_index(rng, 120), objectives, levels);
        objective_vectors const p{values, objectives};
        REQUIRE(genetic::sort_fronts(p).rank == peel(p));
      }
    }
  }
}

TEST_CASE("genetic/sort_fronts: large sets, long chains and one front agree with peeling")
{
  random_stream rng(2);
  for (std::size_t objectives : {2U, 3U, 4U}) {
    auto const values = random_points(rng, 700, objectives, 12);
    CHECK(genetic::sort_fronts({values, objectives}).rank == peel({values, objectives}));
    std::vector<double> chain;
    std::vector<double> front;
    for (int i = 0; i < 300; ++i) {
      for (std::size_t k = 0; k < objectives; ++k) {
        chain.push_back(300.0 - i);
        front.push_back(k == 0 ? i : -i);
      }
    }
    CHECK(genetic::sort_fronts({chain, objectives}).size() == 300);
    CHECK(genetic::sort_fronts({chain, objectives}).rank[0] == 299);
    CHECK(genetic::sort_fronts({front, objectives}).size() == 1);
  }
}

TEST_CASE("genetic/sort_fronts: equal points share a front, and a front is in the order of its indices")
{
  std::vector<double> const values{1, 1, 0, 2, 1, 1, 2, 2, 0, 2, -0.0, 2};
  auto const fronts = genetic::sort_fronts({values, 2});
  REQUIRE(fronts.size() == 2);
  CHECK(std::ranges::equal(fronts[0], std::vector{0, 1, 2, 4, 5}));
  CHECK(std::ranges::equal(fronts[1], std::vector{3}));
  CHECK(genetic::non_dominated({values, 2}) == std::vector<std::size_t>{0, 1, 2, 4, 5});
  CHECK(genetic::sort_fronts({}).size() == 0);
}

TEST_CASE("genetic/sort_fronts: infinite values are compared, NaN is refused")
{
  constexpr double inf = std::numeric_limits<double>::infinity();
  std::vector<double> values{inf, 0.0, 0.0, 0.0, 1.0, -inf, inf, -inf};
  CHECK(genetic::sort_fronts({values, 2}).rank == peel({values, 2}));
  values[3] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)genetic::sort_fronts({values, 2}),
                       "genetic::sort_fronts: values[3] must be a number (got nan)", std::invalid_argument);
  CHECK_THROWS_AS((void)genetic::non_dominated({values, 3}), std::invalid_argument);
}
