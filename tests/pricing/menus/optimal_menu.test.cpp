// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/menus/optimal_menu.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {
std::vector<buyer_type> const five_types{{6.0, 0.3}, {7.0, 0.3}, {8.0, 0.05}, {9.0, 0.05}, {10.0, 0.3}};
}  // namespace

TEST_CASE("pricing/optimal_menu: virtual values that fall are ironed to their mean, and these types buy the same")
{
  // By hand: the virtual values of types 2 to 4 fall, so that their mean (0.3 17/3 + 0.05 1 + 0.05 3) / 0.4 = 4.75 stands for each.
  // A price rises by the taste times the rise in quantity: 6 * 11/3 = 22, then
  // 7 (4.75 - 11/3) = 7 7/12 more, then 10 (10 - 4.75) = 52.5 more.
  auto const m = optimal_menu(five_types);
  REQUIRE(m.outcome == status::optimal);
  double const phi[] = {3.0 + 2.0 / 3.0, 5.0 + 2.0 / 3.0, 1.0, 3.0, 10.0};
  double const ironed[] = {3.0 + 2.0 / 3.0, 4.75, 4.75, 4.75, 10.0};
  double const price[] = {22.0, 29.583333333333, 29.583333333333, 29.583333333333, 82.083333333333};
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(m.virtual_values[i] == doctest::Approx(phi[i]).epsilon(1e-9));
    CHECK(m.ironed_values[i] == doctest::Approx(ironed[i]).epsilon(1e-9));
    CHECK(m.prices[i] == doctest::Approx(price[i]).epsilon(1e-9));
  }
  CHECK(m.profit == doctest::Approx(21.529166666667).epsilon(1e-12));
}

TEST_CASE("pricing/optimal_menu: every type prefers its own offer, and no random menu earns more")
{
  random_stream rng(111);
  for (int round = 0; round < 50; ++round) {
    std::vector<buyer_type> types;
    double taste = uniform_real(rng, 0.0, 3.0);
    for (std::size_t i = 0; i < 1 + uniform_index(rng, 6); ++i) {
      types.push_back({taste, uniform_real(rng, 0.05, 1.0)});
      taste += uniform_real(rng, 0.05, 3.0);
    }
    auto const m = optimal_menu(types);
    if (m.outcome != status::optimal) { continue; }
    for (std::size_t i = 0; i < types.size(); ++i) {
      double const own = types[i].taste * m.quantities[i] - m.prices[i];
      CHECK(own >= -1e-12);
      for (std::size_t k = 0; k < types.size(); ++k) {
        CHECK(types[i].taste * m.quantities[k] - m.prices[k] <= own + 1e-9);
      }
    }
    for (int menu = 0; menu < 300; ++menu) {  // random offers; each type takes the best for it
      std::vector<double> q(types.size());
      std::vector<double> p(types.size());
      for (std::size_t k = 0; k < q.size(); ++k) {
        q[k] = m.quantities[k] * uniform_real(rng, 0.8, 1.2);
        p[k] = m.prices[k] * uniform_real(rng, 0.9, 1.05);
      }
      double profit = 0.0;
      for (auto const& x : types) {
        double best = 0.0;
        double earned = 0.0;
        for (std::size_t k = 0; k < q.size(); ++k) {
          if (x.taste * q[k] - p[k] > best) {
            best = x.taste * q[k] - p[k];
            earned = p[k] - 0.5 * q[k] * q[k];
          }
        }
        profit += x.share * earned;
      }
      CHECK(profit <= m.certificate.bound);
    }
  }
}

TEST_CASE("pricing/optimal_menu: outcomes and bad input")
{
  CHECK(optimal_menu(std::vector<buyer_type>{{0.0, 1.0}}).reason == refusal::no_profitable_price);
  CHECK(std::isnan(optimal_menu(std::vector<buyer_type>{{0.0, 1.0}}).prices[0]));
  CHECK_THROWS_AS((void)optimal_menu(std::vector<buyer_type>{}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)optimal_menu(std::vector<buyer_type>{{1.0, 1.0}, {1.0, 1.0}}),
                       "pricing::optimal_menu: types[1].taste must be above that of the type before (got 1)",
                       std::invalid_argument);
  CHECK(optimal_menu(std::vector<buyer_type>{{1e200, 1.0}}).outcome == status::numerical_failure);
  CHECK_THROWS_WITH_AS((void)optimal_menu(five_types, quadratic_cost{.scale = 0.0}),
                       "pricing::quadratic_cost: scale must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_menu(five_types, quadratic_cost{.scale = std::nan("")}), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_menu(std::vector<buyer_type>{{1.0, 0.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_menu(std::vector<buyer_type>{{-1.0, 1.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_menu(std::vector<buyer_type>{{std::nan(""), 1.0}}), std::invalid_argument);
}
