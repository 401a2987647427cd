// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/choose_prices.hpp>
#include <mentorics/pricing/demand_model.hpp>
#include <mentorics/pricing/exponential_demand.hpp>
#include <mentorics/pricing/fit_demand.hpp>
#include <mentorics/pricing/isoelastic_demand.hpp>
#include <mentorics/pricing/linear_demand.hpp>
#include <mentorics/pricing/logit_demand.hpp>
#include <mentorics/pricing/logit_mixture.hpp>
#include <mentorics/pricing/maximize_logit_profit.hpp>
#include <mentorics/pricing/maximize_mixture_profit.hpp>
#include <mentorics/pricing/maximize_nested_profit.hpp>
#include <mentorics/pricing/maximize_profit.hpp>
#include <mentorics/pricing/maximize_profit_within.hpp>
#include <mentorics/pricing/multinomial_logit.hpp>
#include <mentorics/pricing/nested_logit.hpp>
#include <mentorics/pricing/price_endings.hpp>
#include <mentorics/pricing/price_list.hpp>
#include <mentorics/pricing/price_result.hpp>
#include <mentorics/pricing/shared_capacity.hpp>
