// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/capacity/allocate_capacity.hpp>
#include <mentorics/pricing/capacity/fare_class.hpp>
#include <mentorics/pricing/capacity/maximize_profit_within.hpp>
#include <mentorics/pricing/capacity/newsvendor.hpp>
#include <mentorics/pricing/capacity/price_over_time.hpp>
#include <mentorics/pricing/capacity/price_schedule.hpp>
#include <mentorics/pricing/capacity/shared_capacity.hpp>
