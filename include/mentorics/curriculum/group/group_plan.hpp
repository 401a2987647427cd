// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/group/detail/first_groups.hpp>
#include <mentorics/curriculum/group/detail/group_bound.hpp>
#include <mentorics/curriculum/group/detail/group_decoder.hpp>
#include <mentorics/curriculum/group/detail/group_state.hpp>
#include <mentorics/curriculum/group/detail/group_writer.hpp>
#include <mentorics/curriculum/group/group_plan_options.hpp>
#include <mentorics/curriculum/group/group_plan_result.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/genetic/evolve_keys.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Evolves plans for several students of one mentor: shared weekly hours, group sessions, each student's own courses and progress.
///
/// Biased random keys over a serial decoder that keeps every constraint; the bound comes from the students' separate
/// problems, with a price on the mentor's hours. If no plan with all mandatory courses was found, the plans are empty.
/// Outcomes: `optimal` if the bound is reached, `infeasible` if a student cannot meet their constraints even alone, else as
/// `genetic::evolve_keys`. The observer gets the goal; equal seeds give equal plans, on any number of threads.
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Goncalves and Resende (2011); Fisher (1981) for the Lagrangian bound.
template <bit_source Rng, observer Observer = null_observer>
[[nodiscard]] group_plan_result group_plan(group_problem const& g, Rng& rng, group_plan_options const& options = {},
                                           Observer watch = {})
{
  validate(g);
  validate(options);
  auto const n = g.students.size();
  group_plan_result result{.plans = std::vector<plan>(n)};
  detail::group_decoder decoder(g, options.goal);
  bool possible = true;
  for (std::size_t k = 0; k < n; ++k) {
    auto const best = schedule(detail::alone(g, k), {.max_states = options.bound_states});
    possible = possible && best.outcome != status::infeasible;
    result.alone.push_back(best.certificate.bound);
    decoder.set_alone(k, best.certificate.bound);
    result.plans[k].finish_week.assign(g.students[k].catalogue.size(), not_scheduled);
  }
  double const bound = possible ? detail::bound_of(g, options.goal, result.alone) : 0.0;
  detail::decoded_group best;
  if (possible && decoder.keys() > 0) {
    auto const known = detail::first_groups(g, decoder);
    auto const found = genetic::evolve_keys_from(decoder.keys(), decoder, known, rng,
                                                 {.population = options.population,
                                                  .generations = options.generations,
                                                  .bound = options.goal == group_goal::total_value ? bound : no_limit,
                                                  .stagnation = options.stagnation,
                                                  .max_evaluations = options.evaluations,
                                                  .islands = options.islands,
                                                  .threads = options.threads},
                                                 watch);
    result.outcome = found.outcome;
    result.evaluations = found.evaluations;
    decoder(found.best, best);
    if (best.missing == 0) { detail::write_group(g, decoder, best, result); }
  } else {
    result.outcome = possible ? status::optimal : status::infeasible;
  }
  detail::sum_up(g, decoder, options.goal, bound, result);
  bool const complete = possible && best.missing == 0;
  if (complete && result.certificate.value >= bound * (1.0 - 1e-9)) { result.outcome = status::optimal; }
  return result;
}

}  // namespace mentorics::curriculum
