// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/capacity/fare_class.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {
using normal_class = fare_class<demand::normal_demand>;
std::vector<normal_class> const four_classes{
    {1050.0, {17.3, 5.8}}, {567.0, {45.1, 15.0}}, {534.0, {39.6, 13.2}}, {520.0, {34.0, 11.3}}};
}  // namespace

TEST_CASE("pricing/fare_class: Littlewood protects the hours that sell with more than the ratio of the rates")
{
  // Independent computation for a mean of 80: P(D >= 78) = 0.6034 > 60 / 100 >= P(D >= 79) = 0.5594.
  CHECK(littlewood(demand::poisson_demand{80.0}, 100.0, 60.0) == 78.0);
  CHECK(littlewood(demand::normal_demand{80.0, 1e-9}, 100.0, 60.0) == doctest::Approx(80.0));
}

TEST_CASE("pricing/fare_class: EMSR-a sums the levels of pairs, EMSR-b takes the level of the classes above as one")
{
  // Published in programs that quote Talluri and van Ryzin (2004), section 2.2; computed again in
  // 30 digits.
  auto const a = emsr_a(four_classes);
  auto const b = emsr_b(four_classes);
  double const expected_a[] = {16.7175, 38.7245, 55.6790};
  double const expected_b[] = {16.7175, 50.9442, 83.1548};
  for (std::size_t j = 0; j < 3; ++j) {
    CHECK(std::abs(a[j] - expected_a[j]) < 1e-4);
    CHECK(std::abs(b[j] - expected_b[j]) < 1e-4);
  }
}

TEST_CASE("pricing/fare_class: classes that nobody is expected in keep their Littlewood level")
{
  std::vector<normal_class> const none{{100.0, {0.0, 5.0}}, {60.0, {0.0, 5.0}}};
  CHECK(emsr_b(none)[0] == doctest::Approx(littlewood(demand::normal_demand{0.0, 5.0}, 100.0, 60.0)));
  CHECK(emsr_a(none)[0] == doctest::Approx(emsr_b(none)[0]));
}

TEST_CASE("pricing/fare_class: bad input is refused, and the message names it")
{
  auto const check = [](std::vector<normal_class> const& x) { (void)emsr_a(x); };
  CHECK_THROWS_WITH_AS(check({{10.0, {1.0, 1.0}}, {10.0, {1.0, 1.0}}}),
                       "pricing::fare_class: classes[1].fare must be below that of the class before (got 10)",
                       std::invalid_argument);
  CHECK_THROWS_AS(check({}), std::invalid_argument);
  CHECK_THROWS_AS(check({{-1.0, {1.0, 1.0}}}), std::invalid_argument);
  CHECK_THROWS_AS(check({{std::nan(""), {1.0, 1.0}}}), std::invalid_argument);
  CHECK_THROWS_AS(check({{1.0, {1.0, 0.0}}}), std::invalid_argument);
  CHECK_THROWS_AS((void)littlewood(demand::poisson_demand{80.0}, 60.0, 100.0), std::invalid_argument);
  CHECK_THROWS_AS((void)littlewood(demand::poisson_demand{80.0}, 60.0, 0.0), std::invalid_argument);
}
