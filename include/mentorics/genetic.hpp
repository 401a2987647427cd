// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/evolve_options.hpp>
#include <mentorics/genetic/problem.hpp>
