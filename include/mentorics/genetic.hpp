// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/crowding_distance.hpp>
#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/evolve_options.hpp>
#include <mentorics/genetic/goal_points.hpp>
#include <mentorics/genetic/hypervolume.hpp>
#include <mentorics/genetic/indicators.hpp>
#include <mentorics/genetic/problem.hpp>
#include <mentorics/genetic/sort_fronts.hpp>
