// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/allocate.hpp>
#include <mentorics/fees/cheapest.hpp>
#include <mentorics/fees/course_price.hpp>
#include <mentorics/fees/currency.hpp>
#include <mentorics/fees/money.hpp>
#include <mentorics/fees/money_text.hpp>
#include <mentorics/fees/package.hpp>
#include <mentorics/fees/price_ending.hpp>
#include <mentorics/fees/progress_tariff.hpp>
#include <mentorics/fees/project_price.hpp>
#include <mentorics/fees/prorate.hpp>
#include <mentorics/fees/rounding.hpp>
#include <mentorics/fees/share_of.hpp>
#include <mentorics/fees/started_units.hpp>
#include <mentorics/fees/subscription.hpp>
#include <mentorics/fees/tariff_like.hpp>
#include <mentorics/fees/to_money.hpp>
#include <mentorics/fees/two_part_tariff.hpp>
