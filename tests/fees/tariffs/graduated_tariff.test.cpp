// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/graduated_tariff.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/comparison/tariff_shape.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace mentorics;
using fees::graduated_tariff;
using fees::tier;

namespace {

/// The graduated charge in the specifications of getlago/lago-api (August 2026): 0-10 at 10 + 2, 11-20 at 5 + 3, from
/// 21 at 5 + 3. The amounts are printed there, and follow by hand: 12 units cost 2 + 100 + 3 + 10.
template <class Real = double>
constexpr graduated_tariff<Real> graduated_lago()
{
  return graduated_tariff<Real>({{.upper = Real(10), .rate = Real(10), .flat = Real(2)},
                                 {.upper = Real(20), .rate = Real(5), .flat = Real(3)},
                                 {.rate = Real(5), .flat = Real(3)}});
}

std::vector<tier<>> random_tiers(random_stream& rng)
{
  std::vector<tier<>> tiers(1 + uniform_index(rng, 6));
  double upper = 0.0;
  for (auto& t : tiers) {
    upper += 0.5 * static_cast<double>(1 + uniform_index(rng, 20));
    t = {.upper = upper,
         .rate = 0.25 * static_cast<double>(uniform_index(rng, 100)),
         .flat = static_cast<double>(uniform_index(rng, 5)),
         .includes_upper = uniform_index(rng, 2) == 0,
         .flat_at_zero = uniform_index(rng, 2) == 0};
  }
  tiers.back().upper = no_limit;
  return tiers;
}

}  // namespace

static_assert(fees::tariff_like<graduated_tariff<>> && fees::piecewise_affine<graduated_tariff<>>);
static_assert(graduated_lago()(0.0) == 2.0 && graduated_lago()(1.0) == 12.0 && graduated_lago()(10.0) == 102.0);
static_assert(graduated_lago()(11.0) == 110.0 && graduated_lago()(12.0) == 115.0 && graduated_lago()(21.0) == 163.0);

TEST_CASE("fees/graduated_tariff: each unit costs the rate of its tier, and each tier that is entered its flat part")
{
  auto const t = graduated_lago();
  for (auto const& [units, amount] :
       {std::pair{0.0, 2.0}, {1.0, 12.0}, {10.0, 102.0}, {11.0, 110.0}, {12.0, 115.0}, {21.0, 163.0}}) {
    CHECK(t(units) == amount);
    CHECK(total(charges(t, units)) == amount);
    CHECK(to_piecewise(t, no_limit)(units) == amount);
  }
  CHECK(t(10.5) == 107.5);  // a written "11" means above 10
}

TEST_CASE("fees/graduated_tariff: equals the sum over single tiers, in a plain loop")
{
  random_stream rng(14);
  for (int round = 0; round < 500; ++round) {
    auto const tiers = random_tiers(rng);
    graduated_tariff<> const t(tiers);
    for (double hours = 0.0; hours <= 60.0; hours += 0.5) {
      double sum = 0.0;
      double from = 0.0;
      for (std::size_t k = 0; k < tiers.size(); ++k) {
        bool const entered = k == 0 ? hours > 0.0 || tiers[0].flat_at_zero
                                    : hours > from || (hours == from && !tiers[k - 1].includes_upper);
        if (entered) { sum += tiers[k].flat + tiers[k].rate * ((std::min)(hours, tiers[k].upper) - from); }
        if (hours <= tiers[k].upper && !(hours == tiers[k].upper && !tiers[k].includes_upper)) { break; }
        from = tiers[k].upper;
      }
      CHECK(t(hours) == sum);
    }
  }
}

TEST_CASE("fees/graduated_tariff: never falls; continuous and, with falling rates, concave without later flat parts")
{
  random_stream rng(15);
  for (int round = 0; round < 200; ++round) {
    auto tiers = random_tiers(rng);
    graduated_tariff<> const any(tiers);
    CHECK(is_monotone(to_piecewise(any, no_limit)));
    for (std::size_t k = 0; k < tiers.size(); ++k) {
      tiers[k].flat = 0.0;
      tiers[k].rate = 50.0 / static_cast<double>(k + 1);
    }
    auto const form = to_piecewise(graduated_tariff<>(tiers), no_limit);
    for (auto const& j : jumps(form)) { CHECK(j.before == doctest::Approx(j.after).epsilon(1e-14)); }
  }
  auto const falling = to_piecewise(
      graduated_tariff<>({{.upper = 8.0, .rate = 60.0}, {.upper = 16.0, .rate = 50.0}, {.rate = 45.0}}), no_limit);
  CHECK(jumps(falling).empty());
  CHECK(is_concave(falling));
  CHECK(is_subadditive(falling));
  auto const rising = to_piecewise(graduated_tariff<>({{.upper = 8.0, .rate = 50.0}, {.rate = 60.0}}), no_limit);
  CHECK_FALSE(is_concave(rising));
  CHECK_FALSE(is_subadditive(rising));
}

TEST_CASE("fees/graduated_tariff: the flat part at 0 hours and the side of a bound are stated by the tier")
{
  graduated_tariff<> const t(
      {{.upper = 10.0, .rate = 1.0, .flat = 5.0, .includes_upper = false, .flat_at_zero = false}, {.flat = 7.0}});
  CHECK(t(0.0) == 0.0);
  CHECK(t(0.5) == 5.5);
  CHECK(t(10.0) == 22.0);
  CHECK(charges(t, 0.0).size() == 1);  // the line of 0 hours stays
  support::check_forms(t, 20.0);
}

TEST_CASE("fees/graduated_tariff: tariff, segments and lines agree; all scalars; the derivative is the rate")
{
  random_stream rng(16);
  for (int round = 0; round < 20; ++round) { support::check_forms(graduated_tariff<>(random_tiers(rng)), 50.0); }
  support::check_scalars([]<class Real>(Real) { return graduated_lago<Real>(); }, 12.0, 5.0);
  support::check_scalars([]<class Real>(Real) { return graduated_lago<Real>(); }, 4.0, 10.0);
}

TEST_CASE("fees/graduated_tariff: scaling all amounts by 100 scales the fee by 100")
{
  random_stream rng(17);
  for (int round = 0; round < 500; ++round) {
    auto tiers = random_tiers(rng);
    graduated_tariff<> const t(tiers);
    for (auto& row : tiers) {
      row.rate *= 100.0;
      row.flat *= 100.0;
    }
    double const hours = 0.25 * static_cast<double>(uniform_index(rng, 300));
    CHECK(graduated_tariff<>(tiers)(hours) == 100.0 * t(hours));  // quarters are exact
  }
}

TEST_CASE("fees/graduated_tariff: a graduated percentage has rates in percent")
{
  auto const commission = fees::graduated_percentage<double>({{.upper = 1000.0, .rate = 10.0}, {.rate = 5.0}});
  CHECK(commission(1500.0) == doctest::Approx(125.0));
}

TEST_CASE("fees/graduated_tariff: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS(graduated_tariff<>({{.upper = 10.0}, {.upper = 5.0}, {}}),
                       "fees::graduated_tariff: tiers[1].upper must be above the tier before (got 5)",
                       std::invalid_argument);
  CHECK_THROWS_AS(graduated_tariff<>(std::vector<tier<>>{}), std::invalid_argument);
  support::check_bad_hours(graduated_lago());
  CHECK_THROWS_WITH_AS((void)graduated_tariff<>({{.rate = 1e300}})(1e10),
                       "fees::graduated_tariff: hours must not be so many that the fee overflows (got 1e+10)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)to_piecewise(graduated_lago(), 0.0),
                       "fees::graduated_tariff: until must be positive (got 0)", std::invalid_argument);
}
