// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/comparison/lower_envelope.hpp>

#include <mentorics/fees/comparison/cheapest.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/project_price.hpp>
#include <mentorics/fees/tariffs/subscription.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include "support/random_piecewise.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <vector>

using namespace mentorics;
using fees::lower_envelope;
using fees::piecewise;
using fees::upper_envelope;
using rational = boost::multiprecision::cpp_rational;

namespace {

constexpr auto modes =
    std::tuple(fees::two_part_tariff<>{.rate = 60.0},
               fees::subscription<>{.price = 500.0, .period_weeks = 4.0, .weekly_hours = 5.0},
               fees::project_price<>{.price = 900.0}, fees::package<>{.price = 450.0, .package_hours = 10.0});

template <class Real>
void check_partition(fees::envelope<Real> const& e, Real const& until)
{
  CHECK(e.pieces.front().part.from == 0);
  CHECK(e.pieces.back().part.to == until);
  for (std::size_t i = 1; i < e.pieces.size(); ++i) {
    auto const& a = e.pieces[i - 1].part;
    auto const& b = e.pieces[i].part;
    CHECK(a.to == b.from);
    CHECK(a.includes_to != b.includes_from);
  }
}

}  // namespace

static_assert(lower_envelope(modes, 60.0).at(7.5).index == 0);  // 450 both: the first
static_assert(lower_envelope(modes, 60.0).at(7.75).index == 3);

TEST_CASE("fees/lower_envelope: the payment modes of one mentor, with their exact breakpoints")
{
  auto const e = lower_envelope(modes, 60.0);
  check_partition(e, 60.0);
  // hourly to 7.5, one package to 10, one month to 20, the project above it
  REQUIRE(e.pieces.size() == 4);
  CHECK(e.pieces[0].index == 0);
  CHECK(e.pieces[0].part.to == 7.5);
  CHECK(e.pieces[0].part.includes_to);
  CHECK(e.pieces[1].index == 3);
  CHECK(e.pieces[1].part.to == 10.0);
  CHECK(e.pieces[2].index == 1);
  CHECK(e.pieces[2].part.to == 20.0);
  CHECK(e.pieces[3].index == 2);
  for (double hours = 0.0; hours <= 60.0; hours += 0.125) {
    auto const best = cheapest(modes, hours);
    CHECK(e.at(hours).index == best.index);
    CHECK(e(hours) == best.fee);
  }
}

TEST_CASE("fees/lower_envelope: equals the cheapest of all on a fine grid of rationals, with ties to the first")
{
  random_stream rng(20);
  for (int round = 0; round < 150; ++round) {
    std::vector<piecewise<rational>> tariffs;
    auto const n = 1 + uniform_index(rng, 6);
    for (std::size_t i = 0; i < n; ++i) { tariffs.push_back(support::random_piecewise<rational>(rng, 12)); }
    auto const low = lower_envelope(tariffs);
    auto const high = upper_envelope(tariffs);
    check_partition(low, rational(12));
    check_partition(high, rational(12));
    auto const check = [&](rational const& x) {
      std::size_t best = 0;
      std::size_t most_expensive = 0;
      for (std::size_t i = 1; i < n; ++i) {
        if (tariffs[i](x) < tariffs[best](x)) { best = i; }
        if (tariffs[i](x) > tariffs[most_expensive](x)) { most_expensive = i; }
      }
      CHECK(low.at(x).index == best);
      CHECK(low(x) == tariffs[best](x));
      CHECK(high.at(x).index == most_expensive);
      CHECK(high(x) == tariffs[most_expensive](x));
    };
    for (rational x = 0; x <= 12; x += rational(1, 24)) { check(x); }
    for (auto const& piece : low.pieces) { check(piece.part.to); }  // breakpoints are exact
  }
}

TEST_CASE("fees/lower_envelope: in double it is the one of the rationals up to rounding")
{
  random_stream rng(21);
  for (int round = 0; round < 300; ++round) {
    auto copy = rng;
    std::vector<piecewise<double>> tariffs;
    std::vector<piecewise<rational>> exact;
    for (int i = 0; i < 5; ++i) { tariffs.push_back(support::random_piecewise<double>(rng, 16)); }
    for (int i = 0; i < 5; ++i) { exact.push_back(support::random_piecewise<rational>(copy, 16)); }
    auto const e = lower_envelope(tariffs);
    auto const exact_e = lower_envelope(exact);
    check_partition(e, 16.0);
    for (auto const& piece : exact_e.pieces) {
      rational const middle = (piece.part.from + piece.part.to) / 2;
      CHECK(e(static_cast<double>(middle)) == doctest::Approx(static_cast<double>(exact_e(middle))).epsilon(1e-13));
    }
  }
}

TEST_CASE("fees/lower_envelope: a hundred lines without an end equal the brute force; each index wins one interval")
{
  random_stream rng(22);
  std::vector<piecewise<double>> lines;
  for (int i = 0; i < 100; ++i) {
    lines.push_back(to_piecewise(fees::two_part_tariff<>{.fixed = static_cast<double>(uniform_index(rng, 1000)),
                                                         .rate = static_cast<double>(uniform_index(rng, 100))},
                                 no_limit));
  }
  auto const e = lower_envelope(lines);
  check_partition(e, no_limit);
  for (std::size_t i = 1; i < e.pieces.size(); ++i) { CHECK(e.pieces[i].part.slope < e.pieces[i - 1].part.slope); }
  for (double x = 0.0; x < 400.0; x += 0.5) {
    double best = lines[0](x);
    for (auto const& line : lines) { best = (std::min)(best, line(x)); }
    CHECK(e(x) == best);
  }
}

TEST_CASE("fees/lower_envelope: no tariffs, different ends and hours outside are refused")
{
  CHECK_THROWS_WITH_AS((void)lower_envelope(std::vector<piecewise<>>{}),
                       "fees::lower_envelope: tariffs must not be empty", std::invalid_argument);
  auto const line = [](double until) { return to_piecewise(fees::two_part_tariff<>{}, until); };
  CHECK_THROWS_WITH_AS((void)lower_envelope(std::vector{line(1.0), line(2.0)}),
                       "fees::lower_envelope: tariffs[1].until must be that of the first tariff (got 2)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)upper_envelope(std::vector<piecewise<>>{}), std::invalid_argument);
  auto const e = lower_envelope(std::vector{line(1.0)});
  CHECK_THROWS_AS((void)e.at(2.0), std::invalid_argument);
  CHECK_THROWS_AS((void)e.at(-1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)fees::envelope<>{}.at(0.0), std::invalid_argument);
}
