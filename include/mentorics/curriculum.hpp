// SPDX-License-Identifier: BSL-1.0
#pragma once

<<<<<<< HEAD

#include <mentorics/curriculum/balance.hpp>
#include <mentorics/curriculum/bound_prices.hpp>
#include <mentorics/curriculum/calendar.hpp>
#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/certify.hpp>
#include <mentorics/curriculum/evolve_plan.hpp>
#include <mentorics/curriculum/fewest_weeks.hpp>
#include <mentorics/curriculum/k_best_plans.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>
#include <mentorics/curriculum/replan.hpp>
#include <mentorics/curriculum/schedule.hpp>
#include <mentorics/curriculum/select.hpp>
#include <mentorics/curriculum/selection_problem.hpp>
#include <mentorics/curriculum/teach_policy.hpp>
#include <mentorics/curriculum/term_plan.hpp>
#include <mentorics/curriculum/term_problem.hpp>
#include <mentorics/curriculum/term_verification.hpp>
#include <mentorics/curriculum/trade_offs.hpp>
#include <mentorics/curriculum/value_table.hpp>
#include <mentorics/curriculum/verify.hpp>
#include <mentorics/curriculum/verify_balance.hpp>
#include <mentorics/curriculum/verify_selection.hpp>
#include <mentorics/curriculum/verify_weeks.hpp>
#include <mentorics/curriculum/week_problem.hpp>
#include <mentorics/curriculum/what_if.hpp>
