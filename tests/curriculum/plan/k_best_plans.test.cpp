// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/k_best_plans.hpp>

#include "support/generated_problem.hpp"
#include "support/sequence_oracle.hpp"

#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/k_best_plans: the best sets of courses, compared with every set tried")
{
  random_stream rng(91);
  for (int round = 0; round < 150; ++round) {
    auto p = support::constrained_problem(rng, 2 + uniform_index(rng, 4), 3);
    p.earliest.clear();
    auto const n = p.catalogue.size();
    std::vector<double> all;  // the value of each set that can be had, by forcing it in and the others out
    for (std::size_t set = 0; set < (std::size_t{1} << n); ++set) {
      auto part = p;
      bool fine = true;
      part.earliest.assign(n, 0);
      for (std::size_t i = 0; i < n; ++i) {
        bool const in = ((set >> i) & 1U) != 0;
        bool const done = std::ranges::find(p.completed, i) != p.completed.end();
        fine = fine && !(in && done);
        if (in) { part.mandatory.push_back(i); }
        if (!in && !done) { part.earliest[i] = 4; }
      }
      double const value = fine ? support::best_sequence_value(part) : -1.0;
      if (value >= 0.0) { all.push_back(value); }
    }
    std::ranges::sort(all, std::greater<>{});
    auto const found = k_best_plans(p, 4);
    CHECK(found.proved);
    REQUIRE(found.plans.size() == (std::min)(all.size(), std::size_t{4}));
    std::set<std::vector<std::size_t>> sets;
    for (std::size_t k = 0; k < found.plans.size(); ++k) {
      CHECK(found.plans[k].value == doctest::Approx(all[k]).epsilon(1e-9));
      auto set = found.plans[k].order;
      std::ranges::sort(set);
      sets.insert(set);
      CHECK(verify(p, found.plans[k]));
    }
    CHECK(sets.size() == found.plans.size());
  }
}

TEST_CASE("curriculum/k_best_plans: diverse plans are the best that differ enough, compared with the list of all sets")
{
  random_stream rng(93);
  for (int round = 0; round < 100; ++round) {
    auto const p = support::constrained_problem(rng, 2 + uniform_index(rng, 4), 3);
    auto const all = k_best_plans(p, 1000);
    auto const apart = [](plan const& a, plan const& b) {
      std::size_t count = 0;
      for (std::size_t i = 0; i < a.finish_week.size(); ++i) {
        if ((a.finish_week[i] == not_scheduled) != (b.finish_week[i] == not_scheduled)) { ++count; }
      }
      return count;
    };
    auto const found = diverse_plans(p, 3, 2);
    CHECK(found.proved);
    std::vector<plan> chosen;
    for (auto const& x : all.plans) {
      if (chosen.size() < 3 && std::ranges::all_of(chosen, [&](plan const& y) { return apart(x, y) >= 2; })) {
        chosen.push_back(x);
      }
    }
    REQUIRE(found.plans.size() == chosen.size());
    for (std::size_t k = 0; k < chosen.size(); ++k) {
      CHECK(found.plans[k].value == doctest::Approx(chosen[k].value).epsilon(1e-12));
      CHECK(verify(p, found.plans[k]));
    }
    CHECK(diverse_plans(p, 3, 0).plans.size() == (std::min)(all.plans.size(), std::size_t{3}));
  }
  problem const p{.catalogue = {{.hours = 1.0}, {.hours = 1.0}}, .values = {2.0, 1.0}, .calendar = weekly(2.0, 1)};
  CHECK_FALSE(diverse_plans(p, 2, 2, 1).proved);
  CHECK(diverse_plans(p, 2, 2).plans[1].order.empty());
  CHECK_THROWS_AS((void)diverse_plans(p, 0, 1), std::invalid_argument);
  CHECK_THROWS_AS((void)diverse_plans(p, 1, 1, 0), std::invalid_argument);
}

TEST_CASE("curriculum/k_best_plans: none is refused, and an infeasible problem has none")
{
  problem p{.catalogue = {{.hours = 3.0}}, .values = {1.0}, .calendar = weekly(1.0, 1), .mandatory = {0}};
  CHECK_THROWS_AS((void)k_best_plans(p, 0), std::invalid_argument);
  CHECK(k_best_plans(p, 3).plans.empty());
  p.mandatory.clear();
  CHECK(k_best_plans(p, 3).plans.size() == 1);
}
