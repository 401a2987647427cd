// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/rating.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics::learning;

TEST_CASE("learning/rating: four ratings, and all but the first are successes")
{
  CHECK(!recalled(rating::again));
  for (auto const g : {rating::hard, rating::good, rating::easy}) { CHECK(recalled(g)); }
  for (int g = 1; g <= 4; ++g) { CHECK(is_rating(static_cast<rating>(g))); }
}

TEST_CASE("learning/rating: a number that is no rating is refused, and the message names index and value")
{
  for (int const bad : {5, 0, -1}) { CHECK(!is_rating(static_cast<rating>(bad))); }
  CHECK_THROWS_WITH_AS(require_rating(static_cast<rating>(5), "here", {"reviews", 3, "given"}),
                       "here: reviews[3].given must be in 1 to 4 (got 5)", std::invalid_argument);
}
