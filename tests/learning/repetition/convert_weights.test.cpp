// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/convert_weights.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics::learning;

TEST_CASE("learning/convert_weights: 4.5 to 6, as in fsrs-rs and ts-fsrs")
{
  // From the test suites of ts-fsrs and fsrs-rs.
  std::vector<double> const old{0.4,  0.6,  2.4,  5.8,  4.93, 0.94, 0.86, 0.01, 1.49,
                                0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61};
  fsrs_weights const expected{0.4,  0.6,  2.4,  5.8,  6.81, 0.44675013, 1.36, 0.01, 1.49, 0.14, 0.94,
                              2.18, 0.05, 0.34, 1.26, 0.29, 2.61,       0.0,  0.0,  0.0,  0.5};
  auto const w = convert_weights(old);
  for (std::size_t j = 0; j < 21; ++j) { CHECK(w[j] == doctest::Approx(expected[j]).epsilon(1e-8)); }
}

TEST_CASE("learning/convert_weights: 5 to 6 appends, 6 stays")
{
  std::vector<double> five(default_fsrs_weights.begin(), default_fsrs_weights.begin() + 19);
  auto const w = convert_weights(five);
  CHECK(w[18] == five[18]);
  CHECK(w[19] == 0.0);
  CHECK(w[20] == 0.5);
  CHECK(convert_weights(default_fsrs_weights) == default_fsrs_weights);
}

TEST_CASE("learning/convert_weights: other numbers of weights and bad values are refused")
{
  CHECK_THROWS_WITH_AS((void)convert_weights(std::vector<double>(18, 1.0)),
                       "learning::convert_weights: weights must be 17, 19 or 21 numbers (got 18)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)convert_weights({}), std::invalid_argument);
  std::vector<double> old(17, 0.5);
  old[5] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS((void)convert_weights(old), std::invalid_argument);
}
