// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/balance.hpp>
#include <mentorics/curriculum/calendar.hpp>
#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/evolve_plan.hpp>
#include <mentorics/curriculum/fewest_weeks.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>
#include <mentorics/curriculum/schedule.hpp>
#include <mentorics/curriculum/select.hpp>
#include <mentorics/curriculum/selection_problem.hpp>
#include <mentorics/curriculum/term_plan.hpp>
#include <mentorics/curriculum/term_problem.hpp>
#include <mentorics/curriculum/term_verification.hpp>
#include <mentorics/curriculum/value_table.hpp>
#include <mentorics/curriculum/verify.hpp>
#include <mentorics/curriculum/verify_balance.hpp>
#include <mentorics/curriculum/verify_selection.hpp>
#include <mentorics/curriculum/verify_weeks.hpp>
#include <mentorics/curriculum/week_problem.hpp>
