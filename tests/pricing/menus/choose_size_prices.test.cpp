// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/menus/choose_size_prices.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/choose_size_prices: at least the best price of everything, at most every student's surplus")
{
  random_stream rng(131);
  for (int round = 0; round < 15; ++round) {
    Eigen::MatrixXd values(12, 4);
    for (Eigen::Index i = 0; i < values.size(); ++i) { values(i) = uniform_real(rng, 0.0, 10.0); }
    auto const best = choose_size_prices(values, 1.0);
    REQUIRE(best.outcome == status::converged);
    CHECK(best.profit <= best.certificate.bound);
    CHECK(best.certificate.kind == proof::relaxation);
    for (std::size_t k = 1; k < 4; ++k) {
      for (std::size_t x = 0; x < k; ++x) { CHECK(best.prices[k] <= best.prices[x] + best.prices[k - 1 - x]); }
    }
    for (Eigen::Index i = 0; i < 12; ++i) {
      double const p = values.row(i).sum();
      double whole = 0.0;
      for (Eigen::Index k = 0; k < 12; ++k) { whole += values.row(k).sum() >= p - 1e-12 ? p - 4.0 : 0.0; }
      CHECK(best.profit >= whole - 1e-9);
    }
  }
}

TEST_CASE("pricing/choose_size_prices: students alike pay all they have")
{
  Eigen::MatrixXd const values = Eigen::MatrixXd::Constant(5, 3, 7.0);
  auto const best = choose_size_prices(values, 2.0);
  CHECK(best.profit == doctest::Approx(5.0 * 3.0 * 5.0));
  CHECK(best.certificate.gap() == doctest::Approx(0.0));
}

TEST_CASE("pricing/choose_size_prices: outcomes and bad input")
{
  CHECK(choose_size_prices(Eigen::MatrixXd::Constant(2, 2, 1.0), 3.0).reason == refusal::no_profitable_price);
  CHECK(std::isnan(choose_size_prices(Eigen::MatrixXd::Constant(2, 2, 1.0), 3.0).prices[0]));
  CHECK_THROWS_AS((void)choose_size_prices(Eigen::MatrixXd(0, 0)), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_size_prices(Eigen::MatrixXd::Constant(2, 2, -1.0)), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_size_prices(Eigen::MatrixXd::Constant(2, 2, std::nan(""))), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_size_prices(Eigen::MatrixXd::Constant(2, 2, 1.0), -1.0), std::invalid_argument);
}

TEST_CASE("pricing/choose_size_prices: a stop keeps the best climb so far, with the same bound")
{
  Eigen::MatrixXd values(3, 2);
  values << 10.0, 90.0, 50.0, 50.0, 80.0, 30.0;
  auto const whole = choose_size_prices(values, 5.0);
  auto const cut = choose_size_prices(
      values, 5.0, [](iteration const& now) { return now.index == 1 ? control::stop : control::proceed; });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.profit <= whole.profit);
  CHECK(cut.certificate.bound == whole.certificate.bound);
  auto const none = choose_size_prices(values, 5.0, [](iteration const&) { return control::stop; });
  CHECK(none.outcome == status::refused);
  CHECK(none.reason == refusal::not_identified);
}
