// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/menus/optimal_tiered_menu.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

std::vector<buyer_type> uniform_types(int n)
{
  std::vector<buyer_type> types;
  for (int i = 1; i <= n; ++i) { types.push_back({static_cast<double>(i) / n, 1.0 / n}); }
  return types;
}
/// The best of all ways to cut the types into neighbors with one offer each, priced for the lowest of them; the first may
/// be left out. Knows nothing of virtual values.
double brute_force(std::vector<buyer_type> const& types, std::size_t tiers)
{
  std::size_t const n = types.size();
  double best = 0.0;
  for (std::size_t cuts = 0; cuts < (std::size_t{1} << n); ++cuts) {  // bit i: an offer begins at type i
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < n; ++i) {
      if ((cuts >> i) & 1U) { begins.push_back(i); }
    }
    if (begins.empty() || begins.size() > tiers) { continue; }
    // Profit is a sum over offers of A q - F q^2 / 2, A = theta F(and above) - theta' F(above the block).
    std::vector<double> q;
    double profit = 0.0;
    for (std::size_t b = 0; b < begins.size(); ++b) {
      std::size_t const end = b + 1 < begins.size() ? begins[b + 1] : n;
      double here = 0.0;
      double above = 0.0;
      for (std::size_t i = begins[b]; i < end; ++i) { here += types[i].share; }
      for (std::size_t i = end; i < n; ++i) { above += types[i].share; }
      double const a = types[begins[b]].taste * (here + above) - (end < n ? types[end].taste * above : 0.0);
      q.push_back(std::max(0.0, a / here));
      profit += a * q.back() - 0.5 * here * q.back() * q.back();
    }
    if (std::is_sorted(q.begin(), q.end())) { best = std::max(best, profit); }
  }
  return best;
}

}  // namespace

TEST_CASE("pricing/optimal_tiered_menu: k tiers for uniform tastes, rising in k to the ironed optimum")
{
  // Uniform tastes on [0, 1], cost q^2 / 2: closed forms 2 / 27 and 0.08, 1 / 12 for a continuum. Independent computation: dynamic
  // programming on theta = i / 400, i = 1 to 400, gives 0.074630672 and 0.080601250.
  auto const types = uniform_types(400);
  CHECK(optimal_tiered_menu(types, 1).profit == doctest::Approx(0.074630672).epsilon(1e-8));
  CHECK(optimal_tiered_menu(types, 2).profit == doctest::Approx(0.080601250).epsilon(1e-8));
  auto const fine = uniform_types(3000);
  CHECK(optimal_tiered_menu(fine, 1).profit == doctest::Approx(2.0 / 27.0).epsilon(2e-3));
  CHECK(optimal_tiered_menu(fine, 2).profit == doctest::Approx(0.08).epsilon(2e-3));
  random_stream rng(112);
  for (int round = 0; round < 30; ++round) {
    std::vector<buyer_type> some;
    double taste = 1.0;
    for (int i = 0; i < 9; ++i) {
      some.push_back({taste, uniform_real(rng, 0.02, 1.0)});
      taste += uniform_real(rng, 0.05, 1.0);
    }
    double const best = optimal_menu(some).profit;
    double before = 0.0;
    for (std::size_t k = 1; k <= 9; ++k) {
      auto const m = optimal_tiered_menu(some, k);
      CHECK(m.profit >= before * (1.0 - 1e-12));
      CHECK(m.profit <= best * (1.0 + 1e-12));
      before = m.profit;
    }
    CHECK(before == doctest::Approx(best).epsilon(1e-12));
  }
}

TEST_CASE("pricing/optimal_tiered_menu: brute force over all cuts of the types finds nothing better")
{
  random_stream rng(113);
  for (int round = 0; round < 40; ++round) {
    std::vector<buyer_type> types;
    double taste = uniform_real(rng, 0.5, 2.0);
    for (std::size_t i = 0; i < 2 + uniform_index(rng, 6); ++i) {
      types.push_back({taste, uniform_real(rng, 0.02, 1.0)});
      taste += uniform_real(rng, 0.05, 2.0);
    }
    for (std::size_t k = 1; k <= 3; ++k) {
      CHECK(optimal_tiered_menu(types, k).profit == doctest::Approx(brute_force(types, k)).epsilon(1e-11));
    }
  }
}

TEST_CASE("pricing/optimal_tiered_menu: outcomes and bad input")
{
  CHECK(optimal_tiered_menu(std::vector<buyer_type>{{0.0, 1.0}}, 2).reason == refusal::no_profitable_price);
  CHECK(std::isnan(optimal_tiered_menu(std::vector<buyer_type>{{0.0, 1.0}}, 2).profit));
  CHECK_THROWS_WITH_AS((void)optimal_tiered_menu(std::vector<buyer_type>{{1.0, 1.0}}, 0),
                       "pricing::optimal_tiered_menu: tiers must be at least 1 (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_tiered_menu(std::vector<buyer_type>{{1.0, 1.0}}, 1, quadratic_cost{.scale = -1.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_tiered_menu(std::vector<buyer_type>{}, 1), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_tiered_menu(std::vector<buyer_type>{{1.0, std::nan("")}}, 1), std::invalid_argument);
}
