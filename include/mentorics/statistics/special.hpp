// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/special/log_beta.hpp>
#include <mentorics/statistics/special/mills_ratio.hpp>
#include <mentorics/statistics/special/wright_omega.hpp>
