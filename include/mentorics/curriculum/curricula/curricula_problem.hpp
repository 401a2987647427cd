// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/detail/plain_rules.hpp>

#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::curriculum {

/// Soft constraint: avoid this term of the year for `course`.
struct undesired_term {
  std::size_t course = 0;
  std::size_t term_of_year = 0;  ///< 0 is the first term of a year
};

/// Several curricula that share courses and terms; a course lies in one term for all of them, its prerequisites in strictly
/// earlier ones.
///
/// For every curriculum and term: count_min <= courses <= count_max. The load of a curriculum in a term should be level:
/// d = how far it lies outside [the mean rounded down, the mean rounded up] to multiples of `load_step`, the mean being
/// the curriculum's load / terms. A plan costs balance_weight * (sum of d^2 over curricula and terms) + undesired_weight *
/// (number of wishes that are not met).
/// Source: generalized balanced academic curriculum problem, Chiarandini, Di Gaspero, Gualandi and Schaerf (2012), CSPLib 64.
struct curricula_problem {
  curriculum::catalogue catalogue = {};
  std::size_t terms = 1;                                 ///< in [1, 64]
  std::size_t terms_per_year = 1;                        ///< in [1, terms]; says which terms a wish is about
  std::vector<std::vector<std::size_t>> curricula = {};  ///< courses of each; repeated ones count once
  std::vector<undesired_term> undesired = {};            ///< a wish said twice counts once
  std::size_t count_min = 0;                             ///< courses a term and curriculum
  std::size_t count_max = (std::numeric_limits<std::size_t>::max)();  ///< courses a term and curriculum, >= count_min
  double balance_weight = 1.0;                                        ///< [1/h^2], in [0, 1000000]
  double undesired_weight = 1.0;                                      ///< in [0, 1000000]
  double load_step = 1.0;  ///< [h] to which the mean is rounded, in [0.001, 1000000]; 1 where hours are credits
};

/// \throws std::invalid_argument if a course has groups (`any_of`) or corequisites, there is no term or more than
///         64, the terms of a year are not in [1, terms], a curriculum or a wish names what is no course or no term
///         of a year, the counts contradict each other, or a weight or the step is outside its range.
template <class = void>
inline void validate(curricula_problem const& p)
{
  constexpr auto where = "curriculum::curricula_problem";
  detail::require_plain_rules(p.catalogue, where);
  require(p.terms >= 1 && p.terms <= 64, where, "terms", "be in [1, 64]", p.terms);
  bool const whole = p.terms_per_year >= 1 && p.terms_per_year <= p.terms;
  require(whole, where, "terms_per_year", "be in [1, terms]", p.terms_per_year);
  for (std::size_t q = 0; q < p.curricula.size(); ++q) {
    for (auto const c : p.curricula[q]) { require(c < p.catalogue.size(), where, {"curricula", q}, "name courses", c); }
  }
  for (std::size_t k = 0; k < p.undesired.size(); ++k) {
    auto const& [course, term] = p.undesired[k];
    require(course < p.catalogue.size(), where, {"undesired", k, "course"}, "be a course", course);
    require(term < p.terms_per_year, where, {"undesired", k, "term_of_year"}, "be a term of a year", term);
  }
  require(p.count_max >= p.count_min, where, "count_max", "be at least count_min", p.count_max);
  auto const weighs = [](double w) { return is_finite(w) && w >= 0.0 && w <= 1e6; };
  require(weighs(p.balance_weight), where, "balance_weight", "be in [0, 1000000]", p.balance_weight);
  require(weighs(p.undesired_weight), where, "undesired_weight", "be in [0, 1000000]", p.undesired_weight);
  bool const stepped = is_finite(p.load_step) && p.load_step >= 1e-3 && p.load_step <= 1e6;
  require(stepped, where, "load_step", "be in [0.001, 1000000]", p.load_step);
}

}  // namespace mentorics::curriculum
