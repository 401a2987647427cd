// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/forecast/forecast.hpp>
#include <mentorics/learning/forecast/forecast_curve.hpp>
#include <mentorics/learning/forecast/forecast_result.hpp>
#include <mentorics/learning/forecast/predict_curve.hpp>
