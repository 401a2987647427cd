// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/terms/detail/balance_search.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>

#include <cstddef>

namespace mentorics::curriculum {

struct balance_options {
  std::size_t max_states = 2'000'000;  ///< nodes of the search, >= 1; about 10 us each. Raise it for a proof
};

/// \throws std::invalid_argument if a field is outside its documented range.
inline void validate(balance_options const& o)
{
  bool const countable = o.max_states >= 1 && o.max_states <= 1'000'000'000'000;
  require(countable, "curriculum::balance_options", "max_states", "be in [1, 1000000000000]", o.max_states);
}

/// BACP: minimizes the maximum term load, with a proof, or returns the best plan found and a bound.
///
///   min  max_t load_t   over assignments of courses to terms with prerequisites and one course of each group in strictly
///   earlier terms, corequisites in the same or earlier ones, and
///   load_min <= load_t <= load_max, count_min <= courses in t <= count_max  for every term t.
///
/// Destructive bounds: a limit L on the load is refuted or a plan within it is found, L = bound, bound + 1, + 2, + 4, ...
/// until there is a plan, then by halving what is left between bound and value. Each question is answered by a search
/// over the terms that are left for each course (`detail/term_windows.hpp`), with restarts.
/// Outcomes: `optimal`, `infeasible` (proved), `limit_reached` or `stopped` (`term` is empty if no plan is known yet; the
/// bound holds). `value` and bound are in hours. The observer sees nodes as evaluations, at every 64th node. Exact,
/// deterministic. Cost: exponential in the worst case; memory O(courses * terms).
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Castro and Manzano (2001); Hnich, Kiziltan and Walsh (2002); Shaw (2004).
template <observer Observer = null_observer>
[[nodiscard]] term_plan balance_terms(term_problem const& p, balance_options const& options = {}, Observer watch = {})
{
  validate(p);
  validate(options);
  detail::term_model<> const model(p);
  detail::balance_search<Observer> search(model, options.max_states, watch);
  term_plan result;
  result.outcome = search.run();
  result.states = search.nodes();
  if (search.has_plan()) {
    result.term.assign(model.size(), 0);
    std::vector<detail::milliseconds> load(model.terms, 0);
    for (std::size_t c = 0; c < model.size(); ++c) {
      result.term[model.id[c]] = search.plan()[c];
      load[search.plan()[c]] += model.load[c] * model.unit;
    }
    for (auto const time : load) { result.load.push_back(detail::to_hours(time)); }
    result.value = model.hours(search.value());
  }
  bool const impossible = result.outcome == status::infeasible;
  result.certificate = {.value = result.value,
                        .bound = impossible ? no_limit : model.hours(search.bound()),
                        .kind = proof::branch_and_bound};
  return result;
}

}  // namespace mentorics::curriculum
