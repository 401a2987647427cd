// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/forgetting/ebbinghaus_forgetting.hpp>
#include <mentorics/learning/forgetting/exponential_forgetting.hpp>
#include <mentorics/learning/forgetting/fit_forgetting.hpp>
#include <mentorics/learning/forgetting/forgetting_model.hpp>
#include <mentorics/learning/forgetting/half_life_forgetting.hpp>
#include <mentorics/learning/forgetting/power_forgetting.hpp>
#include <mentorics/learning/forgetting/study_and_forget.hpp>
#include <mentorics/learning/forgetting/wickelgren_forgetting.hpp>
