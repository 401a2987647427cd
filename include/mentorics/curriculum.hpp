// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/bound_prices.hpp>
#include <mentorics/curriculum/calendar.hpp>
#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/certify.hpp>
#include <mentorics/curriculum/evolve_plan.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>
#include <mentorics/curriculum/replan.hpp>
#include <mentorics/curriculum/schedule.hpp>
#include <mentorics/curriculum/value_table.hpp>
#include <mentorics/curriculum/verify.hpp>
