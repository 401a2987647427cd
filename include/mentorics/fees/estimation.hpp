// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/estimation/fit_package.hpp>
#include <mentorics/fees/estimation/fit_tariff.hpp>
