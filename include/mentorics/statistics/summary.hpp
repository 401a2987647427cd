// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/summary/compensated_sum.hpp>
#include <mentorics/statistics/summary/quantile.hpp>
#include <mentorics/statistics/summary/wilson_interval.hpp>
