// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/quadrature/integrate.hpp>
#include <mentorics/statistics/quadrature/tail_area.hpp>
