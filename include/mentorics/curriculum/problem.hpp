// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
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
/// A course may be left out, but not one that a taken course requires. One finished after the last week earns nothing.
/// Source: open-pit scheduling with cumulative capacity, Chicoisne et al. (2012); precedence-constrained knapsack,
/// Johnson and Niemi (1983), is the case of one week.
struct problem {
  curriculum::catalogue catalogue = {};
  value_table values = {};  ///< one row for each course of the catalogue
  curriculum::calendar calendar = {};
  std::vector<std::size_t> completed = {};  ///< courses finished before: worth nothing more, but they open others
};

/// \throws std::invalid_argument if the calendar is not valid, the table does not have one row for each course and, unless
///         it is constant, one column for each week, or a completed course is no course.
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
}

}  // namespace mentorics::curriculum
