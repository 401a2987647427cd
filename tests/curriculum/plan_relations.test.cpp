#include "../support/cases.hpp"
#include "../support/generated_problem.hpp"

#include <mentorics/curriculum/schedule.hpp>
#include <mentorics/curriculum/verify.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// A table of the same values with `weeks` weeks.
std::vector<double> rows_of(problem const& p)
{
  std::vector<double> rows;
  for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
    for (std::size_t t = 0; t < p.calendar.weeks(); ++t) { rows.push_back(p.values(i, t)); }
  }
  return rows;
}

std::vector<course> courses_of(problem const& p) { return {p.catalogue.begin(), p.catalogue.end()}; }

/// Course i gets the index place[i].
problem relabeled(problem const& p, std::vector<std::size_t> const& place)
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
problem with_week_split(problem const& p, std::size_t split)
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
problem with_useless_course(problem p)
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
problem with_rules_doubled(problem p)
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

void check_same(plan const& a, plan const& b)
{
  REQUIRE(a.outcome == b.outcome);
  REQUIRE(a.value == doctest::Approx(b.value).epsilon(1e-12));
}

}  // namespace

TEST_CASE("curriculum/schedule: relations between problems with every kind of constraint")
{
  random_stream rng(611);
  int const rounds = support::cases(600);
  for (int round = 0; round < rounds; ++round) {
    auto const n = 2 + uniform_index(rng, 6);
    auto const weeks = 2 + uniform_index(rng, 3);
    auto const p = support::constrained_problem(rng, n, weeks);
    auto const made = schedule(p);
    INFO("round " << round);

    std::vector<std::size_t> place(n);
    for (std::size_t i = 0; i < n; ++i) {  // a random permutation
      auto const j = uniform_index(rng, i + 1);
      place[i] = place[j];
      place[j] = i;
    }
    check_same(schedule(relabeled(p, place)), made);
    check_same(schedule(with_week_split(p, uniform_index(rng, weeks))), made);
    check_same(schedule(with_useless_course(p)), made);
    auto const doubled = schedule(with_rules_doubled(p));
    REQUIRE(doubled.lessons == made.lessons);
    REQUIRE(doubled.outcome == made.outcome);

    auto scaled = p;
    auto rows = rows_of(p);
    for (auto& value : rows) { value *= 0x1p-20; }
    scaled.values = value_table(std::move(rows), weeks);
    REQUIRE(schedule(scaled, {.tolerance = 0.0}).value == schedule(p, {.tolerance = 0.0}).value * 0x1p-20);

    auto longer = p;
    longer.calendar.hours[uniform_index(rng, weeks)] += 1.0;
    auto const more = schedule(longer);
    // With earliest weeks an hour more in the weeks before lets the lessons of a course begin later.
    if (p.earliest.empty() && made.outcome == status::optimal) {
      REQUIRE(more.outcome == status::optimal);
      REQUIRE(more.value >= made.value - 1e-9);
    }
  }
}

TEST_CASE("curriculum/schedule: stopped at any poll it gives a valid plan and a bound, with every kind of constraint")
{
  random_stream rng(613);
  int stopped = 0;
  for (int round = 0; round < 150; ++round) {
    auto const p = support::constrained_problem(rng, 5 + uniform_index(rng, 6), 5);
    auto const best = schedule(p);
    for (std::size_t last = 0; last < 60; ++last) {
      auto const made = schedule(p, {}, [&](iteration const& now) { return now.index < last ? flow::proceed : flow::stop; });
      REQUIRE(verify(p, made));
      if (best.outcome == status::infeasible) {
        REQUIRE((made.outcome == status::stopped || made.outcome == status::infeasible));
      } else {
        REQUIRE((made.outcome == status::stopped || made.outcome == status::optimal));
        REQUIRE(made.certificate.bound >= best.value * (1.0 - 1e-12));
      }
      if (made.outcome != status::stopped) { break; }
      ++stopped;
    }
  }
  CHECK(stopped > 500);
}
