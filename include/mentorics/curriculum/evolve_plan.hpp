// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/key_decoder.hpp>
#include <mentorics/curriculum/detail/lay_out.hpp>
#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/detail/price_search.hpp>
#include <mentorics/curriculum/detail/value_bound.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>
#include <mentorics/genetic/evolve.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum {

/// A good plan for any number of courses, by a genetic algorithm over random keys, with a bound from a relaxation.
///
/// Every genome is a plan that can be held. If none was found with all mandatory courses, the plan is empty, and it is
/// `infeasible` where the bound proves that there is none. The result says `optimal` only if its value reaches the bound; otherwise its outcome
/// is that of `genetic::evolve`, and `certificate.relative_gap()` tells how far it can be from the optimum. Where
/// `schedule` finishes it is never worse; use this one where it does not. Equal seeds give equal plans.
/// \throws std::invalid_argument if the problem or the options are not valid.
template <bit_source Rng, observer Watch = silent>
[[nodiscard]] plan evolve_plan(problem const& p, Rng& rng, genetic::evolve_options options = {}, Watch watch = {})
{
  validate(p);
  validate(options);
  detail::open_courses const open(p);
  detail::key_decoder const decoder(open);
  std::vector<std::uint64_t> const nothing(open.size() / 64 + 1, 0);
  double bound = detail::value_bound(open)(nothing.data(), 0);
  auto const observed = [&](iteration now) {
    now.best = (std::max)(0.0, now.best - open.all_mandatory());
    now.bound = bound - open.all_mandatory();
    return notify(watch, now);
  };

  options.target = (std::min)(options.target + open.all_mandatory(), bound);
  auto const evolved = genetic::evolve(decoder, rng, options, observed);
  bool const complete = !open.impossible() && evolved.fitness >= open.all_mandatory();
  constexpr std::size_t price_steps = 100;
  detail::price_search prices(open);
  prices.improve(price_steps, evolved.fitness);
  bound = (std::min)(bound, prices.bound());

  plan result;
  detail::lay_out(open, p.catalogue.size(), complete ? decoder.decode(evolved.best).first : std::vector<std::size_t>{},
                  result);
  bound = open.impossible() ? 0.0 : bound - open.all_mandatory();
  bool const infeasible = open.impossible() || bound < 0.0;
  result.outcome = complete && result.value >= bound ? status::optimal
                   : infeasible                      ? status::infeasible
                                                     : evolved.outcome;
  result.states = evolved.evaluations;
  result.prices = prices.published();
  result.certificate = {.value = result.value, .bound = (std::max)(bound, result.value), .kind = proof::relaxation};
  return result;
}

}  // namespace mentorics::curriculum
