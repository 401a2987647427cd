// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/demand_model.hpp>

#include <doctest/doctest.h>

namespace {

/// A demand of a user's own.
struct two_buyers {
  using real = double;
  double operator()(double price) const { return price <= 10.0 ? 2.0 : 0.0; }
};
double elasticity(two_buyers const&, double) { return 0.0; }
double consumer_surplus(two_buyers const& d, double price) { return d(price) * (10.0 - price); }

}  // namespace

TEST_CASE("demand/demand_model: a user's own demand is found by argument-dependent lookup")
{
  static_assert(mentorics::demand::demand_model<two_buyers>);
  static_assert(!mentorics::demand::demand_model<double>);
  CHECK(consumer_surplus(two_buyers{}, 4.0) == 12.0);
  CHECK(elasticity(two_buyers{}, 4.0) == 0.0);
}
