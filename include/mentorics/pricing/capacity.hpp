// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/capacity/dynamic_price_closed_form.hpp>
#include <mentorics/pricing/capacity/dynamic_prices.hpp>
#include <mentorics/pricing/capacity/fare_class.hpp>
#include <mentorics/pricing/capacity/maximize_profit_within.hpp>
#include <mentorics/pricing/capacity/newsvendor.hpp>
#include <mentorics/pricing/capacity/optimal_protection_levels.hpp>
#include <mentorics/pricing/capacity/shared_capacity.hpp>
