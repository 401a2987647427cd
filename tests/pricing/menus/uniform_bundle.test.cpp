// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/menus/uniform_bundle.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/uniform_bundle: the published prices to 1e-12, and a grid of values")
{
  // arXiv 1409.6925, after Manelli and Vincent: values uniform on [0, 1]^2, no cost; pure sqrt(2 / 3), mixed 2 / 3 and
  // (4 - sqrt 2) / 3 with revenue (12 + 2 sqrt 2) / 27.
  auto const b = uniform_bundle(1.0);
  CHECK(b.separate_revenue == 0.5);
  CHECK(b.pure_price == doctest::Approx(0.816496580928).epsilon(1e-12));
  CHECK(b.pure_revenue == doctest::Approx(0.544331053952).epsilon(1e-12));
  CHECK(b.mixed_price == doctest::Approx(2.0 / 3.0));
  CHECK(b.package_price == doctest::Approx(0.861928812542).epsilon(1e-12));
  CHECK(b.mixed_revenue == doctest::Approx(0.549201004620).epsilon(1e-12));
  double sum = 0.0;
  for (int i = 0; i < 1000; ++i) {
    for (int j = 0; j < 1000; ++j) {
      double const v = (i + 0.5) / 1000.0;
      double const w = (j + 0.5) / 1000.0;
      double const one = std::max(v, w) - b.mixed_price;
      double const both = v + w - b.package_price;
      sum += both >= std::max(one, 0.0) ? b.package_price : one >= 0.0 ? b.mixed_price : 0.0;
    }
  }
  CHECK(sum / 1e6 == doctest::Approx(b.mixed_revenue).epsilon(1e-3));
}

TEST_CASE("pricing/uniform_bundle: bad input is refused")
{
  CHECK_THROWS_AS((void)uniform_bundle(0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)uniform_bundle(-1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)uniform_bundle(std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)uniform_bundle(no_limit), std::invalid_argument);
}
