// SPDX-License-Identifier: BSL-1.0
// Counts what the program allocates, to show that a fee needs no memory.
#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/tariffs/capped.hpp>
#include <mentorics/fees/tariffs/course_price.hpp>
#include <mentorics/fees/tariffs/discounted.hpp>
#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/minimum_commitment.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/percentage.hpp>
#include <mentorics/fees/tariffs/progress_tariff.hpp>
#include <mentorics/fees/tariffs/project_price.hpp>
#include <mentorics/fees/tariffs/subscription.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/fees/tariffs/volume_tariff.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>

#include "support/counted_new.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace mentorics;

namespace {

void check_allocation_free(auto const& tariff, std::vector<double> const& hours)
{
  double sum = 0.0;
  auto const blocks = support::blocks_of([&] {
    for (double const h : hours) { sum += tariff(h); }
  });
  CHECK(blocks == 0);
  CHECK(sum > 0.0);
}

}  // namespace

TEST_CASE("fees/allocation: the fee of a million random hours is allocation free, under every tariff")
{
  random_stream rng(47);
  std::vector<double> hours(1'000'000);
  for (auto& h : hours) { h = uniform_real(rng, 0.0, 200.0); }
  double const* volatile seen = nullptr;  // so that the copy must be made
  CHECK(support::blocks_of([&] {
          std::vector<double> const copy(hours);
          seen = copy.data();
        }) == 1);  // the counter counts

  std::vector<fees::tier<>> const tiers{{.upper = 10.0, .rate = 60.0},
                                        {.upper = 25.0, .rate = 55.0},
                                        {.upper = 50.0, .rate = 50.0},
                                        {.upper = 100.0, .rate = 45.0, .flat = 10.0},
                                        {.rate = 40.0}};
  check_allocation_free(fees::graduated_tariff<>(tiers), hours);
  check_allocation_free(fees::volume_tariff<>(tiers), hours);
  check_allocation_free(fees::two_part_tariff<>{.fixed = 5.0, .rate = 60.0}, hours);
  check_allocation_free(fees::subscription<>{.price = 500.0, .weekly_hours = 5.0, .included = 10.0, .overage = 30.0},
                        hours);
  check_allocation_free(fees::package<>{.price = 450.0}, hours);
  check_allocation_free(fees::course_price<>{.price = 450.0}, hours);
  check_allocation_free(fees::project_price<>{.price = 450.0}, hours);
  check_allocation_free(fees::percentage<>{.rate = 0.1}, hours);
  check_allocation_free(with_minimum(fees::two_part_tariff<>{.rate = 60.0}, 100.0), hours);
  check_allocation_free(with_bounds(fees::two_part_tariff<>{.rate = 60.0}, 10.0, 900.0), hours);
  check_allocation_free(
      with_discounts(fees::two_part_tariff<>{.rate = 60.0}, {.discounts = {{.share = 0.1}, {.amount = 5.0}}}), hours);
  check_allocation_free(for_student(fees::progress_tariff<>{.rate = 60.0, .steps = {{.progress = 0.8, .rate = 50.0}}},
                                    learning::linear_progress<>{}),
                        hours);
}
