// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/money_text.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <string>

using namespace mentorics;
using fees::currency;
using fees::eur;
using fees::parse_money;
using fees::rounding;

static_assert(parse_money("12.50", eur).units == 1250);
static_assert(parse_money("-0.05", eur).units == -5);

TEST_CASE("fees/money_text: amounts in every currency")
{
  CHECK(fees::to_text({.units = 1250, .currency = eur}) == "12.50 EUR");
  CHECK(fees::to_text({.units = -5, .currency = eur}) == "-0.05 EUR");
  CHECK(fees::to_text({.units = 0, .currency = eur}) == "0.00 EUR");
  CHECK(fees::to_text({.units = 300, .currency = currency("JPY", 0)}) == "300 JPY");
  CHECK(fees::to_text({.units = (std::numeric_limits<std::int64_t>::min)(), .currency = currency("KWD", 3)}) ==
        "-9223372036854775.808 KWD");
}

TEST_CASE("fees/money_text: text that binary numbers would round the wrong way is exact")
{
  CHECK(parse_money("1.005", eur, rounding::half_up).units == 101);
  CHECK(parse_money("2.675", eur, rounding::half_even).units == 268);
  CHECK(parse_money("2.665", eur, rounding::half_even).units == 266);
  CHECK(parse_money("2.6650000001", eur, rounding::half_even).units == 267);
  CHECK(parse_money("-0.001", eur, rounding::up).units == -1);
  CHECK(parse_money("0.009", eur, rounding::down).units == 0);
  CHECK(parse_money("7", eur).units == 700);
  CHECK(parse_money("7.5", currency("JPY", 0)).units == 8);
}

TEST_CASE("fees/money_text: there and back")
{
  random_stream rng(10);
  for (int k = 0; k < 20'000; ++k) {
    fees::money const amount{.units = static_cast<std::int64_t>(rng()) / 100, .currency = currency("ABC", k % 5)};
    auto const text = to_text(amount);
    CHECK(parse_money(std::string_view(text).substr(0, text.size() - 4), amount.currency) == amount);
  }
}

TEST_CASE("fees/money_text: text of another form is refused")
{
  for (char const* text :
       {"", "-", ".5", "5.", "1,5", "1e3", " 1", "1 ", "+1", "--1", "1.2.3", "nan", "0x1", "12.3a", "1.234x"}) {
    CHECK_THROWS_AS((void)parse_money(text, eur), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(
      (void)parse_money("1,5", eur),
      "fees::parse_money: text must be digits with an optional minus and an optional point inside (got 1,5)",
      std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)parse_money("99999999999999999.99", eur),
                       "fees::parse_money: text must fit in 64 bits (got 99999999999999999.99)", std::invalid_argument);
}
