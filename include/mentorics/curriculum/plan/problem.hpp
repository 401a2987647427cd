// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/curriculum/calendar.hpp>
#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/value_table.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Which courses to take, and in which order, so that what is finished in time is worth most.
///
/// max sum of values(i, week in which i is finished) over the courses taken. Courses are taken one after another, their
/// hours spill over week ends: a course is finished in the first week t with (hours up to it) <= (hours of weeks 0..t).
/// A course may be left out, but not one that a taken course requires. A course with corequisites counts as finished when
/// they are finished too. Nothing may be finished after the last week.
/// Source: open-pit scheduling with cumulative capacity, Chicoisne et al. (2012); precedence-constrained knapsack,
/// Johnson and Niemi (1983), is the case of one week.
struct problem {
  curriculum::catalogue catalogue = {};
  value_table values = {};  ///< one row for each course of the catalogue
  curriculum::calendar calendar = {};
  std::vector<std::size_t> completed = {};  ///< already completed: earn no further value but satisfy prerequisites
  std::vector<std::size_t> mandatory = {};  ///< courses that every plan must finish
  std::vector<double> hours_left = {};      ///< by course [h], if some have begun; else empty: the catalogue's hours
  std::vector<std::size_t> earliest = {};   ///< release week by course; empty: none
  double budget = no_limit;                 ///< for the fees of the courses taken [currency], >= 0
};

/// \throws std::invalid_argument if the calendar is not valid, the table does not have one row for each course and, unless
///         it is constant, one column for each week, a completed or mandatory course is no course, `hours_left` or
///         `earliest` are given but not for each course, hours are outside [0, 1000000], or the budget is negative.
template <class = void>
inline void validate(problem const& p)
{
  constexpr auto where = "curriculum::problem";
  validate(p.calendar);
  require(p.values.courses() == p.catalogue.size(), where, "values", "be as many as courses", p.values.courses());
  bool const matches = p.values.weeks() == 0 || p.values.weeks() == p.calendar.weeks();
  require(matches, where, "values", "have a column for each week of the calendar", p.values.weeks());
  for (std::size_t k = 0; k < p.completed.size(); ++k) {
    bool const known = p.completed[k] < p.catalogue.size();
    require(known, where, {"completed", k}, "be the index of a course", p.completed[k]);
  }
  for (std::size_t k = 0; k < p.mandatory.size(); ++k) {
    bool const known = p.mandatory[k] < p.catalogue.size();
    require(known, where, {"mandatory", k}, "be the index of a course", p.mandatory[k]);
  }
  auto const one_each = [&](std::size_t size) { return size == 0 || size == p.catalogue.size(); };
  require(one_each(p.hours_left.size()), where, "hours_left", "be as many as courses, or none", p.hours_left.size());
  require(one_each(p.earliest.size()), where, "earliest", "be as many as courses, or none", p.earliest.size());
  for (std::size_t i = 0; i < p.hours_left.size(); ++i) {
    bool const good = is_finite(p.hours_left[i]) && p.hours_left[i] >= 0.0 && p.hours_left[i] <= 1e6;
    require(good, where, {"hours_left", i}, "be in [0, 1000000]", p.hours_left[i]);
  }
  require(is_non_negative(p.budget), where, "budget", "not be negative", p.budget);
}

}  // namespace mentorics::curriculum
