// SPDX-License-Identifier: BSL-1.0
// A program of its own, because it counts what operator new gives.
#include <mentorics/curriculum/weeks/minimize_weeks.hpp>

#include "support/counted_new.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/curriculum/weeks/verify_weeks.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

week_problem hard(std::uint64_t seed)
{
  random_stream rng(seed);
  std::vector<course> courses(60);
  for (std::size_t i = 0; i < courses.size(); ++i) {
    courses[i].hours = static_cast<double>(15 + uniform_index(rng, 40));
    if (i > 0 && bernoulli(rng, 0.3)) { courses[i].prerequisites.push_back(uniform_index(rng, i)); }
  }
  return {.catalogue = catalogue(courses), .week_hours = 100.0};
}

}  // namespace

TEST_CASE("curriculum/minimize_weeks: the byte limit holds for sets and waiting queue, counted by the allocator")
{
  int reached = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    auto const p = hard(seed);
    term_plan least;
    auto const fixed = support::peak_bytes_of(
        [&] { least = minimize_weeks(p, {.max_states = 1}); });  // models and bounds: O(courses^2), not in the limit
    for (std::size_t limit = 65'536; limit <= 4'194'304; limit *= 4) {
      term_plan made;
      auto const peak =
          support::peak_bytes_of([&] { made = minimize_weeks(p, {.max_states = 60'000, .max_bytes = limit}); });
      CHECK(peak <= limit + 2 * fixed);
      CHECK(made.value <= least.value);
      CHECK(verify(p, made));
      reached += made.outcome == status::limit_reached && made.states < 60'000 ? 1 : 0;
    }
  }
  CHECK(reached > 0);  // the limit on bytes ended some of them
}
