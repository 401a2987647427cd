// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/roots/falling_root.hpp>
#include <mentorics/statistics/roots/interval_search.hpp>
