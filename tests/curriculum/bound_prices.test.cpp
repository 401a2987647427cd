#include <mentorics/curriculum/bound_prices.hpp>

#include "../support/generated_problem.hpp"

#include <mentorics/curriculum/certify.hpp>
#include <mentorics/curriculum/schedule.hpp>

#include <doctest/doctest.h>

#include <numeric>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/bound_prices: no plan gains more from an hour than the prices say, against the bound")
{
  auto const p = support::benchmark_problem(20, 2, 2);
  auto const made = schedule(p);
  REQUIRE_FALSE(made.prices.hour.empty());
  double const worth = std::accumulate(made.prices.hour.begin(), made.prices.hour.end(), 0.0);
  CHECK(worth > 0.0);
  double const bound = certify(p, made.prices);
  for (double const more : {0.5, 2.0, 10.0}) {
    auto longer = p;
    longer.calendar.hours[0] += more;
    CHECK(certify(longer, made.prices) == doctest::Approx(bound + more * worth));
    CHECK(schedule(longer).value <= bound + more * worth);
  }
  for (auto const& price : made.prices.requisites) { CHECK(price.price > 0.0); }
}
