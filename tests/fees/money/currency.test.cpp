// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/currency.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics;
using fees::currency;

static_assert(fees::eur.code() == "EUR" && fees::eur.digits() == 2 && fees::eur.scale() == 100);
static_assert(currency("JPY", 0).scale() == 1);
static_assert(currency("KWD", 3).scale() == 1000);
static_assert(fees::eur != fees::usd);
static_assert(currency("EUR", 2) == fees::eur && currency("EUR", 3) != fees::eur);

TEST_CASE("fees/currency: the default is no currency") { CHECK(currency().code() == "XXX"); }

TEST_CASE("fees/currency: bad codes and digits are refused")
{
  for (char const* code : {"", "EU", "EURO", "eur", "E1R"}) { CHECK_THROWS_AS(currency{code}, std::invalid_argument); }
  CHECK_THROWS_WITH_AS(currency("euro"), "fees::currency: code must be three capital letters (got euro)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(currency("EUR", -1), "fees::currency: digits must be in [0, 6] (got -1)", std::invalid_argument);
  CHECK_THROWS_AS(currency("EUR", 7), std::invalid_argument);
}
