// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/curves/rationed.hpp>

#include <mentorics/demand/curves/exponential.hpp>
#include <mentorics/pricing/capacity/dynamic_price_closed_form.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::demand;

using workshop = demand::rationed<demand::exponential<>>;
static_assert(demand::demand_model<workshop>);

TEST_CASE("demand/rationed: the best fixed price for a number of seats, near the revenue of a price that moves")
{
  // Gallego and van Ryzin (1994), section 3. Independent computation in 30 digits: the root of the derivative of
  // p E[min(n, N)], N Poisson with mean at exp(-p).
  struct row {
    double at;
    std::size_t n;
    double revenue, price;
  };
  for (auto const& r : {row{10, 1, 1.484207, 2.04524}, row{10, 5, 3.450662, 1.18333}, row{20, 10, 7.161071, 1.11972},
                        row{40, 20, 14.581408, 1.06540}}) {
    auto const best = pricing::maximize_profit(workshop{.rate = {.scale = r.at}, .seats = r.n});
    REQUIRE(best.outcome == status::optimal);
    CHECK(std::abs(best.profit - r.revenue) < 1e-6);
    CHECK(std::abs(best.price - r.price) < 2e-4);
    // Gallego and van Ryzin (1994), theorem 3, with the run-out rate a t / e; and Sen (2013).
    double const optimum = pricing::dynamic_price_closed_form(demand::exponential<>{.scale = r.at}, r.n, 1.0).profit;
    double const units = std::min(static_cast<double>(r.n), r.at / std::exp(1.0));
    CHECK(best.profit >= (1.0 - 0.5 / std::sqrt(units)) * optimum);
    CHECK(best.profit >= 0.6321 * optimum);
    CHECK(best.profit <= optimum);
  }
}

TEST_CASE("demand/rationed: sales for few and many buyers, and the elasticity as a difference")
{
  workshop const d{.rate = {.scale = 8.0, .sensitivity = 0.1}, .horizon = 2.0, .seats = 5};
  CHECK(d.sold(1e-9) == doctest::Approx(1e-9));
  CHECK(d.sold(1e-3) == doctest::Approx(1e-3).epsilon(1e-9));
  CHECK(d.sold(700.0) == doctest::Approx(5.0));
  CHECK(d.sold(1e9) == 5.0);
  double expected = 0.0;
  for (std::size_t k = 0; k < 200; ++k) {
    expected += demand::detail::poisson_mass(6.0, k) * static_cast<double>(std::min<std::size_t>(k, 5));
  }
  CHECK(d.sold(6.0) == doctest::Approx(expected).epsilon(1e-12));
  double const h = 1e-5;
  CHECK(elasticity(d, 12.0) ==
        doctest::Approx((std::log(d(12.0 + h)) - std::log(d(12.0 - h))) / (2.0 * h) * 12.0).epsilon(1e-6));
  CHECK(consumer_surplus(d, 12.0) == doctest::Approx(10.0 * d(12.0)));
}

TEST_CASE("demand/rationed: bad input is refused")
{
  CHECK_THROWS_WITH_AS(validate(workshop{.seats = 0}), "demand::rationed: seats must be at least 1 (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(workshop{.horizon = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)workshop{}(std::nan("")), std::invalid_argument);
}
