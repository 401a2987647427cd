// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/estimation/fit_demand.hpp>
