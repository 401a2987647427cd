// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/roots/chandrupatla_root.hpp>
#include <mentorics/statistics/roots/interval_search.hpp>
