// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/maximize_mixture_profit.hpp>

#include "support/cases.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

/// Profit from the text of the model, with nothing of the library's.
double mixture_profit(demand::logit_mixture const& m, std::vector<double> const& c, std::vector<double> const& p)
{
  double sum = 0.0;
  for (auto const& s : m.segments) {
    double below = 1.0;
    double above = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i) {
      double const e = std::exp(s.products[i].intercept - s.products[i].sensitivity * p[i]);
      below += e;
      above += (p[i] - c[i]) * e;
    }
    sum += s.weight * above / below;
  }
  return sum;
}

/// Polishes a grid point by a pattern search.
double polish(demand::logit_mixture const& m, std::vector<double> const& c, std::vector<double> p)
{
  double best = mixture_profit(m, c, p);
  std::vector<double> step(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) { step[i] = 0.1 * (p[i] - c[i]); }
  for (int round = 0; round < 2000; ++round) {
    bool better = false;
    for (std::size_t i = 0; i < p.size(); ++i) {
      for (double const sign : {1.0, -1.0}) {
        auto moved = p;
        moved[i] += sign * step[i];
        double const value = mixture_profit(m, c, moved);
        if (value > best) {
          best = value;
          p = moved;
          better = true;
          step[i] *= 1.5;
          break;
        }
      }
    }
    if (!better) {
      double largest = 0.0;
      for (auto& x : step) {
        x *= 0.5;
        largest = std::max(largest, x);
      }
      if (largest < 1e-8) { break; }
    }
  }
  return best;
}

/// Markups on a geometric grid over everything that could be best, then a polish of the ten best points.
double dense_search(demand::logit_mixture const& m, std::vector<double> const& c)
{
  std::size_t const n = c.size();
  double flattest = no_limit;
  double steepest = 0.0;
  double most = 0.0;
  for (auto const& s : m.segments) {
    for (std::size_t i = 0; i < n; ++i) {
      auto const& x = s.products[i];
      flattest = std::min(flattest, x.sensitivity);
      steepest = std::max(steepest, x.sensitivity);
      most = std::max(most, x.intercept - x.sensitivity * c[i]);
    }
  }
  int const points = n == 1 ? 2000 : n == 2 ? 90 : 26;
  double const low = std::log(0.9 / steepest);
  double const high = std::log((2.0 + std::max(0.0, most)) / flattest);
  std::vector<int> at(n, 0);
  std::vector<std::pair<double, std::vector<double>>> top;
  for (;;) {
    std::vector<double> p(n);
    for (std::size_t i = 0; i < n; ++i) { p[i] = c[i] + std::exp(low + (high - low) * at[i] / (points - 1)); }
    double const value = mixture_profit(m, c, p);
    if (top.size() < 10 || value > top.back().first) {
      top.emplace_back(value, p);
      std::sort(top.begin(), top.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
      if (top.size() > 10) { top.pop_back(); }
    }
    std::size_t i = 0;
    while (i < n && ++at[i] == points) { at[i++] = 0; }
    if (i == n) { break; }
  }
  double best = 0.0;
  for (auto const& x : top) { best = std::max(best, polish(m, c, x.second)); }
  return best;
}

/// Utilities of Ibeas et al. (2014), less that of free parking on the street, which is the outside option.
demand::logit_segment parker(std::string const& oair)
{
  double const origin = oair[0] - '0';
  double const age = oair[1] - '0';
  double const income = oair[2] - '0';
  double const resident = oair[3] - '0';
  double const street = -0.788 * 10 - 0.612 * 10 - 5.762 * origin;
  return {1.0,
          {{32.0 - 0.788 * 10 - 0.612 * 10 - street, 32.328 + 10.995 * income + 11.440 * resident},
           {34.0 - 0.788 * 5 - 0.612 * 10 + 4.037 * age - street, 32.328 + 13.729 * income + 10.668 * resident}}};
}

}  // namespace

TEST_CASE("pricing/maximize_mixture_profit: a trap of two segments: a climb from the cost ends far below")
{
  // Independent computation: a scan of 300000 prices, and the roots of the derivative in 30 digits.
  demand::logit_mixture const m{.segments = {{0.35, {{9.0, 0.06}}}, {0.65, {{6.0, 0.5}}}}};
  std::vector<double> const c{2.0};
  auto const best = maximize_profit(m, c);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.prices[0] == doctest::Approx(119.928373277).epsilon(1e-9));
  CHECK(best.profit == doctest::Approx(35.441597313587).epsilon(1e-12));
  CHECK(best.certificate.kind == proof::branch_and_bound);
  CHECK(best.certificate.relative_gap() <= 1e-9);
  CHECK(mixture_profit(m, c, {11.291961712}) == doctest::Approx(6.800319291247));  // where a climb from the cost ends
}

TEST_CASE("pricing/maximize_mixture_profit: parking prices, global and not the local maximum 0.2 % below")
{
  // Customers of the instance Logit_10 of Marandi and Lurkin (2020). Independent computation: a grid of 201 x 201
  // prices, and the roots of the gradient in 30 digits.
  demand::logit_mixture m;
  for (auto const* row : {"0011", "1011", "1011", "0110", "0001", "1011", "0110", "0010", "1011", "0001"}) {
    m.segments.push_back(parker(row));
  }
  std::vector<double> const free{0.0, 0.0};
  auto const best = maximize_profit(m, free, {.upper = {1.0, 1.0}});
  REQUIRE(best.outcome == status::optimal);
  CHECK(std::abs(best.profit - 6.361549420) < 1e-9);
  CHECK(std::abs(best.prices[0] - 0.703644802) < 1e-7);
  CHECK(std::abs(best.prices[1] - 0.713700191) < 1e-7);
  CHECK(best.certificate.relative_gap() <= 1e-9);
  CHECK(mixture_profit(m, free, {0.655071728, 0.663753616}) == doctest::Approx(6.348190794).epsilon(1e-9));
  auto const cheap = maximize_profit(m, free, {.upper = {0.66, 0.67}});  // the trap is not even best among lower prices
  CHECK(cheap.profit >= 6.348190794 - 1e-9);
}

TEST_CASE("pricing/maximize_mixture_profit: 300 random mixtures and mixed logits against a dense search with polishing")
{
  random_stream rng(51);
  int traps = 0;
  for (int round = 0; round < support::cases(300); ++round) {
    std::size_t const n = 1 + static_cast<std::size_t>(round) % 3;
    bool const mixed = round % 4 == 3;  // many draws of one distribution instead of a few classes
    std::size_t const segments = mixed ? 8 : 2 + uniform_index(rng, 3);
    demand::logit_mixture m;
    std::vector<double> c;
    for (std::size_t i = 0; i < n; ++i) { c.push_back(uniform_real(rng, 0.0, 20.0)); }
    double const base = std::exp(uniform_real(rng, std::log(0.02), std::log(0.1)));
    for (std::size_t s = 0; s < segments; ++s) {
      demand::logit_segment x{.weight = mixed ? 1.0 / 8.0 : uniform_real(rng, 0.1, 1.0)};
      for (std::size_t i = 0; i < n; ++i) {
        double const spread = mixed ? std::clamp(std::exp(1.0 + 0.8 * normal(rng)), 1.0, 20.0)
                                    : std::exp(uniform_real(rng, 0.0, std::log(20.0)));
        double const b = base * spread;
        x.products.push_back({.intercept = b * c[i] + uniform_real(rng, -1.0, 8.0), .sensitivity = b});
      }
      m.segments.push_back(x);
    }
    auto const best = maximize_profit(m, c);
    REQUIRE(best.outcome == status::optimal);
    REQUIRE(best.certificate.value <= best.certificate.bound);
    CHECK(best.certificate.relative_gap() <= 1e-9);
    CHECK(best.profit == doctest::Approx(mixture_profit(m, c, best.prices)).epsilon(1e-12));
    double const dense = dense_search(m, c);
    CHECK(dense <= best.certificate.bound * (1.0 + 1e-13));
    CHECK(best.profit >= dense * (1.0 - 1e-9));
    std::vector<double> mean = c;  // a climb from the cost, to count how often it is trapped
    for (std::size_t i = 0; i < n; ++i) { mean[i] += 0.9 / (20.0 * base); }
    traps += polish(m, c, mean) < best.profit * (1.0 - 1e-6) ? 1 : 0;
  }
  CHECK(traps >= support::cases(300) / 30);  // the instances are hard enough to tell a global from a local method
}

TEST_CASE("pricing/maximize_mixture_profit: one segment is multinomial logit, and limits cut the profit")
{
  demand::logit_mixture const m{.segments = {{1.0, {{5.0, 0.10}, {4.0, 0.12}, {6.0, 0.08}}}}, .market = 4.0};
  demand::multinomial_logit<> const flat{.products = {{5.0, 0.10}, {4.0, 0.12}, {6.0, 0.08}}, .market = 4.0};
  std::vector<double> const c{20.0, 15.0, 35.0};
  price_list_options<> const limits{.fixed_cost = 3.0, .upper = {40.0, 60.0, 60.0}};
  CHECK(maximize_profit(m, c).profit == doctest::Approx(maximize_profit(flat, c).profit).epsilon(1e-9));
  CHECK(maximize_profit(m, c, limits).profit == doctest::Approx(maximize_profit(flat, c, limits).profit).epsilon(1e-9));
  price_list_options<> const dear{.lower = {90.0, 10.0, 90.0}};
  CHECK(maximize_profit(m, c, dear).profit == doctest::Approx(maximize_profit(flat, c, dear).profit).epsilon(1e-9));
}

TEST_CASE("pricing/maximize_mixture_profit: stopped or cut short it returns the best so far and a bound that holds")
{
  demand::logit_mixture m;
  for (auto const* row : {"0011", "1011", "0110", "0001"}) { m.segments.push_back(parker(row)); }
  std::vector<double> const c{0.0, 0.0};
  auto const full = maximize_profit(m, c);
  auto const cut = maximize_profit(m, c, {}, {.max_nodes = 3});
  CHECK(cut.outcome == status::limit_reached);
  CHECK(cut.certificate.bound >= full.profit);
  CHECK(cut.profit <= full.certificate.bound);
  std::size_t calls = 0;
  auto const stopped = maximize_profit(m, c, {}, {}, [&](iteration const& now) {
    ++calls;
    CHECK(now.bound >= full.profit);
    return control::stop;
  });
  CHECK(calls == 1);
  CHECK(stopped.outcome == status::stopped);
  CHECK(stopped.certificate.bound >= full.profit);
}

TEST_CASE("pricing/maximize_mixture_profit: outcomes without an answer, and bad input")
{
  demand::logit_mixture m{.segments = {{1.0, {{3.0, 0.1}}}}};
  auto const loss = maximize_profit(m, std::vector{50.0}, {.upper = {40.0}});
  CHECK(loss.outcome == status::refused);
  CHECK(loss.reason == refusal::no_profitable_price);
  CHECK(std::isnan(loss.prices[0]));
  m.market = 0.0;
  CHECK(maximize_profit(m, std::vector{1.0}).reason == refusal::no_profitable_price);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{-1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{1.0, 1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{1.0}, {}, {.relative_gap = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{1.0}, {}, {.max_nodes = 0}), std::invalid_argument);
  CHECK_THROWS_AS((void)maximize_profit(m, std::vector{1.0}, {.upper = {std::nan("")}}), std::invalid_argument);
}
