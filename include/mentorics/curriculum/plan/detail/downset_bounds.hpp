// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/plan/detail/downset_layer.hpp>
#include <mentorics/curriculum/plan/detail/downset_rules.hpp>
#include <mentorics/curriculum/plan/detail/lagrangian_bound.hpp>
#include <mentorics/curriculum/plan/detail/value_bound.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace mentorics::curriculum::detail {

/// What a plan through a set of studied courses can be worth, at most: by density until there are prices, then by these,
/// to which the other bound adds hardly anything.
template <class = void>
class downset_bounds {
 public:
  downset_bounds(reduced_problem<> const& open, downset_rules<>& rules) : open_(open), rules_(rules), density_(open) {}

  void use(relaxation_multipliers const& prices) { priced_.emplace(open_, prices); }

  /// What rounding can take from a bound, at most. It is no part of the bounds, so that it does not decide between equal ones.
  [[nodiscard]] double slack() const { return priced_ ? priced_->slack() : density_.slack(); }

  /// Initializes the root state.
  void begin(std::uint64_t const* set, downset_state& s) const
  {
    auto const week = open_.week(s.time);
    s.week = static_cast<std::uint32_t>(week);
    s.rest = in_parts() ? priced_->rest(set, week) : 0.0;
  }

  [[nodiscard]] double operator()(std::uint64_t const* set, downset_state const& s)
  {
    if (in_parts()) { return s.value + priced_->room(s.week, s.time) + s.rest - priced_->excess(set, s.time, s.week); }
    auto time = s.time;
    set = rules_.only_finished(set, time);
    return s.value + (priced_ ? (*priced_)(set, time) : density_(set, time));
  }

  /// For the sets of one course more than `set`, before they are looked up: a weaker bound in constant time.
  void begin_children(std::uint64_t const* set, downset_state const& s)
  {
    parent_ = set;
    now_ = s.week;
    rest_ = {s.rest, in_parts() && now_ < open_.weeks() ? priced_->rest(set, now_ + 1) : 0.0};
  }

  /// The child with course i, which it finishes at `time`, in `week`; `value` is that of the child, `rest` becomes its rest.
  [[nodiscard]] double of_child(std::size_t i, double value, milliseconds time, std::size_t week, double& rest)
  {
    if (!in_parts()) { return no_limit; }
    auto const later = week - now_;
    rest = (later < rest_.size() ? rest_[later] : priced_->rest(parent_, week)) + priced_->change(i, week);
    return value + priced_->room(week, time) + rest;
  }

 private:
  [[nodiscard]] bool in_parts() const { return priced_.has_value() && !open_.has_corequisites(); }

  reduced_problem<> const& open_;
  downset_rules<>& rules_;
  value_bound<> density_;
  std::optional<lagrangian_bound<>> priced_ = {};
  std::uint64_t const* parent_ = nullptr;
  std::size_t now_ = 0;              // the week of the parent
  std::array<double, 2> rest_ = {};  // what the parent has in this week and the next
};

}  // namespace mentorics::curriculum::detail
