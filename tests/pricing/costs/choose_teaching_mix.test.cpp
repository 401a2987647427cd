// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/costs/choose_teaching_mix.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/choose_teaching_mix: groups where hours are scarce, single lessons where seats would stay empty")
{
  std::vector<teaching_mode> const modes{{1, 40.0, 1.0}, {6, 150.0, 2.0}, {20, 900.0, 4.0}};
  auto const free = choose_teaching_mix(modes, 13);
  REQUIRE(free.outcome == status::optimal);
  CHECK(free.runs == std::vector<std::size_t>{1, 2, 0});
  CHECK(free.cost == doctest::Approx(340.0));
  CHECK(free.hours == doctest::Approx(5.0));
  auto const scarce = choose_teaching_mix(modes, 13, 4.0);
  CHECK(scarce.runs == std::vector<std::size_t>{0, 0, 1});
  CHECK(choose_teaching_mix(modes, 13, 3.0).outcome == status::infeasible);
  CHECK(std::isnan(choose_teaching_mix(modes, 13, 3.0).cost));
  CHECK(choose_teaching_mix(modes, 0).cost == 0.0);
}

TEST_CASE("pricing/choose_teaching_mix: brute force over all runs finds nothing cheaper")
{
  random_stream rng(151);
  for (int round = 0; round < 60; ++round) {
    std::vector<teaching_mode> modes;
    for (int m = 0; m < 3; ++m) {
      modes.push_back({1 + uniform_index(rng, 5), uniform_real(rng, 1.0, 20.0), uniform_real(rng, 0.1, 4.0),
                       1 + uniform_index(rng, 9)});
    }
    std::size_t const students = uniform_index(rng, 20);
    double const hours = uniform_real(rng, 2.0, 25.0);
    double best = no_limit;
    for (std::size_t i = 0; i <= modes[0].max_runs; ++i) {
      for (std::size_t j = 0; j <= modes[1].max_runs; ++j) {
        for (std::size_t k = 0; k <= modes[2].max_runs; ++k) {
          auto const a = static_cast<double>(i);
          auto const b = static_cast<double>(j);
          auto const c = static_cast<double>(k);
          if (i * modes[0].seats + j * modes[1].seats + k * modes[2].seats < students) { continue; }
          if (a * modes[0].hours + b * modes[1].hours + c * modes[2].hours > hours) { continue; }
          best = std::min(best, a * modes[0].cost + b * modes[1].cost + c * modes[2].cost);
        }
      }
    }
    auto const plan = choose_teaching_mix(modes, students, hours);
    if (best == no_limit) {
      CHECK(plan.outcome == status::infeasible);
    } else {
      REQUIRE(plan.outcome == status::optimal);
      CHECK(plan.cost == doctest::Approx(best).epsilon(1e-12));
      for (std::size_t m = 0; m < 3; ++m) { CHECK(plan.runs[m] <= modes[m].max_runs); }
    }
  }
}

TEST_CASE("pricing/choose_teaching_mix: limits and bad input")
{
  std::vector<teaching_mode> const modes{{1, 40.0, 1.0}};
  auto const none = choose_teaching_mix(modes, 50, no_limit, {.max_states = 10});
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::not_identified);
  CHECK(std::isnan(none.cost));
  std::vector<teaching_mode> const several{{1, 40.0, 1.0}, {3, 100.0, 3.0}, {7, 290.0, 2.0}};
  auto const cut = choose_teaching_mix(several, 50, no_limit, {.max_states = 80});
  CHECK(cut.outcome == status::limit_reached);
  CHECK(cut.certificate.value == cut.cost);
  CHECK(cut.certificate.bound <= choose_teaching_mix(several, 50).cost);
  CHECK(cut.cost >= choose_teaching_mix(several, 50).cost);
  CHECK(choose_teaching_mix(std::vector<teaching_mode>{{static_cast<std::size_t>(-1), 5.0, 1.0}}, 9).cost == 5.0);
  CHECK_THROWS_AS((void)choose_teaching_mix({}, 1), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_teaching_mix(std::vector<teaching_mode>{{0, 1.0, 1.0}}, 1), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_teaching_mix(std::vector<teaching_mode>{{1, -1.0, 1.0}}, 1), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_teaching_mix(std::vector<teaching_mode>{{1, 1.0, no_limit}}, 1), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_teaching_mix(modes, 1, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_teaching_mix(modes, 1'000'000), std::invalid_argument);
}

TEST_CASE("pricing/choose_teaching_mix: a stop keeps the best plan so far, with a bound on the cost that holds")
{
  std::vector<teaching_mode> const modes{{1, 40.0, 1.0}, {3, 100.0, 3.0}, {7, 290.0, 2.0}};
  auto const whole = choose_teaching_mix(modes, 20);
  auto const cut = choose_teaching_mix(modes, 20, no_limit, {}, [](iteration const& now) {
    return now.best < no_limit ? control::stop : control::proceed;
  });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.cost == 20.0 * 40.0);
  CHECK(cut.certificate.bound <= whole.cost);
  auto const none = choose_teaching_mix(modes, 20, no_limit, {}, [](iteration const&) { return control::stop; });
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::not_identified);
}
