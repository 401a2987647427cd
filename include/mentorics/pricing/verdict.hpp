// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/verdict/judge_list.hpp>
#include <mentorics/pricing/verdict/judge_offer.hpp>
#include <mentorics/pricing/verdict/price_regret.hpp>
#include <mentorics/pricing/verdict/verdict.hpp>
