// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/catalogue.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Which courses to take if there is time for some: with a course, all its prerequisites and corequisites and one course of each
/// of its groups must be taken, so that there is an order in which each can be finished.
///
/// Source: precedence-constrained knapsack, Johnson and Niemi (1983); without prerequisites the 0/1 knapsack.
struct selection_problem {
  curriculum::catalogue catalogue = {};
  std::vector<double> values = {};  ///< by course, >= 0
  double hours = 0.0;               ///< [h] in all, in [0, 1e9]; counted in whole milliseconds
};

/// The courses to take, what they are worth, and what no selection can be worth.
struct [[nodiscard]] selection {
  status outcome = status::not_solved;
  std::vector<std::size_t> courses = {};      ///< ascending
  double value = 0.0;                         ///< sum of the values of the courses
  double hours = 0.0;                         ///< [h] that they take
  mentorics::certificate<> certificate = {};  ///< no selection is worth more than `certificate.bound`
  std::size_t states = 0;                     ///< cells of the table, or nodes of the search
};

/// \throws std::invalid_argument if there is not one value for each course, a value is negative, not finite or above 1e12, or the
///         hours are negative, not finite or above 1e9.
template <class = void>
inline void validate(selection_problem const& p)
{
  constexpr auto where = "curriculum::selection_problem";
  require(p.values.size() == p.catalogue.size(), where, "values", "be as many as courses", p.values.size());
  for (std::size_t i = 0; i < p.values.size(); ++i) {
    bool const good = is_finite(p.values[i]) && p.values[i] >= 0.0 && p.values[i] <= 1e12;
    require(good, where, {"values", i}, "be in [0, 1e12]", p.values[i]);
  }
  require(is_finite(p.hours) && p.hours >= 0.0 && p.hours <= 1e9, where, "hours", "be in [0, 1e9]", p.hours);
}

}  // namespace mentorics::curriculum
