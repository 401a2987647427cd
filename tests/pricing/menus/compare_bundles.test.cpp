// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/menus/compare_bundles.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/compare_bundles: where values oppose each other, package and single prices earn more than either")
{
  // Pindyck and Rubinfeld, Microeconomics, after Adams and Yellen (1976), which takes 0.05 off two prices: 229.90.
  // By hand: 90 - 20 and 90 - 30 from the outer students, 100 - 50 from each of the others; ties go to the seller.
  std::vector<valuation_pair> const students{{10.0, 90.0}, {50.0, 50.0}, {60.0, 40.0}, {90.0, 10.0}};
  auto const best = compare_bundles(students, {20.0, 30.0});
  CHECK(best.separate.profit == doctest::Approx(150.0));
  CHECK(best.pure.profit == doctest::Approx(200.0));
  CHECK(best.pure.prices[2] == doctest::Approx(100.0));
  CHECK(best.mixed.profit == doctest::Approx(230.0));
  CHECK(best.mixed.prices == std::array<double, 3>{90.0, 90.0, 100.0});
  CHECK(best.mixed.outcome == status::optimal);
}

TEST_CASE("pricing/compare_bundles: mixed is at least separate and pure, and no prices of a grid earn more")
{
  random_stream rng(121);
  for (int round = 0; round < 30; ++round) {
    std::vector<valuation_pair> students(1 + uniform_index(rng, 5));
    for (auto& v : students) { v = {std::ceil(uniform_real(rng, 0.0, 12.0)), std::ceil(uniform_real(rng, 0.0, 12.0))}; }
    valuation_pair const cost{std::floor(uniform_real(rng, 0.0, 4.0)), std::floor(uniform_real(rng, 0.0, 4.0))};
    auto const best = compare_bundles(students, cost);
    double const mixed = best.mixed.outcome == status::optimal ? best.mixed.profit : 0.0;
    if (best.separate.outcome == status::optimal) { CHECK(mixed >= best.separate.profit); }
    if (best.pure.outcome == status::optimal) { CHECK(mixed >= best.pure.profit); }
    double grid = 0.0;  // values are whole, so vertices of three ties are whole: the grid holds an optimum
    for (double p = 0.0; p <= 14.0; p += 1.0) {
      for (double q = 0.0; q <= 14.0; q += 1.0) {
        for (double b = 0.0; b <= 27.0; b += 1.0) {
          double profit = 0.0;
          for (auto const& v : students) {
            double const both = std::min(b, p + q);  // who wants both may buy them apart
            double const left[] = {v.first - p, v.second - q, v.first + v.second - both, 0.0};
            double const gain[] = {p - cost.first, q - cost.second, both - cost.first - cost.second, 0.0};
            double const most = std::max({left[0], left[1], left[2], 0.0});
            double earned = -1e9;
            for (std::size_t k = 0; k < 4; ++k) {
              if (left[k] >= most) { earned = std::max(earned, gain[k]); }
            }
            profit += earned;
          }
          grid = std::max(grid, profit);
        }
      }
    }
    CHECK(mixed == doctest::Approx(grid).epsilon(1e-12));
  }
}

TEST_CASE("pricing/compare_bundles: no prices where random ties of random students meet earn more")
{
  random_stream rng(122);
  for (int round = 0; round < 40; ++round) {
    std::vector<valuation_pair> students(2 + uniform_index(rng, 11));
    for (auto& v : students) { v = {uniform_real(rng, 0.0, 100.0), uniform_real(rng, 0.0, 100.0)}; }
    valuation_pair const cost{uniform_real(rng, 0.0, 30.0), uniform_real(rng, 0.0, 30.0)};
    auto const best = compare_bundles(students, cost);
    if (best.mixed.outcome != status::optimal) { continue; }
    for (int k = 0; k < 400; ++k) {
      auto const some = [&] { return students[uniform_index(rng, students.size())]; };
      auto const v = some();
      auto const w = some();
      auto const x = some();
      double p = v.first;
      double q = w.second;
      double b = x.first + x.second;
      switch (uniform_index(rng, 6)) {
        case 0: break;
        case 1: b = p + w.second; break;  // w likes the first and the package alike
        case 2: p = b - w.second; break;
        case 3: q = b - w.first; break;
        case 4: q = p + w.second - w.first; break;
        default: q = b - w.first, p = b - x.second; break;
      }
      if (p < 0.0 || q < 0.0) { continue; }
      b = std::min(b, p + q);
      double profit = 0.0;
      for (auto const& s : students) {
        double const left[] = {s.first - p, s.second - q, s.first + s.second - b, 0.0};
        double const gain[] = {p - cost.first, q - cost.second, b - cost.first - cost.second, 0.0};
        double const most = std::max({left[0], left[1], left[2], 0.0}) - 1e-10;
        double earned = -1e9;
        for (std::size_t o = 0; o < 4; ++o) {
          if (left[o] >= most) { earned = std::max(earned, gain[o]); }
        }
        profit += earned;
      }
      CHECK(profit <= best.mixed.certificate.bound + 1e-9);
    }
  }
}

TEST_CASE("pricing/compare_bundles: the package never costs more than both apart")
{
  // Sold only one to each, both to the third student would bring 60: but at 10 and 10 that student buys them apart.
  auto const best = compare_bundles(std::vector<valuation_pair>{{10.0, 0.0}, {0.0, 10.0}, {50.0, 50.0}});
  CHECK(best.mixed.prices[2] <= best.mixed.prices[0] + best.mixed.prices[1]);
  CHECK(best.mixed.profit == doctest::Approx(100.0));
}

TEST_CASE("pricing/compare_bundles: outcomes and bad input")
{
  auto const none = compare_bundles(std::vector<valuation_pair>{{1.0, 2.0}}, {5.0, 5.0});
  CHECK(none.mixed.outcome == status::refused);
  CHECK(none.mixed.reason == refusal::no_profitable_price);
  CHECK(std::isnan(none.mixed.profit));
  CHECK_THROWS_AS((void)compare_bundles({}), std::invalid_argument);
  CHECK_THROWS_AS((void)compare_bundles(std::vector<valuation_pair>(301)), std::invalid_argument);
  CHECK_THROWS_AS((void)compare_bundles(std::vector<valuation_pair>{{-1.0, 2.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)compare_bundles(std::vector<valuation_pair>{{1.0, std::nan("")}}), std::invalid_argument);
  CHECK_THROWS_AS((void)compare_bundles(std::vector<valuation_pair>{{1.0, 2.0}}, {no_limit, 0.0}),
                  std::invalid_argument);
}

TEST_CASE("pricing/compare_bundles: a stop keeps the best so far, with a bound that the best prices do not pass")
{
  std::vector<valuation_pair> const students{{10.0, 90.0}, {50.0, 50.0}, {60.0, 40.0}, {90.0, 10.0}};
  auto const whole = compare_bundles(students, {20.0, 30.0});
  std::size_t reports = 0;
  auto const count = [&reports](iteration const&) { ++reports; };
  CHECK(compare_bundles(students, {20.0, 30.0}, count).mixed.profit == whole.mixed.profit);
  for (std::size_t last = 0; last < reports; ++last) {
    auto const cut = compare_bundles(students, {20.0, 30.0}, [last](iteration const& now) {
      CHECK(now.bound >= now.best);
      return now.index == last ? control::stop : control::proceed;
    });
    CHECK(cut.mixed.outcome == (last == 0 ? status::refused : status::stopped));
    CHECK(cut.mixed.reason == (last == 0 ? refusal::not_identified : refusal::none));
    if (last == 0) { continue; }
    CHECK(cut.mixed.profit <= whole.mixed.profit);
    CHECK(cut.mixed.certificate.value == cut.mixed.profit);
    CHECK(cut.mixed.certificate.bound >= whole.mixed.profit);
    CHECK(cut.pure.certificate.bound >= whole.pure.profit);
  }
}
