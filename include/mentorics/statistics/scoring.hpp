// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/scoring/calibration.hpp>
#include <mentorics/statistics/scoring/metrics.hpp>
