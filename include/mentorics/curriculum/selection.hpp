// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/selection/select_courses.hpp>
#include <mentorics/curriculum/selection/selection_defect.hpp>
#include <mentorics/curriculum/selection/selection_problem.hpp>
#include <mentorics/curriculum/selection/verify_selection.hpp>
