// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/find_pareto_front.hpp>

#include "support/generated_problem.hpp"
#include "support/sequence_oracle.hpp"

#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/find_pareto_front: for every budget and number of weeks the front has the best value")
{
  random_stream rng(81);
  for (int round = 0; round < 150; ++round) {
    auto p = support::constrained_problem(rng, 2 + uniform_index(rng, 4), 3);
    p.mandatory.clear();
    auto const front = find_pareto_front(p);
    REQUIRE(front.proved);
    for (auto const& x : front.points) {
      for (auto const& y : front.points) {
        bool const beaten = &x != &y && y.value >= x.value && y.fee <= x.fee && y.weeks <= x.weeks;
        CHECK_FALSE(beaten);
      }
      CHECK(x.plan.value == x.value);
    }
    for (std::size_t weeks = 0; weeks <= 3; ++weeks) {
      for (double budget = 0.0; budget <= 12.0; budget += 1.0) {
        if (budget > p.budget) { continue; }
        auto part = p;
        part.budget = budget;
        part.calendar.hours.resize(weeks);
        std::vector<double> rows;
        for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
          for (std::size_t t = 0; t < weeks; ++t) { rows.push_back(p.values(i, t)); }
        }
        part.values = weeks > 0 ? value_table(rows, weeks) : value_table(std::vector<double>(p.catalogue.size(), 0.0));
        double best = 0.0;
        for (auto const& x : front.points) {
          bool const allowed = x.fee <= budget + 1e-9 && x.weeks <= weeks;
          if (allowed && x.value > best) { best = x.value; }
        }
        CHECK(best == doctest::Approx(support::best_sequence_value(part)).epsilon(1e-9));
      }
    }
  }
}

TEST_CASE("curriculum/find_pareto_front: bad input is refused")
{
  CHECK_THROWS_AS((void)find_pareto_front(problem{}, 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)find_pareto_front(problem{}, std::numeric_limits<double>::infinity()), std::invalid_argument);
  CHECK(find_pareto_front(problem{}).points.size() == 1);
}
