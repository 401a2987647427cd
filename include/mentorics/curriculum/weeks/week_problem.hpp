// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/detail/plain_rules.hpp>

namespace mentorics::curriculum {

/// When a course may follow its prerequisite.
enum class week_order : unsigned char {
  same_week,      ///< in the same week or a later one (simple assembly line balancing, SALBP-1)
  earlier_weeks,  ///< only in a later week (bin packing with precedences)
};

/// Courses that cannot be split between weeks, to be finished in as few weeks as possible.
struct week_problem {
  curriculum::catalogue catalogue = {};
  double week_hours = 0.0;                   ///< [h] of every week, in [0, 1000000]; counted in whole milliseconds
  week_order order = week_order::same_week;  ///< how prerequisites are meant
};

/// \throws std::invalid_argument if a course has groups (`any_of`) or corequisites, the hours of a week are
///         negative, not finite or above a million, or the order is no `week_order`.
template <class = void>
inline void validate(week_problem const& p)
{
  constexpr auto where = "curriculum::week_problem";
  detail::require_plain_rules(p.catalogue, where);
  bool const good = is_finite(p.week_hours) && p.week_hours >= 0.0 && p.week_hours <= 1e6;
  require(good, where, "week_hours", "be in [0, 1000000]", p.week_hours);
  auto const order = static_cast<int>(p.order);
  require(order <= static_cast<int>(week_order::earlier_weeks), where, "order", "be a week_order", order);
}

}  // namespace mentorics::curriculum
