// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/maximize_nested_profit.hpp>

#include "support/profit_at.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;
using support::profit_at;

namespace {

/// Cyclic search with shrinking steps from a start: knows nothing about the structure.
double climb(demand::nested_logit const& m, std::vector<double> const& c, std::vector<double> p)
{
  double best = profit_at(m, c, p);
  for (double step = 20.0; step > 1e-7; step *= 0.5) {
    for (bool better = true; better;) {
      better = false;
      for (std::size_t i = 0; i < p.size(); ++i) {
        for (double const d : {step, -step}) {
          auto moved = p;
          moved[i] += d;
          double const value = profit_at(m, c, moved);
          if (value > best + 1e-13) {
            best = value;
            p = moved;
            better = true;
          }
        }
      }
    }
  }
  return best;
}

}  // namespace

TEST_CASE("pricing/maximize_nested_profit: two nests, a general optimizer to 1e-9")
{
  // Independent computation: a root in one unknown, confirmed by L-BFGS from 20 to 40 starts to 5e-12, and by a
  // gradient below 4e-11 in 30 digits.
  demand::nested_logit const m{.nests = {{.products = {{5.0, 0.1}, {4.0, 0.12}}, .exponent = 0.6},
                                         {.products = {{6.0, 0.08}, {3.0, 0.2}, {4.5, 0.1}}, .exponent = 0.8}}};
  std::vector<double> const c{20.0, 15.0, 35.0, 8.0, 18.0};
  auto const best = maximize_profit(m, c);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.profit == doctest::Approx(25.911400176851).epsilon(1e-12));
  double const expected[] = {62.36649703, 55.69983036, 76.37105747, 41.87105747, 56.87105747};
  for (std::size_t i = 0; i < 5; ++i) { CHECK(best.prices[i] == doctest::Approx(expected[i]).epsilon(1e-9)); }
  CHECK(best.certificate.kind == proof::closed_form);
  CHECK(best.certificate.relative_gap() < 1e-12);
}

TEST_CASE("pricing/maximize_nested_profit: exponent 1 is the multinomial logit")
{
  demand::nested_logit const m{.nests = {{.products = {{5.0, 0.1}, {4.0, 0.12}}}, {.products = {{6.0, 0.08}}}},
                               .market = 9.0};
  demand::multinomial_logit<> const flat{.products = {{5.0, 0.1}, {4.0, 0.12}, {6.0, 0.08}}, .market = 9.0};
  std::vector<double> const c{20.0, 15.0, 35.0};
  auto const a = maximize_profit(m, c, {.fixed_cost = 7.0});
  auto const b = maximize_profit(flat, c, {.fixed_cost = 7.0});
  CHECK(a.profit == doctest::Approx(b.profit).epsilon(1e-12));
  for (std::size_t i = 0; i < 3; ++i) { CHECK(a.prices[i] == doctest::Approx(b.prices[i]).epsilon(1e-10)); }
}

TEST_CASE(
    "pricing/maximize_nested_profit: no climb from random starts passes the bound, also without the spread condition")
{
  random_stream rng(41);
  int searched = 0;
  for (int round = 0; round < 60; ++round) {
    demand::nested_logit m;
    std::vector<double> c;
    std::size_t const nests = 1 + uniform_index(rng, 2);
    bool const wild = round % 2 == 1;
    for (std::size_t k = 0; k < nests; ++k) {
      demand::logit_nest nest{.exponent = wild ? uniform_real(rng, 0.05, 0.5) : uniform_real(rng, 0.5, 1.3)};
      std::size_t const size = 1 + uniform_index(rng, 3);
      for (std::size_t i = 0; i < size; ++i) {
        double const b = wild ? std::exp(uniform_real(rng, -4.0, 0.5)) : uniform_real(rng, 0.05, 0.15);
        double const cost = uniform_real(rng, 0.0, 20.0);
        nest.products.push_back({.intercept = b * (cost + uniform_real(rng, 0.0, 60.0)), .sensitivity = b});
        c.push_back(cost);
      }
      m.nests.push_back(nest);
    }
    auto const best = maximize_profit(m, c);
    REQUIRE(best.outcome == status::optimal);
    searched += best.certificate.kind == proof::branch_and_bound ? 1 : 0;
    CHECK(best.profit <= best.certificate.bound);
    CHECK(best.certificate.relative_gap() <= 1e-7);
    for (int start = 0; start < 4; ++start) {
      std::vector<double> p;
      for (auto const cost : c) { p.push_back(cost + uniform_real(rng, 0.0, 150.0)); }
      CHECK(climb(m, c, p) <= best.certificate.bound * (1.0 + 1e-12));
    }
  }
  CHECK(searched >= 5);
}

TEST_CASE("pricing/maximize_nested_profit: outcomes and bad input")
{
  demand::nested_logit m{.nests = {{.products = {{1.0, 0.1}}, .exponent = 0.5}}, .market = 0.0};
  auto const none = maximize_profit(m, std::vector{5.0});
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::no_profitable_price);
  CHECK(std::isnan(none.prices[0]));
  m.market = 1.0;
  auto const cut = maximize_profit(m, std::vector{5.0}, {}, [](iteration const&) { return control::stop; });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.certificate.bound >= maximize_profit(m, std::vector{5.0}).profit);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{-5.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{5.0, 5.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{5.0}, {.fixed_cost = no_limit}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{5.0}, {.relative_gap = 0.0}), std::invalid_argument);
}
