// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/evolve_plan.hpp>
#include <mentorics/curriculum/evolve/evolve_plan_front.hpp>
#include <mentorics/curriculum/evolve/evolve_plan_front_options.hpp>
#include <mentorics/curriculum/evolve/evolve_plan_options.hpp>
#include <mentorics/curriculum/evolve/plan_choice.hpp>
#include <mentorics/curriculum/evolve/repair_subset.hpp>
