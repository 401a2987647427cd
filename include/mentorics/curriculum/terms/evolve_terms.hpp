// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/detail/plain_rules.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/terms/detail/balance_search.hpp>
#include <mentorics/curriculum/terms/detail/first_terms.hpp>
#include <mentorics/curriculum/terms/detail/term_decoder.hpp>
#include <mentorics/curriculum/terms/detail/term_descent.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>
#include <mentorics/curriculum/terms/evolve_terms_options.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>
#include <mentorics/genetic/evolve_keys.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Courses spread over terms so that the fullest term is as empty as possible, for any number of courses: a good plan by a
/// genetic algorithm over random keys, with the bound of `balance_terms`.
///
/// Prerequisites are earlier in every genome; load and number of courses a term are kept wherever the decoder finds a way.
/// `optimal` only if the value reaches the bound, `infeasible` only if the bound proves it. If no plan was found that keeps
/// all limits, `term` is empty and the outcome is `limit_reached` or `stopped`; otherwise it is that of
/// `genetic::evolve_keys`, and `certificate.relative_gap()` tells how far the value can be from the optimum. `states` are
/// the plans that were decoded, and the nodes of the bound. `balance_terms` proves more where it finishes. Equal seeds give equal
/// plans, on any number of threads. The observer sees hours; best is infinite until there is a plan.
/// \throws std::invalid_argument if the problem or the options are not valid, or a course has groups or corequisites.
/// Source: Goncalves and Resende (2011) for the keys; Castro and Manzano (2001) for the problem.
template <bit_source Rng, observer Observer = null_observer>
[[nodiscard]] term_plan evolve_terms(term_problem const& p, Rng& rng, evolve_terms_options const& options = {},
                                     Observer watch = {})
{
  validate(p);
  detail::require_plain_rules(p.catalogue, "curriculum::evolve_terms");
  validate(options, p.catalogue.size(), p.terms);
  detail::term_model<> const model(p);
  null_observer unseen;
  detail::balance_search<null_observer> relaxed(model, options.bound_states, unseen);
  bool const impossible = relaxed.run() == status::infeasible;
  auto const bound = model.hours(relaxed.bound());

  term_plan result;
  result.outcome = impossible ? status::infeasible : status::optimal;
  result.states = relaxed.nodes();
  detail::placed_courses best{.load = std::vector<detail::term_model<>::units>(p.terms, 0)};
  bool found = !impossible;
  if (!impossible && model.size() > 0) {
    detail::term_decoder<> const decoder(model, relaxed.bound());
    auto const observed = [&](iteration now) {
      now.best =
          now.best < decoder.nothing_fits() ? no_limit : model.hours(static_cast<detail::milliseconds>(-now.best));
      now.bound = bound;
      return notify(watch, now);
    };
    double const target = std::round(options.target * detail::milliseconds_per_hour);
    double const goal = std::floor(target / static_cast<double>(model.unit));
    auto const known = detail::first_terms(model, decoder, options.previous, relaxed.plan());
    auto const evolved = genetic::evolve_keys_from(decoder.keys(), decoder, known, rng,
                                                   {.population = options.population,
                                                    .generations = options.generations,
                                                    .target = (std::max)(-goal - 0.5, decoder.nothing_fits()),
                                                    .bound = -static_cast<double>(relaxed.bound()),
                                                    .stagnation = options.stagnation,
                                                    .max_evaluations = options.evaluations,
                                                    .islands = options.islands,
                                                    .threads = options.threads},
                                                   observed);
    found = decoder(evolved.best, best) >= decoder.nothing_fits();
    result.states += evolved.evaluations;
    result.outcome = found || evolved.outcome == status::stopped ? evolved.outcome : status::limit_reached;
  }
  if (found) {
    result.term.assign(model.size(), 0);
    for (std::size_t c = 0; c < model.size(); ++c) { result.term[model.id[c]] = best.term[c]; }
    for (auto const amount : best.load) { result.load.push_back(model.hours(amount)); }
    auto const fullest = *std::ranges::max_element(best.load);
    result.value = model.hours(fullest);
    if (fullest <= relaxed.bound()) { result.outcome = status::optimal; }
  }
  result.certificate = {.value = result.value, .bound = impossible ? no_limit : bound, .kind = proof::branch_and_bound};
  return result;
}

}  // namespace mentorics::curriculum
