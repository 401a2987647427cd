// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/finite.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <array>
#include <limits>

using namespace mentorics;

static_assert(is_finite(1.0) && !is_finite(no_limit));
static_assert(is_nan(std::numeric_limits<float>::quiet_NaN()) && !is_nan(no_limit));

TEST_CASE_TEMPLATE("core/finite: infinity and NaN are told from numbers", Real, float, double, long double,
                   boost::multiprecision::cpp_bin_float_50)
{
  using limits = std::numeric_limits<Real>;
  for (Real const& x : {Real(0), Real(-1), Real((limits::max)()), Real((limits::min)()), Real(limits::lowest())}) {
    CHECK(is_finite(x));
    CHECK_FALSE(is_nan(x));
  }
  for (Real const& x : {Real(limits::infinity()), Real(-limits::infinity())}) {
    CHECK_FALSE(is_finite(x));
    CHECK_FALSE(is_nan(x));
  }
  CHECK_FALSE(is_finite(Real(limits::quiet_NaN())));
  CHECK(is_nan(Real(limits::quiet_NaN())));
  CHECK(is_nan(Real(-limits::quiet_NaN())));
  CHECK(is_non_negative(Real(limits::infinity())));
  CHECK_FALSE(is_non_negative(Real(limits::quiet_NaN())));
  CHECK_FALSE(is_non_negative(Real(-1)));
}

TEST_CASE("core/finite: subnormal numbers are finite")
{
  CHECK(is_finite(std::numeric_limits<double>::denorm_min()));
  CHECK(is_finite(std::numeric_limits<long double>::denorm_min()));
}

TEST_CASE("core/finite: a dual number is as finite as its value")
{
  CHECK(is_finite(support::dual(1.0, 5.0)));
  CHECK_FALSE(is_finite(support::dual(no_limit)));
  CHECK(is_nan(support::dual(std::numeric_limits<double>::quiet_NaN())));
}

TEST_CASE("core/finite: the first bad value is found")
{
  std::array<double, 4> const values{1.0, 2.0, std::numeric_limits<double>::quiet_NaN(), no_limit};
  CHECK(first_not_finite(std::span<double const>(values)) == 2);
  CHECK(first_not_finite(std::span<double const>(values).first(2)) == 2);
  CHECK(first_not_finite(std::span<double const>{}) == 0);
}
