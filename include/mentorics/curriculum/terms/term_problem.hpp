// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/catalogue.hpp>

#include <cstddef>
#include <limits>

namespace mentorics::curriculum {

/// Courses to be spread over a fixed number of terms; each lies in one term, its prerequisites and one course of each of its
/// groups in strictly earlier ones, its corequisites in the same or earlier ones.
///
/// The hours of a course are its load (study hours, or credits). For every term: load_min <= load <= load_max and
/// count_min <= courses <= count_max.
/// Source: balanced academic curriculum problem, Castro and Manzano (2001), CSPLib 30.
struct term_problem {
  curriculum::catalogue catalogue = {};
  std::size_t terms = 1;                                              ///< in [1, 64]
  double load_min = 0.0;                                              ///< [h] a term, >= 0
  double load_max = no_limit;                                         ///< [h] a term, >= load_min
  std::size_t count_min = 0;                                          ///< courses a term
  std::size_t count_max = (std::numeric_limits<std::size_t>::max)();  ///< courses a term, >= count_min
};

/// \throws std::invalid_argument if there is no term or more than 64, a bound on loads is NaN or negative, or a lower bound is
///         above the upper one.
template <class = void>
inline void validate(term_problem const& p)
{
  constexpr auto where = "curriculum::term_problem";
  require(p.terms >= 1 && p.terms <= 64, where, "terms", "be in [1, 64]", p.terms);
  require_amount(where, "load_min", p.load_min);
  bool const ordered = !is_nan(p.load_max) && p.load_max >= p.load_min;
  require(ordered, where, "load_max", "be a number and at least load_min", p.load_max);
  require(p.count_max >= p.count_min, where, "count_max", "be at least count_min", p.count_max);
}

}  // namespace mentorics::curriculum
