// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/bit_strings.hpp>
#include <mentorics/genetic/crowding_distance.hpp>
#include <mentorics/genetic/draw_address.hpp>
#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/evolve_keys.hpp>
#include <mentorics/genetic/evolve_keys_options.hpp>
#include <mentorics/genetic/evolve_options.hpp>
#include <mentorics/genetic/evolve_state.hpp>
#include <mentorics/genetic/hypervolume.hpp>
#include <mentorics/genetic/indicators.hpp>
#include <mentorics/genetic/integers.hpp>
#include <mentorics/genetic/island_options.hpp>
#include <mentorics/genetic/nsga2.hpp>
#include <mentorics/genetic/nsga2_options.hpp>
#include <mentorics/genetic/nsga2_state.hpp>
#include <mentorics/genetic/objective_vectors.hpp>
#include <mentorics/genetic/permutations.hpp>
#include <mentorics/genetic/problem.hpp>
#include <mentorics/genetic/random_keys.hpp>
#include <mentorics/genetic/reals.hpp>
#include <mentorics/genetic/sort_fronts.hpp>
