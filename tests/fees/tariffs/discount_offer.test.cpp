// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/discount_offer.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::discount_reason;

TEST_CASE("fees/discount_offer: long-term students, referrals and groups get theirs")
{
  std::vector<fees::discount_offer<>> const offers{
      {.discount = {.reason = discount_reason::long_term, .share = 0.1}, .at_least = 12.0},
      {.discount = {.reason = discount_reason::referral, .amount = 20.0}, .at_least = 1.0},
      {.discount = {.reason = discount_reason::group, .share = 0.2}, .at_least = 4.0},
      {.discount = {.share = 0.05}}};
  CHECK(eligible_discounts(offers, fees::customer<>{}).size() == 1);
  CHECK(eligible_discounts(offers, fees::customer<>{.months = 12.0}).size() == 2);
  auto const all = eligible_discounts(offers, fees::customer<>{.months = 30.0, .referrals = 2, .participants = 5});
  REQUIRE(all.size() == 4);
  CHECK(all[1].amount == 20.0);
  CHECK(eligible_discounts(offers, fees::customer<>{.months = 11.9, .participants = 3}).size() == 1);
}

TEST_CASE("fees/discount_offer: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(
      (void)eligible_discounts(std::vector<fees::discount_offer<>>{{.at_least = -1.0}}, fees::customer<>{}),
      "fees::eligible_discounts: offers[0].at_least must be finite and not negative (got -1)", std::invalid_argument);
  CHECK_THROWS_AS((void)eligible_discounts(std::vector<fees::discount_offer<>>{}, fees::customer<>{.months = nan}),
                  std::invalid_argument);
}
