// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/maximize_profit_by_search.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/demand/curves/exponential.hpp>
#include <mentorics/demand/curves/isoelastic.hpp>
#include <mentorics/demand/curves/linear.hpp>
#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/demand/curves/probit.hpp>
#include <mentorics/demand/curves/willingness_to_pay.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include <doctest/doctest.h>
#include <boost/math/distributions/cauchy.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/pareto.hpp>
#include <boost/math/distributions/uniform.hpp>
#include <boost/math/distributions/weibull.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

template <class Demand>
void agrees(Demand const& demand, price_options<> const& options)
{
  auto const exact = maximize_profit(demand, options);
  auto const found = maximize_profit_by_search(demand, options);
  REQUIRE(found.outcome == status::optimal);
  CHECK(found.certificate.kind == proof::branch_and_bound);
  CHECK(found.profit <= found.certificate.bound);
  CHECK(exact.profit <= found.certificate.bound * (1.0 + 1e-13));
  CHECK(found.profit == doctest::Approx(exact.profit).epsilon(1e-8));
  CHECK(found.price == doctest::Approx(exact.price).epsilon(1e-3));
}

template <class Distribution>
void best_on_a_grid(Distribution const& distribution, double cost)
{
  demand::willingness_to_pay<Distribution> const d{distribution, 100.0};
  auto const best = maximize_profit(d, {.unit_cost = cost});
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.certificate.relative_gap() <= 1e-8);
  for (int k = 1; k < 20000; ++k) {
    double const p = cost + 500.0 * k / 20000.0;
    CHECK((p - cost) * d(p) <= best.certificate.bound);
  }
  CHECK(best.elasticity == doctest::Approx(-best.price / (best.price - cost)).epsilon(1e-3));
}

/// Two groups of buyers, each at one price: two peaks and two cliffs.
struct two_groups {
  using real = double;
  double operator()(double p) const { return (p <= 10.0 ? 60.0 : 0.0) + (p <= 55.0 ? 10.0 : 0.0); }
};
double elasticity(two_groups const&, double) { return 0.0; }
double consumer_surplus(two_groups const&, double) { return 0.0; }

struct rising {
  using real = double;
  double operator()(double p) const { return 1.0 + p; }
};
double elasticity(rising const&, double) { return 1.0; }
double consumer_surplus(rising const&, double) { return 0.0; }

struct broken {
  using real = double;
  double operator()(double) const { return std::nan(""); }
};
double elasticity(broken const&, double) { return 0.0; }
double consumer_surplus(broken const&, double) { return 0.0; }

}  // namespace

TEST_CASE("pricing/maximize_profit_by_search: finds every closed form within its gap")
{
  price_options<> const options{.unit_cost = 12.0, .fixed_cost = 3.0};
  agrees(demand::logit<>{.intercept = 4.0, .sensitivity = 0.05, .market = 40.0}, options);
  agrees(demand::probit<>{.mean = 40.0, .standard_deviation = 15.0, .market = 40.0}, options);
  agrees(demand::exponential<>{.scale = 40.0, .sensitivity = 0.05}, options);
  agrees(demand::linear<>{.intercept = 100.0, .slope = 2.0}, options);
  agrees(demand::isoelastic<>{.scale = 900.0, .exponent = 1.8}, options);
  agrees(demand::logit<>{.intercept = 4.0, .sensitivity = 0.05}, {.unit_cost = 20.0, .upper = 60.0});
  agrees(demand::logit<>{.intercept = 4.0, .sensitivity = 0.05}, {.unit_cost = 20.0, .lower = 90.0});
}

TEST_CASE("pricing/maximize_profit_by_search: any distribution of reservation prices")
{
  best_on_a_grid(boost::math::lognormal(3.5, 0.6), 5.0);
  best_on_a_grid(boost::math::weibull(1.5, 40.0), 8.0);
  best_on_a_grid(boost::math::gamma_distribution<>(2.0, 20.0), 8.0);
  auto const u = maximize_profit(demand::willingness_to_pay<boost::math::uniform>{boost::math::uniform(0.0, 1.0)});
  CHECK(u.price == doctest::Approx(0.5).epsilon(1e-4));
  CHECK(u.profit == doctest::Approx(0.25).epsilon(1e-9));
}

TEST_CASE("pricing/maximize_profit_by_search: peaks and cliffs; the best peak is found, not the first")
{
  auto const low = maximize_profit(two_groups{});
  CHECK(low.price == doctest::Approx(10.0));
  CHECK(low.profit == doctest::Approx(700.0));
  auto const high = maximize_profit(two_groups{}, {.unit_cost = 9.0});
  CHECK(high.price == doctest::Approx(55.0));
  CHECK(high.profit == doctest::Approx(460.0));
}

TEST_CASE("pricing/maximize_profit_by_search: the best price rises with the cost")
{
  demand::willingness_to_pay<boost::math::lognormal> const d{boost::math::lognormal(3.5, 0.6)};
  double before = 0.0;
  for (double c = 0.0; c < 100.0; c += 5.0) {
    double const price = maximize_profit(d, {.unit_cost = c}).price;
    CHECK(price > before);
    before = price;
  }
}

TEST_CASE("pricing/maximize_profit_by_search: refuses what has no answer")
{
  auto const refused = [](price_result<> const& r, status outcome, refusal reason) {
    CHECK(r.outcome == outcome);
    CHECK(r.reason == reason);
    CHECK(std::isnan(r.price));
    CHECK(std::isnan(r.profit));
  };
  refused(maximize_profit(demand::willingness_to_pay<boost::math::pareto>{boost::math::pareto(10.0, 0.8)}),
          status::unbounded, refusal::demand_inelastic);
  refused(maximize_profit(demand::willingness_to_pay<boost::math::cauchy>{boost::math::cauchy(10.0, 5.0)}),
          status::unbounded, refusal::demand_inelastic);
  CHECK(maximize_profit(demand::willingness_to_pay<boost::math::pareto>{boost::math::pareto(10.0, 1.5)}).price ==
        doctest::Approx(10.0));
  refused(maximize_profit_by_search(demand::isoelastic<>{.exponent = 0.5}, {.unit_cost = 1.0}), status::unbounded,
          refusal::demand_inelastic);
  refused(maximize_profit_by_search(demand::isoelastic<>{.exponent = 2.0}), status::unbounded,
          refusal::demand_unbounded);
  refused(maximize_profit(rising{}), status::refused, refusal::demand_rises_with_price);
  refused(maximize_profit(broken{}), status::numerical_failure, refusal::not_identified);
  refused(maximize_profit(two_groups{}, {.unit_cost = 60.0}), status::refused, refusal::no_profitable_price);
  refused(maximize_profit(two_groups{}, {.unit_cost = 20.0, .upper = 15.0}), status::refused,
          refusal::no_profitable_price);
}

TEST_CASE("pricing/maximize_profit_by_search: cut short, the bound still holds; bad input is refused")
{
  demand::willingness_to_pay<boost::math::lognormal> const d{boost::math::lognormal(3.5, 0.6)};
  auto const full = maximize_profit(d);
  auto const cut = maximize_profit_by_search(d, {}, {.max_nodes = 10});
  CHECK(cut.outcome == status::limit_reached);
  CHECK(cut.certificate.bound >= full.profit);
  auto const stopped = maximize_profit_by_search(d, {}, {}, [](iteration const&) { return control::stop; });
  CHECK(stopped.outcome == status::stopped);
  CHECK(stopped.certificate.bound >= full.profit);
  CHECK_THROWS_AS((void)maximize_profit(d, {.unit_cost = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit_by_search(d, {}, {.relative_gap = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit_by_search(d, {}, {.max_nodes = 0}), std::invalid_argument);
}
