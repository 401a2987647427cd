// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/menus/compare_payment_modes.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/compare_payment_modes: few hours pay by the hour, many subscribe")
{
  std::vector<usage> const students{{2.0, 60.0, 3.0, 130.0}, {3.0, 55.0, 4.0, 170.0}, {20.0, 30.0, 25.0, 640.0}};
  auto const best = compare_payment_modes(students, 10.0);
  REQUIRE(best.both.outcome == status::optimal);
  CHECK(best.both.subscribers == 1.0);
  CHECK(best.both.hourly_students == 2.0);
  CHECK(best.both.profit > best.hourly.profit);
  CHECK(best.both.profit > best.subscription.profit);
}

TEST_CASE("pricing/compare_payment_modes: no pair of a fine grid earns more, both is at least either")
{
  random_stream rng(141);
  for (int round = 0; round < 25; ++round) {
    std::vector<usage> students(1 + uniform_index(rng, 5));
    for (auto& s : students) {
      s.hours = std::ceil(uniform_real(rng, 0.0, 8.0));
      s.value_per_hour = uniform_real(rng, 5.0, 40.0);
      s.unlimited_hours = s.hours + std::floor(uniform_real(rng, 0.0, 6.0));
      s.unlimited_value = s.value_per_hour * (s.hours + 0.5 * (s.unlimited_hours - s.hours));
    }
    double const cost = uniform_real(rng, 0.0, 15.0);
    auto const best = compare_payment_modes(students, cost);
    double const both = best.both.outcome == status::optimal ? best.both.profit : 0.0;
    if (best.hourly.outcome == status::optimal) { CHECK(both >= best.hourly.profit); }
    if (best.subscription.outcome == status::optimal) { CHECK(both >= best.subscription.profit); }
    for (double r = 0.0; r < 45.0; r += 0.5) {
      for (double m = 0.0; m < 400.0; m += 4.0) {
        double profit = 0.0;
        for (auto const& s : students) {
          double const by_hour = (s.value_per_hour - r) * s.hours;
          double const by_month = s.unlimited_value - m;
          if (by_hour > 0.0 && by_hour > by_month) { profit += (r - cost) * s.hours; }
          if (by_month > 0.0 && by_month >= by_hour) { profit += m - cost * s.unlimited_hours; }
        }
        CHECK(profit <= both + 1e-9 * (1.0 + both));
      }
    }
  }
}

TEST_CASE("pricing/compare_payment_modes: outcomes and bad input")
{
  auto const none = compare_payment_modes(std::vector<usage>{{2.0, 5.0, 2.0, 9.0}}, 10.0);
  CHECK(none.both.outcome == status::refused);
  CHECK(std::isnan(none.both.profit));
  CHECK_THROWS_AS((void)compare_payment_modes({}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)compare_payment_modes(std::vector<usage>{{0.0, 5.0, 2.0, 9.0}}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)compare_payment_modes(std::vector<usage>{{2.0, -5.0, 2.0, 9.0}}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)compare_payment_modes(std::vector<usage>{{2.0, 5.0, 1.0, 9.0}}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)compare_payment_modes(std::vector<usage>{{2.0, 5.0, 2.0, std::nan("")}}, 1.0),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)compare_payment_modes(std::vector<usage>{{2.0, 5.0, 2.0, 9.0}}, no_limit),
                  std::invalid_argument);
}

TEST_CASE("pricing/compare_payment_modes: a stop keeps the best so far, with a bound that the best prices do not pass")
{
  std::vector<usage> const students{{2.0, 60.0, 3.0, 130.0}, {3.0, 55.0, 4.0, 170.0}, {20.0, 30.0, 25.0, 640.0}};
  auto const whole = compare_payment_modes(students, 12.0);
  for (std::size_t last = 0; last < 6; ++last) {
    auto const cut = compare_payment_modes(students, 12.0, [last](iteration const& now) {
      CHECK(now.bound >= now.best);
      return now.index == last ? control::stop : control::proceed;
    });
    CHECK(cut.both.outcome == (last == 0 ? status::refused : status::stopped));
    if (last == 0) { continue; }
    CHECK(cut.both.profit <= whole.both.profit);
    CHECK(cut.both.certificate.bound >= whole.both.profit);
    CHECK(cut.hourly.outcome == (last < 3 ? status::stopped : status::optimal));
  }
}
