// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <doctest/doctest.h>

namespace {

/// A tariff of a user's own.
struct flat_fee {
  using real = double;
  double operator()(double) const { return 42.0; }
};
struct no_real {
  double operator()(double) const { return 0.0; }
};
struct not_const {
  using real = double;
  double operator()(double) { return 0.0; }
};

}  // namespace

TEST_CASE("fees/tariff_like: a user's own callable with a number type is a tariff")
{
  static_assert(mentorics::fees::tariff_like<flat_fee>);
  static_assert(!mentorics::fees::tariff_like<no_real>);
  static_assert(!mentorics::fees::tariff_like<not_const>);
  static_assert(!mentorics::fees::tariff_like<double>);
  CHECK(flat_fee{}(1.0) == 42.0);
}
