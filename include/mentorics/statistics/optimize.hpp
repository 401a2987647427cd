// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/optimize/levenberg_marquardt.hpp>
#include <mentorics/statistics/optimize/projected_lbfgs.hpp>
#include <mentorics/statistics/optimize/row_model.hpp>
#include <mentorics/statistics/optimize/variable_projection.hpp>
