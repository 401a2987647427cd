// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/tier.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/tariffs/detail/tier_search.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::tier;

TEST_CASE("fees/tier: one tier and many are found like in a plain search")
{
  random_stream rng(13);
  for (int round = 0; round < 300; ++round) {
    std::vector<tier<>> tiers(1 + uniform_index(rng, 70));
    double upper = 0.0;
    for (auto& t : tiers) {
      upper += 1.0 + static_cast<double>(uniform_index(rng, 3));
      t = {.upper = upper, .includes_upper = uniform_index(rng, 2) == 0};
    }
    tiers.back().upper = no_limit;
    fees::detail::tier_search<double> const search{std::span<tier<> const>(tiers)};
    for (double hours = 0.0; hours < upper + 2.0; hours += 0.5) {
      std::size_t k = 0;
      while (!(hours < tiers[k].upper || (hours == tiers[k].upper && tiers[k].includes_upper))) { ++k; }
      CHECK(search(hours) == k);
    }
  }
}

TEST_CASE("fees/tier: unordered, overlapping, bounded and negative tiers are refused, and the message names the tier")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  auto const refused = [](std::vector<tier<>> const& tiers, char const* text) {
    CHECK_THROWS_WITH_AS(validate(std::span<tier<> const>(tiers), "here"), text, std::invalid_argument);
  };
  refused({}, "here: tiers must not be empty");
  refused({{.upper = 10.0}, {.upper = 5.0}, {}}, "here: tiers[1].upper must be above the tier before (got 5)");
  refused({{.upper = 10.0}, {.upper = 10.0}, {}}, "here: tiers[1].upper must be above the tier before (got 10)");
  refused({{.upper = 0.0}, {}}, "here: tiers[0].upper must be above the tier before (got 0)");
  refused({{.upper = nan}, {}}, "here: tiers[0].upper must be above the tier before (got nan)");
  refused({{.upper = 10.0}}, "here: tiers[0].upper must be infinity in the last tier (got 10)");
  refused({{}, {}}, "here: tiers[0].upper must be finite before the last tier (got inf)");
  refused({{.upper = 10.0, .rate = -1.0}, {}}, "here: tiers[0].rate must be finite and not negative (got -1)");
  refused({{.upper = 10.0}, {.flat = nan}}, "here: tiers[1].flat must be finite and not negative (got nan)");
}
