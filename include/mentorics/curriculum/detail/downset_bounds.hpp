// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/detail/downset_layer.hpp>
#include <mentorics/curriculum/detail/downset_rules.hpp>
#include <mentorics/curriculum/detail/priced_bound.hpp>
#include <mentorics/curriculum/detail/value_bound.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace mentorics::curriculum::detail {

/// What a plan through a set of studied courses can be worth, at most: by density until there are prices, then by these,
/// to which the other bound adds hardly anything.
class downset_bounds {
 public:
  downset_bounds(open_courses const& open, downset_rules& rules) : open_(open), rules_(rules), density_(open) {}

  void use(relaxation_prices const& prices) { priced_.emplace(open_, prices); }

  [[nodiscard]] double operator()(std::uint64_t const* set, downset_state const& s)
  {
    auto time = s.time;
    set = rules_.only_finished(set, time);
    return s.value + (priced_ ? (*priced_)(set, time) : density_(set, time));
  }

  /// For the sets of one course more than `set`, before they are looked up: a weaker bound in constant time.
  void begin_children(std::uint64_t const* set)
  {
    parent_ = set;
    week_ = never;
  }

  /// The child with course i, which it finishes at `time`, in `week`; `value` is that of the child.
  [[nodiscard]] double of_child(std::size_t i, double value, milliseconds time, std::size_t week)
  {
    if (!priced_ || open_.has_corequisites()) { return no_limit; }
    if (week != week_) {
      week_ = week;
      rest_ = priced_->rest(parent_, week);
    }
    return value + priced_->room(week, time) + rest_ + priced_->change(i, week);
  }

 private:
  static constexpr auto never = static_cast<std::size_t>(-1);

  open_courses const& open_;
  downset_rules& rules_;
  value_bound density_;
  std::optional<priced_bound> priced_ = {};
  std::uint64_t const* parent_ = nullptr;
  std::size_t week_ = never;
  double rest_ = 0.0;
};

}  // namespace mentorics::curriculum::detail
