// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/curves.hpp>
#include <mentorics/learning/fitting.hpp>
#include <mentorics/learning/forecast.hpp>
#include <mentorics/learning/forgetting.hpp>
#include <mentorics/learning/progress_model.hpp>
#include <mentorics/learning/repetition.hpp>
#include <mentorics/learning/reviews.hpp>
