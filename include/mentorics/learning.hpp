// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/estimate_efficiency.hpp>
#include <mentorics/learning/exponential_progress.hpp>
#include <mentorics/learning/linear_progress.hpp>
#include <mentorics/learning/progress_model.hpp>
