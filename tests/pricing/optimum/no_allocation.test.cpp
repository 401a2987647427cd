// SPDX-License-Identifier: BSL-1.0
// Counts what the inner loops of the closed forms allocate: nothing.
#include <mentorics/demand/curves/exponential.hpp>
#include <mentorics/demand/curves/isoelastic.hpp>
#include <mentorics/demand/curves/linear.hpp>
#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/demand/curves/probit.hpp>
#include <mentorics/pricing/capacity/dynamic_price_closed_form.hpp>
#include <mentorics/pricing/optimum/detail/logit_ratio.hpp>
#include <mentorics/pricing/optimum/detail/logit_root.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include "support/counted_new.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/no_allocation: prices of one product allocate nothing")
{
  double sum = 0.0;
  CHECK(support::blocks_of([&] {
          for (int i = 1; i < 100; ++i) {
            double const c = 0.1 * i;
            sum += maximize_profit(demand::logit<>{.intercept = 4.0}, {.unit_cost = c}).price;
            sum += maximize_profit(demand::probit<>{.mean = 10.0}, {.unit_cost = c}).price;
            sum += dynamic_price_closed_form(demand::exponential<>{.scale = 9.0}, 5, 1.0, {.unit_cost = c}).price;
            sum += maximize_profit(demand::linear<>{.intercept = 100.0}, {.unit_cost = c}).price;
            sum += maximize_profit(demand::exponential<>{}, {.unit_cost = c}).price;
            sum += maximize_profit(demand::isoelastic<>{.exponent = 2.0}, {.unit_cost = c}).price;
          }
        }) == 0);
  CHECK(sum > 0.0);
}

TEST_CASE("pricing/no_allocation: the root of many products allocates nothing, its result one block for each vector")
{
  demand::multinomial_logit<> m;
  std::vector<double> c;
  for (int i = 0; i < 50; ++i) {
    m.products.push_back({.intercept = 0.1 * i, .sensitivity = 0.05 + 0.002 * i});
    c.push_back(10.0 + i);
  }
  std::vector<double> room(50);
  double r = 0.0;
  CHECK(support::blocks_of([&] {
          r = pricing::detail::logit_root(std::span<demand::logit_product<> const>(m.products),
                                          std::span<double const>(c), 1.0, std::span<double>(room))
                  .profit;
        }) == 0);
  CHECK(r > 0.0);
  price_list_options<> const limits{.upper = std::vector<double>(50, 60.0)};
  CHECK(support::blocks_of([&] {
          r = pricing::detail::best_logit_prices(m, std::span<double const>(c), limits, std::span<double>(room)).bound;
        }) == 0);
  CHECK(support::blocks_of([&] { r = maximize_profit(m, c).profit; }) == 3);
}
