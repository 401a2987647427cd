// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <cstddef>
#include <utility>
#include <vector>

/// Problems made from others, whose best plans and policies stand in a known relation to those of the original.
namespace support {

using mentorics::curriculum::catalogue;
using mentorics::curriculum::course;
using mentorics::curriculum::problem;
using mentorics::curriculum::value_table;

/// The values by course and week.
inline std::vector<double> rows_of(problem const& p)
{
  std::vector<double> rows;
  for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
    for (std::size_t t = 0; t < p.calendar.weeks(); ++t) { rows.push_back(p.values(i, t)); }
  }
  return rows;
}

inline std::vector<course> courses_of(problem const& p) { return {p.catalogue.begin(), p.catalogue.end()}; }

/// place[i] of a random permutation.
inline std::vector<std::size_t> random_places(mentorics::random_stream& rng, std::size_t n)
{
  std::vector<std::size_t> place(n);
  for (std::size_t i = 0; i < n; ++i) {
    auto const j = mentorics::uniform_index(rng, i + 1);
    place[i] = place[j];
    place[j] = i;
  }
  return place;
}

/// Course i gets the index place[i].
inline problem relabeled(problem const& p, std::vector<std::size_t> const& place)
{
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks();
  auto const moved = [&](std::vector<std::size_t> list) {
    for (auto& i : list) { i = place[i]; }
    return list;
  };
  auto made = p;
  std::vector<course> courses(n);
  std::vector<double> rows(n * weeks);
  for (std::size_t i = 0; i < n; ++i) {
    auto c = p.catalogue[i];
    c.prerequisites = moved(c.prerequisites);
    c.corequisites = moved(c.corequisites);
    for (auto& group : c.any_of) { group = moved(group); }
    courses[place[i]] = std::move(c);
    for (std::size_t t = 0; t < weeks; ++t) { rows[place[i] * weeks + t] = p.values(i, t); }
    if (!p.hours_left.empty()) { made.hours_left[place[i]] = p.hours_left[i]; }
    if (!p.earliest.empty()) { made.earliest[place[i]] = p.earliest[i]; }
  }
  made.catalogue = catalogue(std::move(courses));
  made.values = value_table(std::move(rows), weeks);
  made.completed = moved(p.completed);
  made.mandatory = moved(p.mandatory);
  return made;
}

/// Week `split` becomes two weeks of half the hours; each course is worth the same in both.
inline problem with_week_split(problem const& p, std::size_t split)
{
  auto made = p;
  auto const half = p.calendar.hours[split] / 2.0;
  made.calendar.hours[split] = half;
  made.calendar.hours.insert(made.calendar.hours.begin() + static_cast<std::ptrdiff_t>(split), half);
  std::vector<double> rows;
  for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
    for (std::size_t t = 0; t < p.calendar.weeks(); ++t) {
      rows.push_back(p.values(i, t));
      if (t == split) { rows.push_back(p.values(i, t)); }
    }
  }
  made.values = value_table(std::move(rows), p.calendar.weeks() + 1);
  for (auto& week : made.earliest) { week += week > split ? 1 : 0; }
  return made;
}

/// The last course and another of no value that needs it.
inline problem with_useless_course(problem p)
{
  auto courses = courses_of(p);
  auto rows = rows_of(p);
  courses.push_back({.name = "useless", .hours = 0.5, .prerequisites = {courses.size() - 1}});
  rows.resize(rows.size() + p.calendar.weeks(), 0.0);
  p.catalogue = catalogue(std::move(courses));
  p.values = value_table(std::move(rows), p.calendar.weeks());
  if (!p.hours_left.empty()) { p.hours_left.push_back(0.5); }
  if (!p.earliest.empty()) { p.earliest.push_back(0); }
  return p;
}

/// Every rule twice.
inline problem with_rules_doubled(problem p)
{
  auto const twice = [](auto& list) {
    auto const copy = list;
    list.insert(list.end(), copy.begin(), copy.end());
  };
  auto courses = courses_of(p);
  for (auto& c : courses) {
    twice(c.prerequisites);
    twice(c.corequisites);
    for (auto& group : c.any_of) { twice(group); }
    twice(c.any_of);
  }
  p.catalogue = catalogue(std::move(courses));
  twice(p.completed);
  twice(p.mandatory);
  return p;
}

}  // namespace support
