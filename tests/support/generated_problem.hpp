// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace support {

/// The generated curricula of the benchmark set: n courses, at most k drawn prerequisites each, 10 hours a week, a
/// discount of 0.97 a week, deadlines for a quarter of the courses. Drawn by the linear congruential generator of
/// Knuth's MMIX.
inline mentorics::curriculum::problem benchmark_problem(int n, int k, int seed)
{
  using namespace mentorics::curriculum;
  std::uint64_t x = 0;
  auto const step = [&] { x = x * 6364136223846793005U + 1442695040888963407U; };
  auto const draw = [&](int m) {
    step();
    return static_cast<int>((x >> 33U) % static_cast<std::uint64_t>(m));
  };
  x = static_cast<std::uint64_t>(seed) * 7919U + static_cast<std::uint64_t>(n) * 31U + static_cast<std::uint64_t>(k);
  step();
  std::vector<course> courses;
  std::vector<double> values;
  std::vector<int> codes;
  int total = 0;
  for (int i = 0; i < n; ++i) {
    int const hours = 2 + draw(15);
    int const kind = draw(100);
    int const extra = draw(30);
    course made{.hours = static_cast<double>(hours)};
    if (i > 0) {
      for (int m = draw(k + 1); m > 0; --m) { made.prerequisites.push_back(static_cast<std::size_t>(draw(i))); }
    }
    courses.push_back(made);
    values.push_back(kind < 15 ? 0.0 : static_cast<double>(hours + extra));
    codes.push_back(draw(100));
    total += hours;
  }
  auto const weeks = std::max(2, 6 * total / 10 / 10);
  std::vector<std::size_t> deadlines;
  for (int code : codes) { deadlines.push_back(static_cast<std::size_t>(code >= 25 ? weeks - 1 : code * weeks / 25)); }
  auto const horizon = static_cast<std::size_t>(weeks);
  return {.catalogue = catalogue(std::move(courses)),
          .values = discounted(values, 0.97, horizon, deadlines),
          .calendar = weekly(10.0, horizon)};
}

/// A small problem with everything in it: holidays, courses of no hours, tables of any falling shape, completed courses.
inline mentorics::curriculum::problem random_problem(mentorics::random_stream& rng, std::size_t n, std::size_t weeks)
{
  using namespace mentorics;
  using namespace mentorics::curriculum;
  std::vector<course> courses(n);
  std::vector<double> rows;
  problem made;
  for (std::size_t i = 0; i < n; ++i) {
    courses[i].hours = bernoulli(rng, 0.05) ? 0.0 : static_cast<double>(1 + uniform_index(rng, 20)) / 10.0;
    for (std::size_t p = 0; p < i; ++p) {
      if (bernoulli(rng, 1.5 / static_cast<double>(n))) { courses[i].prerequisites.push_back(p); }
    }
    double value = bernoulli(rng, 0.2) ? 0.0 : static_cast<double>(1 + uniform_index(rng, 30));
    for (std::size_t t = 0; t < weeks; ++t) {
      rows.push_back(value);
      value *= bernoulli(rng, 0.1) ? 0.0 : 0.5 + 0.5 * uniform01(rng);
    }
    if (bernoulli(rng, 0.05)) { made.completed.push_back(i); }
  }
  made.catalogue = catalogue(std::move(courses));
  made.values = value_table(std::move(rows), weeks);
  for (std::size_t t = 0; t < weeks; ++t) {
    made.calendar.hours.push_back(bernoulli(rng, 0.2) ? 0.0 : static_cast<double>(uniform_index(rng, 40)) / 10.0);
  }
  return made;
}

/// A small problem with every kind of constraint; some cannot be met.
inline mentorics::curriculum::problem constrained_problem(mentorics::random_stream& rng, std::size_t n,
                                                          std::size_t weeks)
{
  using namespace mentorics;
  using namespace mentorics::curriculum;
  auto made = random_problem(rng, n, weeks);
  std::vector<course> courses(made.catalogue.begin(), made.catalogue.end());
  auto const other = [&](std::size_t i) { return (i + 1 + uniform_index(rng, n - 1)) % n; };
  for (std::size_t i = 0; i < n && n > 1; ++i) {
    courses[i].fee = static_cast<double>(uniform_index(rng, 4));
    if (bernoulli(rng, 0.25)) {
      courses[i].any_of.emplace_back();
      for (auto k = uniform_index(rng, 3); k < 3; ++k) { courses[i].any_of.back().push_back(other(i)); }
    }
    if (bernoulli(rng, 0.2)) { courses[i].corequisites.push_back(other(i)); }
    if (bernoulli(rng, 0.08)) { made.mandatory.push_back(i); }
  }
  made.catalogue = catalogue(std::move(courses));
  if (bernoulli(rng, 0.5)) { made.budget = static_cast<double>(uniform_index(rng, 12)); }
  if (bernoulli(rng, 0.5)) {
    for (std::size_t i = 0; i < n; ++i) {
      made.earliest.push_back(bernoulli(rng, 0.3) ? uniform_index(rng, weeks + 1) : 0);
    }
  }
  if (bernoulli(rng, 0.3)) {
    for (auto const& c : made.catalogue) { made.hours_left.push_back(bernoulli(rng, 0.3) ? 0.5 * c.hours : c.hours); }
  }
  return made;
}

}  // namespace support
