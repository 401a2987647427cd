// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/assessment.hpp>
#include <mentorics/pricing/capacity.hpp>
#include <mentorics/pricing/competition.hpp>
#include <mentorics/pricing/costs.hpp>
#include <mentorics/pricing/menus.hpp>
#include <mentorics/pricing/optimum.hpp>
