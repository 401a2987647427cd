// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/competition/calibrate_market.hpp>
#include <mentorics/pricing/competition/nash_prices.hpp>
