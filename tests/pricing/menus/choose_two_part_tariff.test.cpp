// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/menus/choose_two_part_tariff.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/choose_two_part_tariff: two types, the closed form")
{
  // By hand: with both types the profit is 64000 + 6000 r - 1000 r^2, so r = 3, and the fee is 2 (4 - 0.25 r)^2.
  std::vector<demand_curve> const types{{1000.0, 10.0, 1.0}, {1000.0, 4.0, 0.25}};
  auto const best = choose_two_part_tariff(types, 0.0);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.price.rate == doctest::Approx(3.0).epsilon(1e-12));
  CHECK(best.price.fixed == doctest::Approx(21.125).epsilon(1e-12));
  CHECK(best.revenue == doctest::Approx(73000.0).epsilon(1e-12));
  CHECK(best.joined == 2000.0);
  CHECK(best.price(10.0) == doctest::Approx(51.125));
}

TEST_CASE("pricing/choose_two_part_tariff: one type pays its whole surplus at a rate equal to cost")
{
  auto const best = choose_two_part_tariff(std::vector<demand_curve>{{1.0, 20.0, 0.5}}, 8.0);
  CHECK(best.price.rate == doctest::Approx(8.0));
  CHECK(best.price.fixed == doctest::Approx(16.0 * 16.0));
  CHECK(best.consumer_surplus == doctest::Approx(0.0));
}

TEST_CASE("pricing/choose_two_part_tariff: no tariff of a fine grid earns more, curves crossing or not")
{
  random_stream rng(101);
  for (int round = 0; round < 40; ++round) {
    std::vector<demand_curve> types(1 + uniform_index(rng, 4));
    for (auto& x : types) {
      x = {std::ceil(uniform_real(rng, 0.1, 9.0)), uniform_real(rng, 2.0, 20.0), uniform_real(rng, 0.1, 2.0)};
    }
    double const cost = uniform_real(rng, 0.0, 5.0);
    auto const best = choose_two_part_tariff(types, cost);
    double most = 0.0;
    for (int i = 0; i <= 300; ++i) {
      for (auto const& m : types) {  // a fee above every student's worth or between two of them only loses
        double const rate = 40.0 * i / 300.0;
        double const hours = std::max(0.0, m.intercept - m.slope * rate);
        double const fee = hours * hours / (2.0 * m.slope);
        double profit = 0.0;
        for (auto const& x : types) {
          double const q = std::max(0.0, x.intercept - x.slope * rate);
          if (q > 0.0 && q * q / (2.0 * x.slope) >= fee * (1.0 - 1e-13)) {
            profit += x.students * (fee + (rate - cost) * q);
          }
        }
        most = std::max(most, profit);
      }
    }
    if (!(most > 0.0)) { continue; }
    REQUIRE(best.outcome == status::optimal);
    CHECK(most <= best.certificate.bound);
    CHECK(best.profit <= most * 1.02 + 0.5);
  }
}

TEST_CASE("pricing/choose_two_part_tariff: nothing to sell is an outcome, bad input is refused")
{
  auto const none = choose_two_part_tariff(std::vector<demand_curve>{{1.0, 5.0, 1.0}}, 6.0);
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::no_profitable_price);
  CHECK(std::isnan(none.price.rate));
  CHECK_THROWS_AS((void)choose_two_part_tariff({}, 0.0), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)choose_two_part_tariff(std::vector<demand_curve>{{1.0, 5.0, 0.0}}, 0.0),
                       "pricing::choose_two_part_tariff: types[0].slope must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)choose_two_part_tariff(std::vector<demand_curve>{{0.0, 5.0, 1.0}}, 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_two_part_tariff(std::vector<demand_curve>{{1.0, std::nan(""), 1.0}}, 0.0),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)choose_two_part_tariff(std::vector<demand_curve>{{1.0, 5.0, 1.0}}, -1.0),
                  std::invalid_argument);
}
