// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/detail/build_timetable.hpp>
#include <mentorics/curriculum/plan/detail/downset_pass.hpp>
#include <mentorics/curriculum/plan/detail/lagrangian_bound.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/detail/subgradient_ascent.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// What a search may use.
struct search_limits {
  std::size_t states = 0;
  std::size_t bytes = 0;
  double tolerance = 0.0;
  bool prices = true;  ///< there is memory for the relaxation
};

/// Passes of growing width over the sets of finished courses, and better prices between them.
///
/// Passes end when nothing was cut that could beat the best plan: then it is optimal. The first, narrow pass uses the cheap
/// bound and finds a plan; then prices are sought, and states have to pass both bounds.
/// Source: Zhang (1998), complete anytime beam search; Kuroiwa and Beck (2023) for the restarts with a wider beam.
template <observer Observer>
class downset_search {
 public:
  downset_search(reduced_problem<> const& open, search_limits const& limits, Observer& watch)
      : limits_(limits),
        found_(open, limits.states, limits.tolerance),
        pass_(open, limits.bytes, found_, watch),
        open_(open)
  {}

  /// `optimal`, `limit_reached` or `stopped`.
  [[nodiscard]] status run()
  {
    constexpr std::size_t first_width = 16;
    std::size_t const widening = warm_ ? 1024 : 8;
    std::size_t steps = warm_ ? 4 : 24;
    if (!found_.proved()) { found_.bound = (std::min)(found_.bound, root_bound()); }
    auto outcome = pass_.report();
    for (std::size_t width = first_width; outcome == status::converged && !found_.proved(); width *= widening) {
      outcome = pass_.run(width);
      if (outcome == status::converged && !found_.proved() && (width > first_width || !warm_)) {
        improve_prices(steps);
        steps = (std::max)(steps / 2, std::size_t{4});
      }
    }
    return found_.proved() ? status::optimal : outcome;
  }

  /// Begins with an order that can be held, with a bound, and with hour prices of a similar problem.
  void begin_with(std::vector<std::size_t> order, double bound, std::vector<double> const& hour)
  {
    if (is_complete(open_, order)) {
      found_.found = true;
      found_.value = value_of(open_, order);
      found_.order = std::move(order);
    }
    found_.bound = bound;
    if (found_.proved() || hour.empty() || !limits_.prices) { return; }
    warm_ = true;
    prices_.emplace(open_).start_from(hour);
    improve_prices(1);
  }

  [[nodiscard]] dual_multipliers multipliers() const { return prices_ ? prices_->published() : dual_multipliers{}; }
  [[nodiscard]] incumbent const& found() const { return found_; }
  [[nodiscard]] std::size_t bytes() const { return pass_.bytes(); }

 private:
  /// A bound on every plan that needs no prices.
  [[nodiscard]] double root_bound()
  {
    std::vector<std::uint64_t> const nothing(open_.size() / 64 + 2, 0);
    downset_state root;
    pass_.bounds().begin(nothing.data(), root);
    return pass_.bounds()(nothing.data(), root) + pass_.bounds().slack();
  }

  void improve_prices(std::size_t steps)
  {
    if (!limits_.prices) { return; }
    if (!prices_) { prices_.emplace(open_); }
    prices_->improve(steps, found_.value);
    pass_.bounds().use(prices_->best());
    found_.bound = (std::min)(found_.bound, prices_->bound());
  }

  search_limits limits_;
  incumbent found_;
  downset_pass<Observer> pass_;
  reduced_problem<> const& open_;
  std::optional<subgradient_ascent<>> prices_ = {};
  bool warm_ = false;
};

}  // namespace mentorics::curriculum::detail
