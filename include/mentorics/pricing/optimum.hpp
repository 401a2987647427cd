// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/optimum/choose_price.hpp>
#include <mentorics/pricing/optimum/choose_prices.hpp>
#include <mentorics/pricing/optimum/closed_form_demand.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>
#include <mentorics/pricing/optimum/maximize_mixture_profit.hpp>
#include <mentorics/pricing/optimum/maximize_nested_profit.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>
#include <mentorics/pricing/optimum/maximize_profit_by_search.hpp>
#include <mentorics/pricing/optimum/maximize_sampled_profit.hpp>
#include <mentorics/pricing/optimum/price_ladder.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>
#include <mentorics/pricing/optimum/price_result.hpp>
