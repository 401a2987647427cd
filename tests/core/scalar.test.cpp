// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/scalar.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

using namespace mentorics;

static_assert(real_scalar<float> && real_scalar<double> && real_scalar<long double>);
static_assert(real_scalar<boost::multiprecision::cpp_bin_float_50>);
static_assert(real_scalar<support::dual>);
static_assert(!real_scalar<char const*> && !real_scalar<int*>);

namespace {

template <real_scalar Real>
struct model {
  Real factor;
};
template <real_scalar Real>
Real scaled(model<Real> const& m, non_deduced<Real> x)
{
  return m.factor * x;
}

}  // namespace

TEST_CASE("core/scalar: an argument follows the model's type and is not deduced")
{
  CHECK(scaled(model<float>{2.0F}, 3) == 6.0F);
  CHECK(scaled(model<support::dual>{{2.0, 1.0}}, 3.0).slope == 3.0);
}
