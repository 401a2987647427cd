// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/billing.hpp>
#include <mentorics/fees/comparison.hpp>
#include <mentorics/fees/estimation.hpp>
#include <mentorics/fees/money.hpp>
#include <mentorics/fees/piecewise.hpp>
#include <mentorics/fees/tariffs.hpp>
