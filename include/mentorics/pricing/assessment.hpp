// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/assessment/assess_list.hpp>
#include <mentorics/pricing/assessment/assess_offer.hpp>
#include <mentorics/pricing/assessment/assessment.hpp>
#include <mentorics/pricing/assessment/price_regret.hpp>
