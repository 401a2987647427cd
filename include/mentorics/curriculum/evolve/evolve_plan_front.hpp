// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/evolve/detail/first_fronts.hpp>
#include <mentorics/curriculum/evolve/detail/front_problem.hpp>
#include <mentorics/curriculum/evolve/detail/front_writer.hpp>
#include <mentorics/curriculum/evolve/evolve_plan_front_options.hpp>
#include <mentorics/curriculum/evolve/plan_choice.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/genetic/nsga2.hpp>

#include <cstddef>
#include <set>
#include <vector>

namespace mentorics::curriculum {

struct [[nodiscard]] plan_front {
  status outcome = status::not_solved;
  std::vector<plan_choice> points = {};  ///< none is better than another in all goals; by value, from the top
  std::size_t generations = 0;
  std::size_t evaluations = 0;
};

/// Plans among which a student can choose: more value, less money, fewer weeks, even weeks.
///
/// NSGA-II over random keys with keys for the budget, the last week and the pace; then each plan of the front is polished by
/// the exact scheduler within its own fee and weeks. All plans pass `verify`. Value always counts, the other goals as the
/// options say. The observer gets the hypervolume as `best` if the options have a stagnation, which is measured by it.
/// Outcomes as `genetic::nsga2`; with mandatory courses it can be that no plan was found. For small problems
/// without balance `find_pareto_front` gives the proved front. Equal seeds give equal fronts, on any number of threads.
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Deb, Pratap, Agarwal and Meyarivan (2002); Goncalves and Resende (2011) for the keys.
template <bit_source Rng, observer Observer = null_observer>
[[nodiscard]] plan_front evolve_plan_front(problem const& p, Rng& rng, evolve_plan_front_options const& options = {},
                                           Observer watch = {})
{
  validate(p);
  validate(options, p.catalogue.size());
  std::vector<double> const full_pace{1.0};
  detail::front_problem const coded(p, {.fee = options.fee, .weeks = options.weeks, .balance = options.balance},
                                    options.balance ? options.paces : full_pace);
  auto const known = detail::first_fronts(coded, options.previous);
  auto const found =
      genetic::nsga2_from(coded, known, rng,
                          {.population = options.population,
                           .generations = options.generations,
                           .reference = options.stagnation > 0 ? coded.reference() : std::vector<double>{},
                           .stagnation = options.stagnation,
                           .max_evaluations = options.evaluations,
                           .islands = options.islands,
                           .threads = options.threads},
                          watch);
  plan_front result{.outcome = found.outcome, .generations = found.generations, .evaluations = found.evaluations};
  if (coded.open().impossible()) {
    result.outcome = status::infeasible;
    return result;
  }
  detail::front_writer<> writer(p, coded, options);
  std::set<std::vector<double>> seen;
  for (std::size_t i = 0; i < found.front.size(); ++i) {
    auto const goals = found.points()[i];
    if (seen.insert(std::vector<double>(goals.begin(), goals.end())).second) { writer.add(found.front[i]); }
  }
  result.points = writer.take();
  return result;
}

}  // namespace mentorics::curriculum
