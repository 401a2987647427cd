// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/capacity/optimal_protection_levels.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

using normal_class = fare_class<demand::normal_demand>;
using poisson_class = fare_class<demand::poisson_demand>;
std::vector<normal_class> const four_normal{
    {1050.0, {17.3, 5.8}}, {567.0, {45.1, 15.0}}, {534.0, {39.6, 13.2}}, {520.0, {34.0, 11.3}}};
std::vector<poisson_class> const five_poisson{
    {100.0, {15.0}}, {60.0, {40.0}}, {40.0, {50.0}}, {35.0, {55.0}}, {15.0, {120.0}}};

/// Expected revenue of the best decisions, seat by seat: for each class and each request, accept or close.
double brute_force(std::vector<poisson_class> const& classes, std::size_t capacity)
{
  std::vector<double> value(capacity + 1, 0.0);
  for (auto const& c : classes) {
    std::vector<double> next(capacity + 1, 0.0);
    for (std::size_t x = 0; x <= capacity; ++x) {
      for (std::size_t limit = 0; limit <= x; ++limit) {  // book at most `limit`
        double sum = 0.0;
        double rest = 1.0;
        for (std::size_t d = 0; d < limit; ++d) {
          double const mass = demand::detail::poisson_mass(c.demand.expected, d);
          rest -= mass;
          sum += mass * (c.fare * static_cast<double>(d) + value[x - d]);
        }
        next[x] = std::max(next[x], sum + rest * (c.fare * static_cast<double>(limit) + value[x - limit]));
      }
    }
    value = next;
  }
  return value[capacity];
}

}  // namespace

TEST_CASE("pricing/optimal_protection_levels: four classes of normal demand, within the error of a grid")
{
  // Classes of Talluri and van Ryzin (2004), as public programs quote them. Independent computation: dynamic programming on a grid
  // of 0.02 h, which a simulation of 4 million seasons confirms to 0.03.
  auto const best = optimal_protection_levels(four_normal, 136.0);
  REQUIRE(best.outcome == status::optimal);
  CHECK(std::abs(best.protection[0] - 16.72) < 0.1);
  CHECK(std::abs(best.protection[1] - 42.49) < 0.1);
  CHECK(std::abs(best.protection[2] - 72.72) < 0.1);
  CHECK(std::abs(best.profit - 76040.5) < 5.0);
  CHECK(std::abs(best.value[400] - 60025.4) < 5.0);  // 100 hours
  auto const fine = optimal_protection_levels(four_normal, 136.0, {.step = 0.05});
  CHECK(std::abs(fine.profit - best.profit) < 0.5);
  CHECK(std::abs(fine.protection[2] - best.protection[2]) < 0.02);
}

TEST_CASE("pricing/optimal_protection_levels: five classes of Poisson demand, to the printed digits")
{
  // Inputs of Gallego and Topaloglu (2019), chapter 1, as public programs quote them. Independent computation: exact
  // dynamic programming over whole units.
  auto const best = optimal_protection_levels(five_poisson, 350.0);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.protection == std::vector{14.0, 54.0, 101.0, 169.0});
  double const expected[] = {3426.8, 5441.3, 7188.7, 8159.1, 8909.1, 9563.9, 9625.0};
  for (std::size_t k = 0; k < 7; ++k) { CHECK(std::abs(best.value[50 * (k + 1)] - expected[k]) < 0.05); }
  CHECK(best.certificate.kind == proof::exhausted);
  CHECK(best.revenue == doctest::Approx(best.profit).epsilon(1e-10));  // sales counted forward, value backward
}

TEST_CASE("pricing/optimal_protection_levels: brute force over all booking limits finds nothing better")
{
  random_stream rng(81);
  for (int round = 0; round < 20; ++round) {
    std::vector<poisson_class> classes;
    double fare = 100.0;
    for (std::size_t j = 0; j < 2 + uniform_index(rng, 3); ++j) {
      classes.push_back({fare, {uniform_real(rng, 0.0, 8.0)}});
      fare *= uniform_real(rng, 0.4, 0.95);
    }
    for (std::size_t c = 1; c < 20; c += 6) {
      auto const best = optimal_protection_levels(classes, static_cast<double>(c));
      CHECK(best.profit == doctest::Approx(brute_force(classes, c)).epsilon(1e-10));
    }
  }
}

TEST_CASE("pricing/optimal_protection_levels: EMSR earns at most the exact program, two classes are Littlewood")
{
  for (double const c : {40.0, 90.0, 136.0}) {
    auto const exact = optimal_protection_levels(four_normal, c);
    for (auto const& levels : {emsr_a(four_normal), emsr_b(four_normal)}) {
      auto const heuristic = evaluate_protection(four_normal, c, levels);
      CHECK(heuristic.outcome == status::converged);
      CHECK(heuristic.profit <= exact.profit + 1e-9);
      CHECK(heuristic.profit >= 0.97 * exact.profit);
      CHECK(heuristic.certificate.bound >= exact.profit);
    }
  }
  std::vector<poisson_class> const two{{100.0, {80.0}}, {60.0, {200.0}}};
  CHECK(optimal_protection_levels(two, 200.0).protection[0] == 78.0);
}

TEST_CASE("pricing/optimal_protection_levels: a simulation of bookings earns the expected revenue")
{
  auto const best = optimal_protection_levels(five_poisson, 150.0);
  random_stream rng(82);
  double total = 0.0;
  int const rounds = 20'000;
  for (int round = 0; round < rounds; ++round) {
    double left = 150.0;
    for (std::size_t j = five_poisson.size(); j-- > 0;) {
      double wanted = 0.0;
      for (double t = exponential(rng); t < five_poisson[j].demand.expected; t += exponential(rng)) { wanted += 1.0; }
      double const kept = j == 0 ? 0.0 : best.protection[j - 1];
      double const sold = std::min(wanted, std::max(0.0, left - kept));
      left -= sold;
      total += sold * five_poisson[j].fare;
    }
  }
  CHECK(total / rounds == doctest::Approx(best.revenue).epsilon(0.005));
}

TEST_CASE("pricing/optimal_protection_levels: no capacity is an outcome, bad input is refused")
{
  std::span<poisson_class const> const classes(five_poisson);
  auto const none = optimal_protection_levels(classes, 0.0);
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::no_profitable_price);
  CHECK(std::isnan(none.profit));
  auto const all_kept =
      evaluate_protection(classes, 10.0, std::vector{1.0, 2.0, 3.0, 1e300});  // a level beyond any calendar
  CHECK(all_kept.demand[4] == 0.0);
  CHECK_THROWS_AS((void)optimal_protection_levels(classes, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_protection_levels(classes, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_protection_levels(classes, 1e9), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_protection_levels(classes, 10.0, {.step = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_protection_levels(classes, 10.0, {.unit_cost = 15.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)evaluate_protection(classes, 10.0, std::vector{1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)evaluate_protection(classes, 10.0, std::vector{1.0, 2.0, 3.0, -4.0}), std::invalid_argument);
}
