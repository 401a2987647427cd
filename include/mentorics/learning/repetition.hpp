// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/repetition/convert_weights.hpp>
#include <mentorics/learning/repetition/ebisu.hpp>
#include <mentorics/learning/repetition/fit_fsrs.hpp>
#include <mentorics/learning/repetition/fit_half_lives.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/repetition/fsrs_weights.hpp>
#include <mentorics/learning/repetition/fuzz_interval.hpp>
#include <mentorics/learning/repetition/half_life_fit.hpp>
#include <mentorics/learning/repetition/half_life_regression.hpp>
#include <mentorics/learning/repetition/memory_scores.hpp>
#include <mentorics/learning/repetition/memory_state.hpp>
#include <mentorics/learning/repetition/predict_baselines.hpp>
#include <mentorics/learning/repetition/rating.hpp>
#include <mentorics/learning/repetition/review_card.hpp>
#include <mentorics/learning/repetition/review_interval.hpp>
#include <mentorics/learning/repetition/review_log.hpp>
#include <mentorics/learning/repetition/time_series_split.hpp>
