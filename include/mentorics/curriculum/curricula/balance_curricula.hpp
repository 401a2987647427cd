// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/curricula/curricula_problem.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_run.hpp>

#include <cstddef>
#include <cstdint>

namespace mentorics::curriculum {

struct balance_curricula_options {
  std::size_t max_states = 200'000;    ///< nodes of the exact search, in [1, 1e12]; raise it for a proof
  std::size_t max_moves = 10'000'000;  ///< of the local search, <= 1e12; better plans of large problems
  std::size_t max_rounds = 400;        ///< of the relaxation, <= 1e6; better bounds of large problems
  std::uint64_t seed = 1;              ///< of the local search
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(balance_curricula_options const& o)
{
  constexpr auto where = "curriculum::balance_curricula_options";
  bool const countable = o.max_states >= 1 && o.max_states <= 1'000'000'000'000;
  require(countable, where, "max_states", "be in [1, 1000000000000]", o.max_states);
  require(o.max_moves <= 1'000'000'000'000, where, "max_moves", "be at most 1000000000000", o.max_moves);
  require(o.max_rounds <= 1'000'000, where, "max_rounds", "be at most 1000000", o.max_rounds);
}

/// GBACP: minimizes the cost of a plan for several curricula over the same courses and terms, or returns the best plan
/// found and a bound.
///
///   min  balance_weight * sum_{q,t} d_qt^2 + undesired_weight * #undesired   over assignments of courses to terms with
///   prerequisites in strictly earlier terms and count_min <= courses of q in t <= count_max   (see `curricula_problem`).
///
/// A short exact search (depth first; a water-filling bound on what is left of a load) proves small problems. Larger ones get
/// a plan from simulated annealing and a bound from a Lagrangian relaxation in which curricula that share most courses
/// choose those of a term together; then the exact search goes on with both.
/// Outcomes: `optimal`, `infeasible` (proved), `limit_reached` or `stopped` (`term` is empty if no plan is known yet; the
/// bound holds). `load` is that of all courses. `states` are nodes of the exact search; the observer sees nodes, moves and
/// rounds as evaluations. Deterministic. `optimal` means proved within 1e-9 relative.
/// Cost: O(curricula of a course) a move; a round one minimum cut over courses and terms, and for each term and cluster
/// of curricula a table by number and load of what they share.
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Chiarandini, Di Gaspero, Gualandi and Schaerf (2012); Guignard and Kim (1987).
template <observer Observer = null_observer>
[[nodiscard]] term_plan balance_curricula(curricula_problem const& p, balance_curricula_options const& options = {},
                                          Observer watch = {})
{
  validate(p);
  validate(options);
  detail::curricula_model<> const model(p);
  detail::curricula_run<Observer> run(
      model,
      {.states = options.max_states, .moves = options.max_moves, .rounds = options.max_rounds, .seed = options.seed},
      watch);
  term_plan result;
  result.outcome = run.solve();
  result.states = run.nodes();
  if (run.has_plan()) {
    result.term = run.plan();
    std::vector<detail::milliseconds> time(p.terms, 0);
    for (std::size_t c = 0; c < result.term.size(); ++c) { time[result.term[c]] += model.load[c] * model.unit; }
    for (auto const t : time) { result.load.push_back(detail::to_hours(t)); }
    result.value = run.value();
  }
  bool const impossible = result.outcome == status::infeasible;
  result.certificate = {.value = result.value,
                        .bound = impossible ? no_limit : run.bound(),
                        .kind = run.searched() ? proof::branch_and_bound : proof::relaxation};
  return result;
}

}  // namespace mentorics::curriculum
