// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/assignment_defect.hpp>
#include <mentorics/curriculum/calendar.hpp>
#include <mentorics/curriculum/catalogue.hpp>
#include <mentorics/curriculum/curricula.hpp>
#include <mentorics/curriculum/evolve.hpp>
#include <mentorics/curriculum/group.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/policy.hpp>
#include <mentorics/curriculum/selection.hpp>
#include <mentorics/curriculum/terms.hpp>
#include <mentorics/curriculum/value_table.hpp>
#include <mentorics/curriculum/weeks.hpp>
