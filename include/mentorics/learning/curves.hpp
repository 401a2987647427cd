// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/curves/apex_progress.hpp>
#include <mentorics/learning/curves/exponential_progress.hpp>
#include <mentorics/learning/curves/general_power_progress.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>
#include <mentorics/learning/curves/logistic_progress.hpp>
#include <mentorics/learning/curves/power_progress.hpp>
#include <mentorics/learning/curves/wright_progress.hpp>
