// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace support {

/// Courses with hours from a coarse grid and random prerequisites, numbered so that they are not always in order.
inline mentorics::curriculum::catalogue random_courses(mentorics::random_stream& rng, std::size_t n, double density)
{
  using namespace mentorics;
  std::vector<curriculum::course> courses(n);
  double const step = bernoulli(rng, 0.3) ? 0.1 : 1.0;
  auto const turn = n > 0 ? uniform_index(rng, n) : 0;
  for (std::size_t i = 0; i < n; ++i) {
    courses[i].hours = bernoulli(rng, 0.05) ? 0.0 : step * static_cast<double>(1 + uniform_index(rng, 6));
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (bernoulli(rng, density)) { courses[(i + turn) % n].prerequisites.push_back((j + turn) % n); }
    }
  }
  return curriculum::catalogue(courses);
}

/// The same courses, some with groups or corequisites too.
inline mentorics::curriculum::catalogue with_choices(mentorics::random_stream& rng,
                                                     mentorics::curriculum::catalogue const& plain)
{
  using namespace mentorics;
  auto courses = std::vector(plain.begin(), plain.end());
  auto const n = courses.size();
  for (std::size_t i = 0; i < n && n > 1; ++i) {
    auto const other = [&] { return (i + 1 + uniform_index(rng, n - 1)) % n; };
    if (bernoulli(rng, 0.2)) { courses[i].any_of.push_back({other(), other()}); }
    if (bernoulli(rng, 0.2)) { courses[i].corequisites.push_back(other()); }
  }
  return curriculum::catalogue(courses);
}

/// Terms for n courses, with and without each limit, so narrow that there is often no plan.
inline mentorics::curriculum::term_problem random_terms(mentorics::random_stream& rng, std::size_t n)
{
  using namespace mentorics;
  curriculum::term_problem p{.catalogue = random_courses(rng, n, 0.8 / static_cast<double>(n + 1)),
                             .terms = 1 + uniform_index(rng, 4)};
  if (bernoulli(rng, 0.5)) { p.load_min = 0.5 * static_cast<double>(uniform_index(rng, 10)); }
  if (bernoulli(rng, 0.5)) { p.load_max = p.load_min + 0.5 * static_cast<double>(uniform_index(rng, 30)); }
  if (bernoulli(rng, 0.5)) { p.count_min = uniform_index(rng, 3); }
  if (bernoulli(rng, 0.5)) { p.count_max = p.count_min + uniform_index(rng, 4); }
  return p;
}

/// Calls `see` with every assignment of n courses to `terms` terms.
template <class See>
void for_each_assignment(std::size_t n, std::size_t terms, See see)
{
  std::vector<std::size_t> term(n, 0);
  for (;;) {
    see(term);
    std::size_t k = 0;
    while (k < n && ++term[k] == terms) { term[k++] = 0; }
    if (k == n) { return; }
  }
}

/// True if every prerequisite and one course of each group lie at least `distance` terms before, and no corequisite after.
inline bool in_order(mentorics::curriculum::catalogue const& courses, std::vector<std::size_t> const& term,
                     std::size_t distance)
{
  for (std::size_t i = 0; i < term.size(); ++i) {
    for (auto const r : courses[i].prerequisites) {
      if (term[r] + distance > term[i]) { return false; }
    }
    for (auto const& group : courses[i].any_of) {
      bool before = false;
      for (auto const j : group) { before = before || term[j] + distance <= term[i]; }
      if (!before) { return false; }
    }
    for (auto const j : courses[i].corequisites) {
      if (term[j] > term[i]) { return false; }
    }
  }
  return true;
}

/// The smallest possible load of the fullest term by trying every assignment; infinity if there is no plan.
inline double smallest_load(mentorics::curriculum::term_problem const& p)
{
  double best = std::numeric_limits<double>::infinity();
  for_each_assignment(p.catalogue.size(), p.terms, [&](std::vector<std::size_t> const& term) {
    if (!in_order(p.catalogue, term, 1)) { return; }
    std::vector<double> load(p.terms, 0.0);
    std::vector<std::size_t> count(p.terms, 0);
    for (std::size_t i = 0; i < term.size(); ++i) {
      load[term[i]] += p.catalogue[i].hours;
      ++count[term[i]];
    }
    for (std::size_t t = 0; t < p.terms; ++t) {
      if (load[t] < p.load_min - 1e-9 || load[t] > p.load_max + 1e-9) { return; }
      if (count[t] < p.count_min || count[t] > p.count_max) { return; }
    }
    best = std::min(best, *std::max_element(load.begin(), load.end()));
  });
  return best;
}

}  // namespace support
