// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/costs/allocate_budget.hpp>
#include <mentorics/pricing/costs/break_even.hpp>
#include <mentorics/pricing/costs/choose_teaching_mix.hpp>
#include <mentorics/pricing/costs/markup_price.hpp>
#include <mentorics/pricing/costs/promotion_response.hpp>
#include <mentorics/pricing/costs/value_based_price.hpp>
