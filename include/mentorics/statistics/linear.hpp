// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/linear/inverse_normal.hpp>
#include <mentorics/statistics/linear/small_qr.hpp>
