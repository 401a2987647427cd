// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/evolve/detail/first_plans.hpp>
#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/evolve/detail/relaxation_plans.hpp>
#include <mentorics/curriculum/evolve/detail/reoptimize_best.hpp>
#include <mentorics/curriculum/evolve/evolve_plan_options.hpp>
#include <mentorics/curriculum/plan/detail/build_timetable.hpp>
#include <mentorics/curriculum/plan/detail/incumbent.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/detail/subgradient_ascent.hpp>
#include <mentorics/curriculum/plan/detail/value_bound.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/genetic/evolve_keys.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// Evolves a plan for any number of courses: random keys, then large neighborhood search by the exact scheduler, with a bound
/// from a relaxation.
///
/// Every genome is a plan that can be held; greedy plans, the order of the relaxation and an earlier plan are among the
/// first. If none was found with all mandatory courses, the plan is empty; `infeasible` if the bound proves infeasibility. The
/// result says `optimal` only if its value reaches the bound; otherwise its outcome is that of
/// `genetic::evolve_keys`, and `certificate.relative_gap()` tells how far it can be from the optimum. Use `schedule` where it
/// finishes, its plan is never worse, and this where it does not. Equal seeds give equal plans, on any number of threads.
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Goncalves and Resende (2011) for the keys.
template <bit_source Rng, observer Observer = null_observer>
[[nodiscard]] plan evolve_plan(problem const& p, Rng& rng, evolve_plan_options const& options = {}, Observer watch = {})
{
  validate(p);
  validate(options, p.catalogue.size());
  detail::reduced_problem<> const open(p);
  detail::key_decoder<> const decoder(open);
  auto known = detail::first_plans(open, decoder, options.previous);
  constexpr std::size_t first_price_steps = 20;
  constexpr std::size_t last_price_steps = 80;
  detail::subgradient_ascent<> prices(open);
  prices.improve(first_price_steps, detail::best_value(decoder, known));
  double bound = (std::min)(prices.bound(), detail::value_bound<>(open).at_root());
  constexpr double reaches = 1.0 - detail::bound_rounding;
  detail::add_relaxed_plans(open, decoder, prices.earliness(), options, known);
  auto const observed = [&](iteration now) {
    now.best = (std::max)(0.0, now.best);  // without all mandatory courses there is no plan
    now.bound = (std::max)(0.0, bound);
    return notify(watch, now);
  };
  auto const evolved = genetic::evolve_keys_from(decoder.keys(), decoder, known, rng,
                                                 {.population = options.population,
                                                  .generations = options.generations,
                                                  .target = options.target,
                                                  .bound = bound * reaches,
                                                  .stagnation = options.stagnation,
                                                  .max_evaluations = options.evaluations,
                                                  .islands = options.islands,
                                                  .threads = options.threads},
                                                 observed);
  auto const best = detail::reoptimize_best(open, decoder, evolved, options, bound * reaches);
  bool const complete = !open.impossible() && best.missing_mandatory == 0;
  prices.improve(last_price_steps, complete ? best.value : 0.0);
  bound = (std::min)(bound, prices.bound());
  bool const infeasible = open.impossible() || bound < 0.0;  // no complete plan is worth less than 0
  bound = infeasible ? 0.0 : bound;

  plan result;
  detail::build_timetable(open, p.catalogue.size(), complete ? best.order : std::vector<std::size_t>{}, result);
  if (complete && result.value >= bound * reaches) {
    result.outcome = status::optimal;
  } else if (infeasible) {
    result.outcome = status::infeasible;
  } else {  // that the keys reached the bound by rounding proves nothing either
    result.outcome = evolved.outcome == status::optimal ? status::converged : evolved.outcome;
  }
  result.states = evolved.evaluations;
  result.multipliers = prices.published();
  result.certificate = {
      .value = result.value, .bound = detail::told_bound(bound, result.value), .kind = proof::relaxation};
  return result;
}

}  // namespace mentorics::curriculum
