// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/comparison/tariff_shape.hpp>

#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include "support/cases.hpp"
#include "support/random_piecewise.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_int.hpp>

using namespace mentorics;
using fees::piecewise;
using rational = boost::multiprecision::cpp_rational;

static_assert(is_monotone(to_piecewise(fees::two_part_tariff<>{.fixed = 1.0, .rate = 1.0}, no_limit)));
static_assert(is_concave(to_piecewise(fees::two_part_tariff<>{.fixed = 1.0, .rate = 1.0}, no_limit)));
static_assert(is_subadditive(to_piecewise(fees::two_part_tariff<>{.fixed = 1.0, .rate = 1.0}, no_limit)));

TEST_CASE("fees/tariff_shape: packages never fall, are subadditive, but not concave")
{
  auto const p = to_piecewise(fees::package<>{.price = 5.0, .package_hours = 4.0}, 20.0);
  CHECK(is_monotone(p));
  CHECK(is_subadditive(p));
  CHECK_FALSE(is_concave(p));
  CHECK(jumps(p).size() == 5);
  CHECK(drops(p).empty());
}

TEST_CASE("fees/tariff_shape: monotone, concave and subadditive are never denied by a grid, nor claimed against it")
{
  random_stream rng(29);
  int claimed[3] = {};
  int const rounds = support::cases(1500);
  for (int round = 0; round < rounds; ++round) {
    auto const p = support::random_piecewise<rational>(rng, 6, round % 2 == 0);
    std::vector<rational> fee;
    for (rational x = 0; x <= 6; x += rational(1, 8)) { fee.push_back(p(x)); }
    // Jumps are at least 1/4 and slopes at most 3, so steps of 1/64 cannot hide one.
    std::vector<rational> fine_fee;
    for (rational x = 0; x <= 6; x += rational(1, 64)) { fine_fee.push_back(p(x)); }
    bool monotone = true;
    bool concave = true;
    for (std::size_t i = 1; i < fine_fee.size(); ++i) {
      monotone = monotone && fine_fee[i] >= fine_fee[i - 1];
      if (i > 1) { concave = concave && fine_fee[i - 1] * 2 >= fine_fee[i - 2] + fine_fee[i]; }
    }
    bool subadditive = true;
    for (std::size_t i = 0; i < fee.size(); ++i) {
      for (std::size_t j = 0; i + j < fee.size(); ++j) { subadditive = subadditive && fee[i + j] <= fee[i] + fee[j]; }
    }
    if (is_subadditive(p)) { CHECK(subadditive); }
    CHECK(is_monotone(p) == monotone);
    CHECK(is_concave(p) == concave);
    claimed[0] += is_monotone(p) ? 1 : 0;
    claimed[1] += is_concave(p) ? 1 : 0;
    claimed[2] += is_subadditive(p) ? 1 : 0;
    if (!is_subadditive(p) && subadditive) {  // then a finer grid finds the violation
      bool fine = true;
      for (rational x = 0; x <= 6; x += rational(1, 64)) {
        for (auto const& s : p.segments()) {
          for (rational const& y :
               {rational(s.from), rational(s.from + rational(1, 512)), rational(s.to - rational(1, 512)),
                rational(s.from - x), rational(s.to - x - rational(1, 512)), rational(s.from - x + rational(1, 512))}) {
            if (y >= 0 && x + y <= 6) { fine = fine && p(rational(x + y)) <= p(x) + p(y); }
          }
        }
      }
      CHECK_FALSE(fine);
    }
  }
  for (int const n : claimed) { CHECK(n >= rounds / 75); }
}

TEST_CASE("fees/tariff_shape: without an end the last slope decides")
{
  // Fixed 0, rising slope: two halves are cheaper than the whole, but only far out.
  CHECK_FALSE(
      is_subadditive(piecewise<>({{.to = 100.0, .slope = 1.0}, {.from = 100.0, .value = -100.0, .slope = 2.0}})));
  CHECK(is_subadditive(
      piecewise<>({{.to = 100.0, .value = 200.0, .slope = 1.0}, {.from = 100.0, .value = 100.0, .slope = 2.0}})));
  CHECK_FALSE(is_subadditive(
      piecewise<>({{.to = 10.0, .value = 10.0, .slope = 1.0}, {.from = 10.0, .value = -10.0, .slope = 3.0}})));
}

TEST_CASE("fees/tariff_shape: a jump up just above 0 keeps a fee concave")
{
  piecewise<> const p({{.to = 0.0, .includes_to = true}, {.includes_from = false, .value = 5.0, .slope = 1.0}});
  CHECK(is_concave(p));
  CHECK(is_monotone(p));
  CHECK(jumps(p).size() == 1);
}
