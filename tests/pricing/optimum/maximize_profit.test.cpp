// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include "support/dual.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/demand/curves/exponential.hpp>
#include <mentorics/demand/curves/isoelastic.hpp>
#include <mentorics/demand/curves/linear.hpp>
#include <mentorics/demand/curves/logit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

/// No price of a fine grid earns more.
template <class Demand>
void nothing_better(Demand const& demand, price_options<> const& options, double low, double high)
{
  auto const best = maximize_profit(demand, options);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.certificate.kind == proof::closed_form);
  CHECK(best.certificate.gap() == 0.0);
  for (int k = 0; k <= 4000; ++k) {
    double const price = low + (high - low) * k / 4000.0;
    double const profit = (price - options.unit_cost) * demand(price) - options.fixed_cost;
    CHECK(profit <= best.profit + 1e-12 * (1.0 + std::abs(best.profit)));
  }
}

}  // namespace

TEST_CASE("pricing/maximize_profit: logit prices, shares and profits by Lambert's W")
{
  // Independent computation: closed form by Lambert's W, confirmed by a root of SciPy 1.10 to 12 digits.
  struct row {
    double a, b, c, price, share, profit;
  };
  for (auto const& r : {row{0, 1, 0, 1.27846454276, 0.21781170572, 0.278464542761}, row{2, 1, 0, 2, 0.5, 1},
                        row{4, 0.05, 20, 71.14291198, 0.608938966795, 31.14291198},
                        row{10, 1, 2, 8.32717830137, 0.841951664333, 5.32717830137},
                        row{1, 0.1, 5, 19.0467384855, 0.288090967853, 4.04673848546},
                        row{-3, 0.5, 1, 3.02197520684, 0.0108681880803, 0.0219752068418}}) {
    auto const best = maximize_profit(demand::logit<>{.intercept = r.a, .sensitivity = r.b}, {.unit_cost = r.c});
    REQUIRE(best.outcome == status::optimal);
    CHECK(best.reason == refusal::none);
    CHECK(best.price == doctest::Approx(r.price).epsilon(1e-9));
    CHECK(best.demand == doctest::Approx(r.share).epsilon(1e-9));
    CHECK(best.profit == doctest::Approx(r.profit).epsilon(1e-9));
    CHECK(best.revenue == doctest::Approx(best.price * best.demand));
    CHECK(best.elasticity == doctest::Approx(-best.price / (best.price - r.c)).epsilon(1e-9));  // Lerner's rule
  }
}

TEST_CASE("pricing/maximize_profit: logit with intercept 700 does not overflow, with -50 does not vanish")
{
  auto const high = maximize_profit(demand::logit<>{.intercept = 700.0});
  double const w = high.price - 1.0;
  CHECK(w + std::log(w) == doctest::Approx(699.0).epsilon(1e-14));
  CHECK(high.profit == doctest::Approx(w).epsilon(1e-11));
  auto const low = maximize_profit(demand::logit<>{.intercept = -50.0});
  CHECK(low.price == doctest::Approx(1.0).epsilon(1e-15));
  CHECK(low.profit == doctest::Approx(std::exp(-51.0)).epsilon(1e-12));
  CHECK(low.demand > 0.0);
}

TEST_CASE("pricing/maximize_profit: linear, exponential and iso-elastic closed forms")
{
  auto const linear = maximize_profit(demand::linear<>{.intercept = 100.0, .slope = 2.0}, {.unit_cost = 10.0});
  CHECK(linear.price == 30.0);
  CHECK(linear.profit == 800.0);
  CHECK(linear.consumer_surplus == 400.0);
  auto const exponential =
      maximize_profit(demand::exponential<>{.scale = 100.0, .sensitivity = 0.05}, {.unit_cost = 12.0});
  CHECK(exponential.price == 32.0);
  CHECK(exponential.profit == doctest::Approx(20.0 * 100.0 * std::exp(-1.6)));
  auto const constant = maximize_profit(demand::isoelastic<>{.scale = 500.0, .exponent = 1.5}, {.unit_cost = 10.0});
  CHECK(constant.price == doctest::Approx(30.0));
  CHECK(constant.elasticity == -1.5);
}

TEST_CASE("pricing/maximize_profit: nothing on a fine grid is better, with costs, floors and ceilings")
{
  random_stream rng(5);
  for (int round = 0; round < 40; ++round) {
    price_options<> options{.unit_cost = uniform_real(rng, 1.0, 20.0), .fixed_cost = uniform_real(rng, 0.0, 50.0)};
    if (bernoulli(rng, 0.5)) { options.lower = uniform_real(rng, 0.0, 60.0); }
    if (bernoulli(rng, 0.5)) { options.upper = options.unit_cost + options.lower + uniform_real(rng, 0.1, 40.0); }
    double const low = (std::max)(options.lower, 0.01);
    double const high = (std::min)(options.upper, 300.0);
    nothing_better(
        demand::logit<>{
            .intercept = uniform_real(rng, -2.0, 6.0), .sensitivity = uniform_real(rng, 0.02, 0.5), .market = 40.0},
        options, low, high);
    nothing_better(demand::exponential<>{.scale = 30.0, .sensitivity = uniform_real(rng, 0.01, 0.2)}, options, low,
                   high);
    nothing_better(demand::isoelastic<>{.scale = 30.0, .exponent = uniform_real(rng, 1.1, 4.0)}, options, low, high);
    nothing_better(demand::linear<>{.intercept = 200.0, .slope = uniform_real(rng, 0.5, 2.0)}, options, low, high);
  }
}

TEST_CASE("pricing/maximize_profit: a floor or a ceiling moves the price only where it binds")
{
  // Without limits the price is 71.14291198 and the profit 31.14291198: Lambert's W, as above.
  demand::logit<> const d{.intercept = 4.0, .sensitivity = 0.05};
  CHECK(maximize_profit(d, {.unit_cost = 20.0, .upper = 60.0}).price == 60.0);
  CHECK(maximize_profit(d, {.unit_cost = 20.0, .lower = 90.0}).price == 90.0);
  CHECK(maximize_profit(d, {.unit_cost = 20.0, .lower = 50.0, .upper = 80.0}).price == doctest::Approx(71.14291198));
  auto const loss = maximize_profit(d, {.unit_cost = 20.0, .fixed_cost = 100.0});
  CHECK(loss.price == doctest::Approx(71.14291198));
  CHECK(loss.profit == doctest::Approx(31.14291198 - 100.0));
}

TEST_CASE("pricing/maximize_profit: where there is no best price it says why, and there is no number")
{
  auto const refused = [](auto const& result, status outcome, refusal reason) {
    CHECK(result.outcome == outcome);
    CHECK(result.reason == reason);
    CHECK(std::isnan(result.price));
    CHECK(std::isnan(result.profit));
  };
  for (double const e : {0.3, 0.999, 1.0}) {
    refused(maximize_profit(demand::isoelastic<>{.exponent = e}, {.unit_cost = 10.0}), status::unbounded,
            refusal::demand_inelastic);
  }
  refused(maximize_profit(demand::isoelastic<>{.exponent = 2.0}), status::unbounded, refusal::demand_unbounded);
  refused(maximize_profit(demand::linear<>{.intercept = 10.0, .slope = 1.0}, {.unit_cost = 10.0}), status::refused,
          refusal::no_profitable_price);
  refused(maximize_profit(demand::linear<>{.intercept = 0.0}), status::refused, refusal::no_profitable_price);
  refused(maximize_profit(demand::logit<>{.intercept = 3.0}, {.unit_cost = 5.0, .upper = 4.0}), status::refused,
          refusal::no_profitable_price);
  refused(maximize_profit(demand::logit<>{.market = 0.0}), status::refused, refusal::no_profitable_price);
  refused(maximize_profit(demand::linear<>{.intercept = 1e200, .slope = 1e-100}), status::numerical_failure,
          refusal::not_identified);  // amounts beyond the range of numbers
  // A ceiling makes inelastic demand answerable, a floor a free one.
  CHECK(maximize_profit(demand::isoelastic<>{.exponent = 0.5}, {.unit_cost = 1.0, .upper = 40.0}).price == 40.0);
  CHECK(maximize_profit(demand::isoelastic<>{.exponent = 2.0}, {.lower = 5.0}).price == 5.0);
}

TEST_CASE("pricing/maximize_profit: dual numbers give dp*/dc = 1 - q, dp*/da = q / b; float gives 6 digits")
{
  double const q = maximize_profit(demand::logit<>{.intercept = 4.0, .sensitivity = 0.05}, {.unit_cost = 20.0}).demand;
  auto const in_cost = maximize_profit(demand::logit<support::dual>{.intercept = 4.0, .sensitivity = 0.05},
                                       {.unit_cost = support::dual(20.0, 1.0)});
  CHECK(in_cost.price.slope == doctest::Approx(1.0 - q));
  auto const in_a = maximize_profit(
      demand::logit<support::dual>{.intercept = support::dual(4.0, 1.0), .sensitivity = 0.05}, {.unit_cost = 20.0});
  CHECK(in_a.price.slope == doctest::Approx(q / 0.05));
  CHECK(in_a.profit.slope == doctest::Approx(q / 0.05));  // the envelope theorem

  // dp*/dc: linear 1 / 2, exponential 1, iso-elastic e / (e - 1).
  support::dual const cost(10.0, 1.0);
  CHECK(maximize_profit(demand::linear<support::dual>{.intercept = 100.0, .slope = 2.0}, {.unit_cost = cost})
            .price.slope == 0.5);
  CHECK(maximize_profit(demand::exponential<support::dual>{.sensitivity = 0.1}, {.unit_cost = cost}).price.slope ==
        1.0);
  CHECK(maximize_profit(demand::isoelastic<support::dual>{.exponent = 1.5}, {.unit_cost = cost}).price.slope ==
        doctest::Approx(3.0));
  // 1 + W(1 / e), the first row of the closed form above.
  CHECK(maximize_profit(demand::logit<float>{}).price == doctest::Approx(1.27846454276).epsilon(1e-6));
}

TEST_CASE("pricing/maximize_profit: bad input is refused before any work")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  demand::logit<> const d;
  CHECK_THROWS_WITH_AS((void)maximize_profit(d, {.unit_cost = -1.0}),
                       "pricing::price_options: unit_cost must be finite and not negative (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)maximize_profit(d, {.lower = 5.0, .upper = 4.0}),
                       "pricing::price_options: upper must be at least lower (got 4)", std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(d, {.unit_cost = nan}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(d, {.fixed_cost = no_limit}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(d, {.lower = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(d, {.upper = nan}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(demand::logit<>{.sensitivity = 0.0}), std::invalid_argument);
}

namespace {
/// No closed form: half of the buyers stay away at each price that is a multiple of 10.
struct stairs {
  using real = double;
  double operator()(double p) const { return std::exp2(-std::floor(p / 10.0)); }
};
double elasticity(stairs const&, double) { return 0.0; }
double consumer_surplus(stairs const&, double) { return 0.0; }
}  // namespace

TEST_CASE("pricing/maximize_profit: a demand without closed form is searched under the same name, and can be stopped")
{
  auto const whole = maximize_profit(stairs{}, {.unit_cost = 2.0});
  REQUIRE(whole.outcome == status::optimal);
  CHECK(whole.profit == doctest::Approx(9.0).epsilon(1e-6));  // at 20, where a quarter would buy no more: (20 - 2) / 2
  auto const cut = maximize_profit(stairs{}, {.unit_cost = 2.0}, {}, [](iteration const&) { return control::stop; });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.profit <= whole.certificate.bound);
  CHECK(cut.certificate.bound >= whole.profit);
}
