// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/group/detail/verify_group_steps.hpp>
#include <mentorics/curriculum/group/group_defect.hpp>
#include <mentorics/curriculum/group/group_plan_result.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>

namespace mentorics::curriculum {

/// Recomputes the plans of a group from the problem definition; shares no code with `group_plan`. Each student's plan
/// by `verify`; then sessions, the mentor's hours (to 1e-6 h for each lesson) and values (to 1e-9 relative).
/// \throws std::invalid_argument if the problem is not valid.
[[nodiscard]] inline verification<group_defect> verify(group_problem const& g, group_plan_result const& made)
{
  validate(g);
  return detail::group_examiner<>(g, made).run();
}

}  // namespace mentorics::curriculum
