// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/curriculum/selection/detail/forest_knapsack.hpp>
#include <mentorics/curriculum/selection/detail/selection_model.hpp>
#include <mentorics/curriculum/selection/detail/selection_search.hpp>
#include <mentorics/curriculum/selection/selection_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum {

struct select_options {
  std::size_t max_states = 1'000'000;             ///< nodes of the search, >= 1
  std::size_t max_bytes = std::size_t{1} << 28U;  ///< for the table of the dynamic programme; a larger one is not made
};

/// \throws std::invalid_argument if a field is outside its documented range.
inline void validate(select_options const& o)
{
  bool const countable = o.max_states >= 1 && o.max_states <= 1'000'000'000'000;
  require(countable, "curriculum::select_options", "max_states", "be in [1, 1000000000000]", o.max_states);
}

/// PCKP: maximizes the value of courses within the hours, with a proof, or returns the best selection found and a bound.
///
///   max sum v_i x_i   with  sum h_i x_i <= hours,  x_i <= x_r for every prerequisite r of i,  x in {0, 1}.
///
/// If no course has two prerequisites and the table of (course, hours) is within `max_bytes`: dynamic programming, time
/// O(n B), B the hours counted in the greatest common divisor of the courses' hours. Otherwise branch and bound with
/// Lagrangian closure bounds: exponential in the worst case, a few maximum flows in practice.
/// Outcomes: `optimal` (up to 1e-9 relative, if values have so many digits that sums of them are rounded), `limit_reached` or
/// `stopped` (best so far and a bound that holds). An empty selection is one, so the problem is never infeasible. The observer
/// is called for each node and each 64th course of the table. Exact, deterministic; values times a power of two give the same
/// selection.
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Johnson and Niemi (1983); Cho and Shaw (1997); You and Yamada (2007); Chicoisne et al. (2012).
template <observer Observer = null_observer>
[[nodiscard]] selection select_courses(selection_problem const& p, select_options const& options = {},
                                       Observer watch = {})
{
  validate(p);
  validate(options);
  detail::selection_model<> const model(p);
  selection result;
  result.outcome = status::optimal;
  std::size_t calls = 0;
  auto const go_on = [&](double best, double bound) {
    iteration const now{.index = calls++, .evaluations = result.states, .best = best, .bound = bound};
    if (notify(watch, now) == control::stop) { result.outcome = status::stopped; }
    return result.outcome == status::optimal;
  };
  std::vector<std::size_t> taken;
  double bound = 0.0;

  auto const width = static_cast<double>(model.capacity) + 1.0;
  double const table = static_cast<double>(model.size()) * (width / 8.0 + 8.0) + 16.0 * 8.0 * width;
  bool done = false;
  if (model.forest && table <= static_cast<double>(options.max_bytes)) {
    auto const fill = [&](auto number) {
      detail::forest_knapsack<decltype(number)> knapsack(model);
      done = knapsack.solve([&](std::size_t row) {
        result.states += static_cast<std::size_t>(model.capacity) + 1;
        return row % 64 != 0 || go_on(0.0, model.in_problem(model.total));
      });
      if (done) { taken = knapsack.plan(); }
    };
    if (model.whole && model.total < 2e9) {
      fill(std::int32_t{0});
    } else {
      fill(0.0);
    }
  }
  bool const tabled = done;
  if (!done) {
    detail::selection_search<> search(model);
    std::size_t nodes = 0;
    auto const watched = [&] { return go_on(model.in_problem(search.value()), model.in_problem(search.root_bound())); };
    search.run([&] {
      if (nodes > 0 && result.outcome == status::optimal && nodes == options.max_states) {
        result.outcome = status::limit_reached;
      }
      if (nodes > 0 && (result.outcome != status::optimal || !watched())) { return false; }
      ++nodes;  // the first node is always seen: it gives the bound
      ++result.states;
      return true;
    });
    taken = search.plan();
    bound = model.in_problem(search.bound());
    if (search.closed()) { result.outcome = status::optimal; }
  }

  for (auto const k : taken) { result.courses.push_back(model.id[k]); }
  std::sort(result.courses.begin(), result.courses.end());
  detail::milliseconds time = 0;
  for (auto const i : result.courses) {
    result.value += p.values[i];
    time += detail::to_milliseconds(p.catalogue[i].hours);
  }
  result.hours = detail::to_hours(time);
  result.certificate = {.value = result.value,
                        .bound = (std::max)(bound, result.value),
                        .kind = tabled ? proof::exhausted : proof::branch_and_bound};
  return result;
}

}  // namespace mentorics::curriculum
