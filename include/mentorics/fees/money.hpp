// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/money/allocate.hpp>
#include <mentorics/fees/money/currency.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/money_text.hpp>
#include <mentorics/fees/money/prorate.hpp>
#include <mentorics/fees/money/round_up_units.hpp>
#include <mentorics/fees/money/rounding.hpp>
#include <mentorics/fees/money/share_of.hpp>
#include <mentorics/fees/money/to_money.hpp>
