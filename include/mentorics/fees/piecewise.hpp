// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/piecewise/piecewise_algebra.hpp>
