// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "data_file.hpp"
#include "terms_oracle.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/curriculum/curricula/curricula_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// A problem with every kind of rule: prerequisites, shared courses, counts, wishes, weights, steps.
inline mentorics::curriculum::curricula_problem random_curricula(mentorics::random_stream& rng, std::size_t n)
{
  using namespace mentorics;
  curriculum::curricula_problem p{.catalogue = random_courses(rng, n, 0.6 / static_cast<double>(n + 1)),
                                  .terms = 1 + uniform_index(rng, 4)};
  p.terms_per_year = 1 + uniform_index(rng, p.terms);
  p.curricula.resize(uniform_index(rng, 4));
  for (auto& members : p.curricula) {
    for (std::size_t c = 0; c < n; ++c) {
      if (bernoulli(rng, 0.6)) { members.push_back(c); }
    }
  }
  for (std::size_t k = n > 0 ? uniform_index(rng, 6) : 0; k > 0; --k) {
    p.undesired.push_back({uniform_index(rng, n), uniform_index(rng, p.terms_per_year)});
  }
  if (bernoulli(rng, 0.3)) { p.count_min = uniform_index(rng, 2); }
  if (bernoulli(rng, 0.3)) { p.count_max = p.count_min + 1 + uniform_index(rng, 3); }
  if (bernoulli(rng, 0.3)) { p.balance_weight = 0.25 * static_cast<double>(uniform_index(rng, 6)); }
  if (bernoulli(rng, 0.3)) { p.undesired_weight = 0.5 * static_cast<double>(uniform_index(rng, 9)); }
  if (bernoulli(rng, 0.3)) { p.load_step = 0.5 * static_cast<double>(1 + uniform_index(rng, 4)); }
  return p;
}

/// What an assignment costs; infinity if it breaks a rule.
inline double cost_of(mentorics::curriculum::curricula_problem const& p, std::vector<std::size_t> const& term)
{
  double const not_scheduled = std::numeric_limits<double>::infinity();
  if (!in_order(p.catalogue, term, 1)) { return not_scheduled; }
  double cost = 0.0;
  for (auto const& listed : p.curricula) {
    std::set<std::size_t> const members(listed.begin(), listed.end());
    std::vector<double> load(p.terms, 0.0);
    std::vector<std::size_t> count(p.terms, 0);
    double total = 0.0;
    for (auto const c : members) {
      load[term[c]] += p.catalogue[c].hours;
      ++count[term[c]];
      total += p.catalogue[c].hours;
    }
    double const mean = total / (p.load_step * static_cast<double>(p.terms));
    for (std::size_t t = 0; t < p.terms; ++t) {
      if (count[t] < p.count_min || count[t] > p.count_max) { return not_scheduled; }
      double const over = load[t] - std::ceil(mean - 1e-9) * p.load_step;
      double const under = std::floor(mean + 1e-9) * p.load_step - load[t];
      double const d = (std::max)({over, under, 0.0});
      cost += p.balance_weight * d * d;
    }
  }
  std::set<std::pair<std::size_t, std::size_t>> seen;
  for (auto const& [course, year] : p.undesired) {
    if (seen.insert({course, year}).second && term[course] % p.terms_per_year == year) { cost += p.undesired_weight; }
  }
  return cost;
}

/// The least cost by trying every assignment; infinity if there is no plan.
inline double least_cost(mentorics::curriculum::curricula_problem const& p)
{
  double best = std::numeric_limits<double>::infinity();
  for_each_assignment(p.catalogue.size(), p.terms,
                      [&](std::vector<std::size_t> const& term) { best = (std::min)(best, cost_of(p, term)); });
  return best;
}

inline mentorics::curriculum::curricula_problem read_curricula(std::filesystem::path const& file)
{
  using namespace mentorics;
  curriculum::curricula_problem p;
  std::vector<curriculum::course> courses;
  std::size_t years = 1;
  for (auto const& r : records(file)) {
    auto const number = [&](std::size_t k) { return static_cast<std::size_t>(std::stoul(r[k])); };
    if (r[0] == "years") { years = number(1); }
    if (r[0] == "periods_per_year") { p.terms_per_year = number(1); }
    if (r[0] == "count_min") { p.count_min = number(1); }
    if (r[0] == "count_max") { p.count_max = number(1); }
    if (r[0] == "w_balance") { p.balance_weight = std::stod(r[1]); }
    if (r[0] == "w_undesired") { p.undesired_weight = std::stod(r[1]); }
    if (r[0] == "course") { courses.push_back({.name = r[2], .hours = std::stod(r[3])}); }
    if (r[0] == "prereq") { courses[number(2)].prerequisites.push_back(number(1)); }
    if (r[0] == "undesired") { p.undesired.push_back({number(1), number(2)}); }
    if (r[0] == "curriculum") {
      p.curricula.emplace_back();
      for (std::size_t k = 2; k < r.size(); ++k) { p.curricula.back().push_back(number(k)); }
    }
  }
  p.catalogue = curriculum::catalogue(courses);
  p.terms = years * p.terms_per_year;
  return p;
}

}  // namespace support
