// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/apex_progress.hpp>
#include <mentorics/learning/convert_weights.hpp>
#include <mentorics/learning/ebisu.hpp>
#include <mentorics/learning/estimate_efficiency.hpp>
#include <mentorics/learning/exponential_progress.hpp>
#include <mentorics/learning/fit_half_lives.hpp>
#include <mentorics/learning/fit_memory.hpp>
#include <mentorics/learning/fsrs.hpp>
#include <mentorics/learning/fsrs_weights.hpp>
#include <mentorics/learning/fuzz_interval.hpp>
#include <mentorics/learning/general_power_progress.hpp>
#include <mentorics/learning/grade.hpp>
#include <mentorics/learning/half_life_regression.hpp>
#include <mentorics/learning/linear_progress.hpp>
#include <mentorics/learning/logistic_progress.hpp>
#include <mentorics/learning/memory_scores.hpp>
#include <mentorics/learning/memory_state.hpp>
#include <mentorics/learning/power_progress.hpp>
#include <mentorics/learning/progress_model.hpp>
#include <mentorics/learning/review_card.hpp>
#include <mentorics/learning/review_interval.hpp>
#include <mentorics/learning/review_log.hpp>
#include <mentorics/learning/time_series_split.hpp>
#include <mentorics/learning/wright_progress.hpp>
