// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/curriculum/plan/detail/build_timetable.hpp>
#include <mentorics/curriculum/plan/detail/downset_search.hpp>
#include <mentorics/curriculum/plan/detail/estimated_bytes.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

struct schedule_options {
  std::size_t max_states = 5'000'000;  ///< sets of courses to examine, >= 1. Raise it for a proof
  /// Peak memory of the call, excluding the returned plan [bytes], >= 1. Where it is too small for the
  /// tables the outcome is `limit_reached`, with a bound that holds.
  std::size_t max_bytes = std::size_t{512} << 20U;
  double tolerance = 1e-9;  ///< `optimal` means bound - value <= tolerance * value; in [0, 1),
                            ///< but never less than the rounding of bounds, 1e-12
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(schedule_options const& o)
{
  constexpr auto where = "curriculum::schedule_options";
  bool const countable = o.max_states >= 1 && o.max_states <= 1'000'000'000;
  require(countable, where, "max_states", "be in [1, 1000000000]", o.max_states);
  require(o.max_bytes >= 1, where, "max_bytes", "be positive", o.max_bytes);
  bool const good = is_finite(o.tolerance) && o.tolerance >= 0.0 && o.tolerance < 1.0;
  require(good, where, "tolerance", "be in [0, 1)", o.tolerance);
}

namespace detail {

/// What is known from a similar problem.
struct warm_start {
  std::span<std::size_t const> order = {};  ///< courses, by index
  std::span<double const> capacity = {};    ///< multipliers by week, as in `dual_multipliers`, from the first week on
  double bound = no_limit;                  ///< on the value of every plan
};

template <observer Observer>
[[nodiscard]] plan schedule_from(problem const& p, warm_start const& known, schedule_options const& options,
                                 Observer& watch)
{
  validate(p);
  validate(options);
  auto const needed = estimated_bytes(p);
  if (needed.model > options.max_bytes) { return plan_without_memory(p); }
  bool const with_prices = needed.model + needed.prices <= options.max_bytes;
  search_limits const limits{.states = options.max_states,
                             .bytes = options.max_bytes - needed.model - (with_prices ? needed.prices : 0),
                             .tolerance = options.tolerance,
                             .prices = with_prices};
  reduced_problem<> const open(p);
  downset_search<Observer> search(open, limits, watch);
  auto order = feasible_prefix(open, known.order);
  if (!order.empty() || is_finite(known.bound)) {
    std::vector<double> hour(known.capacity.begin(), known.capacity.end());
    for (auto& price : hour) { price /= milliseconds_per_hour; }
    search.begin_with(std::move(order), known.bound, hour);
  }

  plan result;
  result.outcome = open.impossible() ? status::infeasible : search.run();
  auto const& found = search.found();
  if (!found.found && result.outcome == status::optimal) { result.outcome = status::infeasible; }
  build_timetable(open, p.catalogue.size(), open.impossible() ? std::vector<std::size_t>{} : found.order, result);
  result.states = found.states;
  result.bytes = options.max_bytes - limits.bytes + search.bytes();
  result.multipliers = search.multipliers();
  bool const infeasible = result.outcome == status::infeasible;
  result.certificate = {.value = result.value,
                        .bound = infeasible ? 0.0 : told_bound((std::max)(0.0, found.bound), result.value),
                        .kind = result.outcome == status::optimal || infeasible ? proof::exhausted : proof::relaxation};
  return result;
}

}  // namespace detail

/// Maximizes the value of a plan, with a proof, or returns the best plan found and a bound.
///
/// Dynamic programming over the sets of finished courses (order ideals), in passes of growing width: exact, anytime,
/// deterministic. Outcomes: `optimal` (proved within the tolerance), `limit_reached` or `stopped` (best plan so far with
/// a bound that holds), `infeasible` (proved: no plan has all mandatory courses; the plan is empty). The observer sees states
/// as evaluations; it is called at least every 4096 sets. Among equally good plans the one found first is returned; courses
/// that add nothing are left out. If a limit is reached before a plan with all mandatory courses is found, the plan is empty.
/// Cost: time O(sets * courses), at most 2^n sets, far fewer with many prerequisites.
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Schrage and Baker (1978); Steiner (1990) for the number of ideals.
template <observer Observer = null_observer>
[[nodiscard]] plan schedule(problem const& p, schedule_options const& options = {}, Observer watch = {})
{
  return detail::schedule_from(p, {}, options, watch);
}

}  // namespace mentorics::curriculum
