// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/ebisu.hpp>

#include "support/data_file.hpp"

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/ebisu: the 450 updates of the author's test file")
{
  std::filesystem::path file;
  if (!support::data_file("learning/ebisu_v2_vectors.csv", file)) { return; }
  double worst = 0.0;
  std::size_t seen = 0;
  auto const lines = support::records(file);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto const at = [&](std::size_t k) { return std::stod(lines[i][k]); };
    REQUIRE(lines[i][0] == "update");
    auto const after = update({.alpha = at(1), .beta = at(2), .days = at(3)},
                              {.successes = at(4), .total = static_cast<std::size_t>(at(5)), .days = at(6)});
    for (auto const& [got, expected] : {std::pair{after.alpha, at(7)}, {after.beta, at(8)}, {after.days, at(9)}}) {
      worst = std::max(worst, std::abs(got - expected) / expected);
    }
    ++seen;
  }
  CHECK(seen == 450);
  CHECK(worst < 1e-9);
}

TEST_CASE("learning/ebisu: closed forms")
{
  ebisu const m{.alpha = 3.0, .beta = 3.0, .days = 2.0};
  CHECK(retrievability(m, 0.0) == doctest::Approx(1.0).epsilon(1e-14));
  CHECK(retrievability(m, 2.0) == doctest::Approx(0.5).epsilon(1e-13));
  // A success at exactly `days`: the posterior is Beta(alpha + 1, beta), with moments in closed form.
  learning::detail::ebisu_posterior const after({.alpha = 4.0, .beta = 2.0, .days = 1.0},
                                                {.successes = 1.0, .days = 1.0});
  CHECK(after.moment(1.0, 1.0) == doctest::Approx(5.0 / 7.0).epsilon(1e-13));
  CHECK(after.moment(2.0, 1.0) == doctest::Approx(5.0 * 6.0 / (7.0 * 8.0)).epsilon(1e-13));
  // Two right of three: Beta(alpha + 2, beta + 1).
  learning::detail::ebisu_posterior const many({.alpha = 4.0, .beta = 2.0, .days = 1.0},
                                               {.successes = 2.0, .total = 3, .days = 1.0});
  CHECK(many.moment(1.0, 1.0) == doctest::Approx(6.0 / 9.0).epsilon(1e-12));
}

TEST_CASE("learning/ebisu: success lengthens the half-life, failure shortens it, a coin says nothing")
{
  ebisu const m{.alpha = 4.0, .beta = 4.0, .days = 3.0};
  for (double const days : {0.3, 3.0, 10.0}) {
    auto const right = update(m, {.successes = 1.0, .days = days});
    auto const wrong = update(m, {.successes = 0.0, .days = days});
    auto const coin = update(m, {.successes = 0.5, .days = days});
    CHECK(right.days > m.days);
    CHECK(wrong.days < m.days);
    CHECK(coin.days == doctest::Approx(m.days).epsilon(1e-12));
    CHECK(retrievability(right, right.days) == doctest::Approx(0.5).epsilon(1e-12));
    CHECK(right.alpha == doctest::Approx(right.beta).epsilon(1e-10));
  }
}

TEST_CASE("learning/ebisu: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(ebisu{.alpha = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(ebisu{.beta = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(ebisu{.days = bad}), std::invalid_argument);
    CHECK_THROWS_AS((void)update({}, {.days = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS((void)update({}, {.successes = 2.0}),
                       "learning::update: successes must be in [0, total] (got 2)", std::invalid_argument);
  CHECK_THROWS_AS((void)update({}, {.successes = nan}), std::invalid_argument);
  CHECK_THROWS_AS((void)update({}, {.successes = 1.5, .total = 3}), std::invalid_argument);
  CHECK_THROWS_AS((void)update({}, {.successes = 0.0, .total = 11}), std::invalid_argument);
  CHECK_THROWS_AS((void)update({}, {.successes = 0.0, .total = 0}), std::invalid_argument);
  CHECK_THROWS_AS((void)retrievability(ebisu{}, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)retrievability(ebisu{}, -1.0), std::invalid_argument);
}
