// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core.hpp>
#include <mentorics/curriculum.hpp>
#include <mentorics/demand.hpp>
#include <mentorics/fees.hpp>
#include <mentorics/genetic.hpp>
#include <mentorics/learning.hpp>
#include <mentorics/pricing.hpp>
#include <mentorics/statistics.hpp>
#include <mentorics/version.hpp>
