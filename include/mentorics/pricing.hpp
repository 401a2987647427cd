// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/demand_model.hpp>
#include <mentorics/pricing/exponential_demand.hpp>
#include <mentorics/pricing/fit_demand.hpp>
#include <mentorics/pricing/isoelastic_demand.hpp>
#include <mentorics/pricing/linear_demand.hpp>
#include <mentorics/pricing/logit_demand.hpp>
#include <mentorics/pricing/maximize_profit.hpp>
#include <mentorics/pricing/price_result.hpp>
