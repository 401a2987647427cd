// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/certify.hpp>
#include <mentorics/curriculum/plan/dual_multipliers.hpp>
#include <mentorics/curriculum/plan/find_pareto_front.hpp>
#include <mentorics/curriculum/plan/k_best_plans.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/plan_defect.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/plan/replan.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/verify.hpp>
#include <mentorics/curriculum/plan/what_if.hpp>
