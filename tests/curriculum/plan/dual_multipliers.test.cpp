// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/dual_multipliers.hpp>

#include "support/generated_problem.hpp"

#include <mentorics/curriculum/plan/certify.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>

#include <doctest/doctest.h>

#include <numeric>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE(
    "curriculum/dual_multipliers: an hour raises the bound by what the prices say, or more if courses can then be "
    "finished "
    "earlier")
{
  auto const p = support::benchmark_problem(20, 2, 2);
  auto const made = schedule(p);
  REQUIRE_FALSE(made.multipliers.capacity.empty());
  double const worth = std::accumulate(made.multipliers.capacity.begin(), made.multipliers.capacity.end(), 0.0);
  CHECK(worth > 0.0);
  double const bound = certify(p, made.multipliers);
  for (double const more : {0.001, 0.5, 2.0, 10.0}) {
    auto longer = p;
    longer.calendar.hours[0] += more;
    CHECK(certify(longer, made.multipliers) >= bound + more * worth - 1e-9);
    CHECK(schedule(longer).value <= certify(longer, made.multipliers) + 1e-9);
  }
  auto longer = p;
  longer.calendar.hours[0] += 0.001;  // hours are whole: no course can be finished earlier
  CHECK(certify(longer, made.multipliers) == doctest::Approx(bound + 0.001 * worth).epsilon(1e-12));
  for (auto const& price : made.multipliers.precedence) { CHECK(price.price > 0.0); }
}
