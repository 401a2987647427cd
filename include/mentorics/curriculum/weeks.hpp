// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/weeks/minimize_weeks.hpp>
#include <mentorics/curriculum/weeks/verify_weeks.hpp>
#include <mentorics/curriculum/weeks/week_problem.hpp>
