// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/comparison/break_even.hpp>
#include <mentorics/fees/comparison/cheapest.hpp>
#include <mentorics/fees/comparison/crossovers.hpp>
#include <mentorics/fees/comparison/delay_incentive.hpp>
#include <mentorics/fees/comparison/expected_fee.hpp>
#include <mentorics/fees/comparison/hours_for_budget.hpp>
#include <mentorics/fees/comparison/lower_envelope.hpp>
#include <mentorics/fees/comparison/tariff_shape.hpp>
