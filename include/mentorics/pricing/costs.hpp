// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/costs/cost_side.hpp>
#include <mentorics/pricing/costs/promotion_budget.hpp>
#include <mentorics/pricing/costs/promotion_response.hpp>
#include <mentorics/pricing/costs/teaching_mix.hpp>
