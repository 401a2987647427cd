// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/distributions.hpp>
#include <mentorics/statistics/linear.hpp>
#include <mentorics/statistics/optimize.hpp>
#include <mentorics/statistics/quadrature.hpp>
#include <mentorics/statistics/roots.hpp>
#include <mentorics/statistics/scoring.hpp>
#include <mentorics/statistics/special.hpp>
#include <mentorics/statistics/summary.hpp>
