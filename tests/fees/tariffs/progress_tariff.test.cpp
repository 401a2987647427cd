// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/progress_tariff.hpp>

#include <mentorics/learning/curves/exponential_progress.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::discount_rule;
using fees::progress_tariff;

namespace {

constexpr auto ana = learning::linear_progress<>{.efficiency = 0.8, .commitment = 30.0};

constexpr progress_tariff<> rewarded(discount_rule rule)
{
  return {.fixed = 500.0, .rate = 100.0, .steps = {{.progress = 0.8, .rate = 80.0}}, .rule = rule};
}

}  // namespace

static_assert(fees::tariff_like<fees::student_tariff<double, learning::linear_progress<>>>);
static_assert(fees::piecewise_affine<fees::student_tariff<double, learning::linear_progress<>>>);
static_assert(fee(rewarded(discount_rule::marginal), ana, 35.0) == 3900.0);

TEST_CASE("fees/progress_tariff: the rate falls where the learning model reaches the step")
{
  // With E = 0.8 and C = 30, progress 0.8 takes 30 hours: 20 hours are not enough for the lower rate.
  CHECK(fee(rewarded(discount_rule::all_hours), ana, 20.0) == 2500.0);
  // A student with E = 1.2 reaches it at exactly 20 hours: all hours at the new rate, 500 + 80 * 20.
  constexpr auto quick = learning::linear_progress<>{.efficiency = 1.2, .commitment = 30.0};
  CHECK(hours_to(quick, 0.8) == 20.0);
  CHECK(fee(rewarded(discount_rule::all_hours), quick, 20.0) == 2100.0);
  CHECK(fee(rewarded(discount_rule::marginal), quick, 20.0) == 2500.0);
}

TEST_CASE("fees/progress_tariff: all-units and marginal rule after the step")
{
  CHECK(fee(rewarded(discount_rule::all_hours), ana, 35.0) == 500.0 + 80.0 * 35.0);
  CHECK(fee(rewarded(discount_rule::marginal), ana, 35.0) == 500.0 + 100.0 * 30.0 + 80.0 * 5.0);
  CHECK(fee(rewarded(discount_rule::all_hours), ana, 29.999) == doctest::Approx(500.0 + 2999.9));  // 100 * 29.999
  CHECK(fee(rewarded(discount_rule::all_hours), ana, 30.0) == 500.0 + 80.0 * 30.0);
}

TEST_CASE("fees/progress_tariff: several steps, each at the hour that the model gives")
{
  progress_tariff<> t{
      .rate = 100.0,
      .steps = {{.progress = 0.5, .rate = 90.0}, {.progress = 0.8, .rate = 70.0}, {.progress = 1.0, .rate = 0.0}},
      .rule = discount_rule::marginal};
  double const first = hours_to(ana, 0.5);
  double const second = hours_to(ana, 0.8);
  double const third = hours_to(ana, 1.0);
  CHECK(fee(t, ana, 60.0) == doctest::Approx(100.0 * first + 90.0 * (second - first) + 70.0 * (third - second)));
  t.rule = discount_rule::all_hours;
  CHECK(fee(t, ana, 25.0) == doctest::Approx(90.0 * 25.0));
  CHECK(fee(t, ana, 60.0) == 0.0);
}

TEST_CASE("fees/progress_tariff: the marginal fee never falls and is continuous at each step")
{
  auto const t = rewarded(discount_rule::marginal);
  learning::exponential_progress<> const ben{.initial = 0.1, .rate = 0.05};
  double last = 0.0;
  for (double hours = 0.0; hours < 80.0; hours += 0.1) {
    double const now = fee(t, ben, hours);
    CHECK(now >= last);
    CHECK(now - last <= (hours > 0.0 ? 10.0 + 1e-9 : 500.0));
    last = now;
  }
}

TEST_CASE(
    "fees/progress_tariff: a step that the model never reaches never applies; one that is reached applies at once")
{
  learning::exponential_progress<> const capped{.ceiling = 0.7, .rate = 0.5};
  CHECK(fee(rewarded(discount_rule::all_hours), capped, 1000.0) == 500.0 + 100.0 * 1000.0);
  learning::exponential_progress<> const expert{.initial = 0.9, .rate = 0.5};
  CHECK(fee(rewarded(discount_rule::marginal), expert, 10.0) == 500.0 + 80.0 * 10.0);
}

TEST_CASE("fees/progress_tariff: joined with a student it is a tariff like the others")
{
  auto const hers = for_student(rewarded(discount_rule::marginal), ana);
  CHECK(hers(35.0) == 3900.0);
  CHECK(fee(progress_tariff<>{.fixed = 5.0, .rate = 2.0}, ana, 3.0) == 11.0);  // no steps: a two-part tariff
}

TEST_CASE("fees/progress_tariff: tariff, segments and lines agree for both rules and two models; all scalars")
{
  for (auto const rule : {discount_rule::all_hours, discount_rule::marginal}) {
    support::check_forms(for_student(rewarded(rule), ana), 50.0);
    progress_tariff<> const steps{
        .fixed = 5.0,
        .rate = 90.0,
        .steps = {{.progress = 0.2, .rate = 80.0}, {.progress = 0.6, .rate = 50.0}, {.progress = 0.9, .rate = 0.0}},
        .rule = rule};
    support::check_forms(for_student(steps, ana), 50.0);
    support::check_forms(for_student(steps, learning::exponential_progress<>{.ceiling = 0.7, .rate = 0.05}), 90.0);
    support::check_forms(for_student(steps, learning::exponential_progress<>{.initial = 0.3, .rate = 0.05}), 90.0);
    CHECK(to_piecewise(for_student(rewarded(rule), ana), 30.0)(30.0) ==
          fee(rewarded(rule), ana, 30.0));  // a step at the end
    CHECK(to_piecewise(for_student(rewarded(rule), ana), no_limit)(99.0) == fee(rewarded(rule), ana, 99.0));
  }
  auto const make = []<class Real>(Real) {
    return for_student(
        progress_tariff<Real>{
            .rate = Real(8), .steps = {{.progress = Real(0.5), .rate = Real(6)}}, .rule = discount_rule::marginal},
        learning::linear_progress<Real>{.commitment = Real(40)});
  };
  support::check_scalars(make, 10.0, 8.0);
  support::check_scalars(make, 30.0, 6.0);
}

TEST_CASE("fees/progress_tariff: the same hours cost a faster student no more")
{
  for (double efficiency = 0.2; efficiency < 2.0; efficiency += 0.05) {
    learning::linear_progress<> const slow{.efficiency = efficiency, .commitment = 30.0};
    learning::linear_progress<> const fast{.efficiency = efficiency + 0.05, .commitment = 30.0};
    for (auto const rule : {discount_rule::all_hours, discount_rule::marginal}) {
      for (double hours = 0.0; hours < 80.0; hours += 2.5) {
        CHECK(fee(rewarded(rule), fast, hours) <= fee(rewarded(rule), slow, hours));
      }
    }
  }
}

TEST_CASE("fees/progress_tariff: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  auto const refused = [](progress_tariff<> const& t, char const* text) {
    CHECK_THROWS_WITH_AS((void)fee(t, ana, 1.0), text, std::invalid_argument);
  };
  refused({.rate = -1.0}, "fees::progress_tariff: rate must be finite and not negative (got -1)");
  refused({.rate = 9.0, .steps = {{.progress = 1.5, .rate = 1.0}}},
          "fees::progress_tariff: steps[0].progress must be above the step before and at most 1 (got 1.5)");
  refused({.rate = 9.0, .steps = {{.progress = 0.5, .rate = 5.0}, {.progress = 0.5, .rate = 4.0}}},
          "fees::progress_tariff: steps[1].progress must be above the step before and at most 1 (got 0.5)");
  refused({.rate = 9.0, .steps = {{.progress = 0.5, .rate = 10.0}}},
          "fees::progress_tariff: steps[0].rate must be at most the rate before (got 10)");
  refused({.rate = 9.0, .steps = {{.progress = nan, .rate = 1.0}}},
          "fees::progress_tariff: steps[0].progress must be above the step before and at most 1 (got nan)");
  CHECK_THROWS_AS((void)fee(progress_tariff<>{}, ana, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)fee(progress_tariff<>{}, ana, no_limit), std::invalid_argument);
  CHECK_THROWS_AS((void)fee(progress_tariff<>{}, ana, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)for_student(progress_tariff<>{.fixed = nan}, ana), std::invalid_argument);
}
