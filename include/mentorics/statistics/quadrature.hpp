// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/quadrature/gauss_kronrod.hpp>
#include <mentorics/statistics/quadrature/tail_area.hpp>
