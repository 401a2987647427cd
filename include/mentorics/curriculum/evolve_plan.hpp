// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/first_plans.hpp>
#include <mentorics/curriculum/detail/key_decoder.hpp>
#include <mentorics/curriculum/detail/lay_out.hpp>
#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/detail/polish_windows.hpp>
#include <mentorics/curriculum/detail/price_search.hpp>
#include <mentorics/curriculum/detail/value_bound.hpp>
#include <mentorics/curriculum/evolve_plan_options.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>
#include <mentorics/genetic/evolve_keys.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

namespace detail {

/// The best order among the fittest key vectors of each island, after polishing.
template <class Evolved>
[[nodiscard]] decoded_plan best_polished(open_courses const& open, key_decoder const& decoder, Evolved const& evolved,
                                         evolve_plan_options const& options, double bound)
{
  decoded_plan best;
  decoder(evolved.best, best);
  if (best.value >= bound || open.weeks() == 0) { return best; }
  window_polisher polish(open, decoder, decoder.limits(), options.window, options.window_states);
  std::vector<double> seen;
  decoded_plan now;
  for (std::size_t i = 0; i < options.population && seen.size() < options.polish; ++i) {
    for (auto const& island : evolved.state.islands) {
      double const fitness = island.fitness[i];
      if (seen.size() == options.polish || std::ranges::find(seen, fitness) != seen.end()) { continue; }
      seen.push_back(fitness);
      decoder(island.genomes[i], now);
      auto order = now.order;
      polish(order);
      if (decoder.replay(order, decoder.limits(), now) > best.value) { std::swap(best, now); }
    }
  }
  // Then the best plan in larger and larger windows, at last as a whole if it has up to 60 courses.
  auto const large = best.order.size() <= 60 ? std::vector<std::size_t>{60} : std::vector<std::size_t>{24, 36, 60};
  for (auto const window : large) {
    if (options.polish == 0 || options.wide_states == 0 || best.value >= bound) { break; }
    window_polisher wide(open, decoder, decoder.limits(), window, options.wide_states * window / 60);
    auto order = best.order;
    wide(order, 3);
    decoder.replay(order, decoder.limits(), best);
  }
  return best;
}

}  // namespace detail

/// A good plan for any number of courses, by a genetic algorithm over random keys, polished by the exact scheduler, with a
/// bound from a relaxation.
///
/// Every genome is a plan that can be held; greedy plans and an earlier one are among the first. If none was found with all
/// mandatory courses, the plan is empty, and it is `infeasible` where the bound proves that there is none. The result says
/// `optimal` only if its value reaches the bound; otherwise its outcome is that of `genetic::evolve_keys`, and
/// `certificate.relative_gap()` tells how far it can be from the optimum. Where `schedule` finishes it is never worse; use
/// this one where it does not. Equal seeds give equal plans, on any number of threads.
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Goncalves and Resende (2011) for the keys.
template <bit_source Rng, observer Watch = silent>
[[nodiscard]] plan evolve_plan(problem const& p, Rng& rng, evolve_plan_options const& options = {}, Watch watch = {})
{
  validate(p);
  validate(options, p.catalogue.size());
  detail::open_courses const open(p);
  detail::key_decoder const decoder(open);
  std::vector<std::uint64_t> const nothing(open.size() / 64 + 1, 0);
  double bound = detail::value_bound(open)(nothing.data(), 0);
  auto const observed = [&](iteration now) {
    now.best = (std::max)(0.0, now.best - open.all_mandatory());
    now.bound = bound - open.all_mandatory();
    return notify(watch, now);
  };
  auto const known = detail::first_plans(open, decoder, options.previous);
  auto const evolved = genetic::evolve_keys_from(decoder.keys(), decoder, known, rng,
                                            {.population = options.population,
                                             .generations = options.generations,
                                             .target = options.target + open.all_mandatory(),
                                             .bound = bound,
                                             .stagnation = options.stagnation,
                                             .evaluations = options.evaluations,
                                             .islands = options.islands,
                                             .threads = options.threads},
                                            observed);
  auto const best = detail::best_polished(open, decoder, evolved, options, bound);
  bool const complete = !open.impossible() && best.value >= open.all_mandatory();
  constexpr std::size_t price_steps = 100;
  detail::price_search prices(open);
  prices.improve(price_steps, best.value);
  bound = (std::min)(bound, prices.bound());

  plan result;
  detail::lay_out(open, p.catalogue.size(), complete ? best.order : std::vector<std::size_t>{}, result);
  bound = open.impossible() ? 0.0 : bound - open.all_mandatory();
  bool const infeasible = open.impossible() || bound < 0.0;
  result.outcome = complete && result.value >= bound ? status::optimal
                   : infeasible                      ? status::infeasible
                   : evolved.outcome == status::optimal ? status::converged
                                                        : evolved.outcome;
  result.states = evolved.evaluations;
  result.prices = prices.published();
  result.certificate = {.value = result.value, .bound = (std::max)(bound, result.value), .kind = proof::relaxation};
  return result;
}

}  // namespace mentorics::curriculum
