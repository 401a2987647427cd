// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/comparison/delay_incentive.hpp>

#include <mentorics/learning/curves/linear_progress.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <limits>
#include <optional>
#include <stdexcept>

using namespace mentorics;

namespace {

template <real_scalar Real = double>
constexpr fees::progress_tariff<Real> three_rates()
{
  return {.rate = Real(100),
          .steps = {{.progress = Real(0.5), .rate = Real(90)}, {.progress = Real(0.8), .rate = Real(60)}}};
}

static_assert(delay_incentive(three_rates(), 70.0).per_hour == 30.0);

}  // namespace

TEST_CASE("fees/delay_incentive: the largest fall of the rate, and the first rate that does not pay")
{
  auto const found = delay_incentive(three_rates(), 70.0);
  CHECK(found.per_hour == 30.0);
  CHECK(found.step == std::optional<std::size_t>(1));
  CHECK(found.loses == std::optional<std::size_t>(2));
  CHECK(delay_incentive(three_rates(), 60.0).loses == std::nullopt);
  CHECK(delay_incentive(three_rates(), 95.0).loses == std::optional<std::size_t>(1));
  CHECK(delay_incentive(three_rates(), 101.0).loses == std::optional<std::size_t>(0));
  CHECK(delay_incentive(fees::progress_tariff<>{.rate = 50.0}, 0.0).step == std::nullopt);
  CHECK(delay_incentive(three_rates<support::dual>(), support::dual(70.0)).per_hour.value == 30.0);
}

TEST_CASE("fees/delay_incentive: it is what a slower student pays more for an hour of the marginal rule")
{
  auto tariff = three_rates();
  tariff.rule = fees::discount_rule::marginal;
  learning::linear_progress<> const quick{.efficiency = 1.0, .commitment = 40.0};         // 0.8 after 32 h
  learning::linear_progress<> const slow{.efficiency = 32.0 / 33.0, .commitment = 40.0};  // an hour later
  double const more = fee(tariff, slow, 50.0) - fee(tariff, quick, 50.0);
  CHECK(more == doctest::Approx(30.0 + 10.0 * 20.0 / 32.0));  // the first step comes later, too
}

TEST_CASE("fees/delay_incentive: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)delay_incentive(three_rates(), -1.0),
                       "fees::delay_incentive: hourly_cost must be finite and not negative (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)delay_incentive(three_rates(), std::numeric_limits<double>::quiet_NaN()),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)delay_incentive(fees::progress_tariff<>{.rate = -1.0}, 1.0), std::invalid_argument);
}
