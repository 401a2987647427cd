// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/fitting/choose_curve.hpp>
#include <mentorics/learning/fitting/curve_fit.hpp>
#include <mentorics/learning/fitting/estimate_efficiency.hpp>
#include <mentorics/learning/fitting/fit_curve.hpp>
#include <mentorics/learning/fitting/fit_separable.hpp>
#include <mentorics/learning/fitting/learning_curve.hpp>
#include <mentorics/learning/fitting/parameter_estimate.hpp>
#include <mentorics/learning/fitting/separable_fit.hpp>
