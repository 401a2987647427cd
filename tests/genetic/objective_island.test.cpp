// SPDX-License-Identifier: BSL-1.0
// Survival with constraint domination against its definition: who stays is never worse than who goes.
#include <mentorics/genetic/detail/objective_island.hpp>
#include <mentorics/genetic/objective_vectors.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

using namespace mentorics;

namespace {

using island = genetic::detail::objective_island<int>;

/// Deb and others (2002), definition 1: less violation first, and without violation dominance in the objectives.
bool constrained_dominates(island const& all, std::size_t a, std::size_t b)
{
  if (all.violation[a] > 0.0 || all.violation[b] > 0.0) { return all.violation[a] < all.violation[b]; }
  return genetic::dominates(all.row(a), all.row(b));
}

std::vector<std::size_t> peel(island const& all)
{
  constexpr auto open = static_cast<std::size_t>(-1);
  auto const n = all.violation.size();
  std::vector<std::size_t> rank(n, open);
  for (std::size_t r = 0, left = n; left > 0; ++r) {
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < n; ++i) {
      bool beaten = rank[i] != open;
      for (std::size_t j = 0; j < n && !beaten; ++j) { beaten = rank[j] == open && constrained_dominates(all, j, i); }
      if (!beaten) { front.push_back(i); }
    }
    for (auto const i : front) { rank[i] = r; }
    left -= front.size();
  }
  return rank;
}

}  // namespace

TEST_CASE(
    "genetic/objective_island: the fronts of lowest rank survive, with and without ties, constraints and equal "
    "objectives")
{
  random_stream rng(6);
  for (int round = 0; round < 400; ++round) {
    auto const population = 2 + uniform_index(rng, 12);
    auto const objectives = 1 + uniform_index(rng, 4);
    auto const levels = 2 + uniform_index(rng, 6);
    double const violated = static_cast<double>(round % 3) / 2.0;
    island all(population, objectives);
    for (auto& v : all.objectives_of) { v = static_cast<double>(uniform_index(rng, levels)); }
    for (auto& v : all.violation) {
      v = bernoulli(rng, violated) ? 0.5 * static_cast<double>(uniform_index(rng, levels)) : 0.0;
    }
    auto const rank = peel(all);
    all.select(true);
    std::size_t worst_kept = 0;
    auto best_gone = static_cast<std::size_t>(-1);
    for (auto const s : all.member) { worst_kept = (std::max)(worst_kept, rank[s]); }
    for (auto const s : all.spare) { best_gone = (std::min)(best_gone, rank[s]); }
    REQUIRE(worst_kept <= best_gone);
    for (std::size_t k = 1; k < population; ++k) { REQUIRE(rank[all.member[k - 1]] <= rank[all.member[k]]); }
    for (std::uint32_t s = 0; s < 2 * population; ++s) {
      REQUIRE(all.is_best(s) == (rank[s] == 0 && !(all.violation[s] > 0.0)));
    }
    auto slots = all.member;
    slots.insert(slots.end(), all.spare.begin(), all.spare.end());
    std::sort(slots.begin(), slots.end());
    for (std::uint32_t s = 0; s < 2 * population; ++s) { REQUIRE(slots[s] == s); }
  }
}

TEST_CASE("genetic/objective_island: a tournament takes the lower rank")
{
  island two(2, 1);
  two.objectives_of = {1.0, 2.0, 3.0, 4.0};
  two.select(false);
  random_stream rng(7);
  int worse = 0;
  for (int round = 0; round < 4000; ++round) { worse += two.tournament(rng) == 1 ? 1 : 0; }
  CHECK(worse / 4000.0 == doctest::Approx(0.25).epsilon(0.1));  // only if it is drawn twice
}
