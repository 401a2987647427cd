// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/selection/select.hpp>
#include <mentorics/curriculum/selection/selection_problem.hpp>
#include <mentorics/curriculum/selection/verify_selection.hpp>
