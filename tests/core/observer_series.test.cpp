// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/observer_series.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

using namespace mentorics;

TEST_CASE("core/observer_series: counts add up over solves, and a stop holds for all that follow")
{
  std::vector<std::size_t> seen;
  auto watch = [&](iteration const& now) {
    seen.push_back(now.evaluations);
    return now.evaluations >= 12 ? control::stop : control::proceed;
  };
  observer_series series(watch);
  auto pass = series.observer();
  CHECK(pass({.index = 1, .evaluations = 4}) == control::proceed);
  CHECK(pass({.index = 2, .evaluations = 9}) == control::proceed);
  series.end_solve();
  CHECK_FALSE(series.stopped());
  CHECK(pass({.index = 0, .evaluations = 1}) == control::proceed);
  CHECK(pass({.index = 1, .evaluations = 3}) == control::stop);
  CHECK(series.stopped());
  CHECK(pass({.index = 1, .evaluations = 5}) == control::stop);
  CHECK(seen == std::vector<std::size_t>{4, 9, 10, 12});  // after a stop nothing is reported
}
