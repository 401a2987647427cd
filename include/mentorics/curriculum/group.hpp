// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/group/group_defect.hpp>
#include <mentorics/curriculum/group/group_plan.hpp>
#include <mentorics/curriculum/group/group_plan_options.hpp>
#include <mentorics/curriculum/group/group_plan_result.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>
#include <mentorics/curriculum/group/verify_group.hpp>
