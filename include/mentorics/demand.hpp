// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice.hpp>
#include <mentorics/demand/curves.hpp>
#include <mentorics/demand/demand_model.hpp>
#include <mentorics/demand/estimation.hpp>
