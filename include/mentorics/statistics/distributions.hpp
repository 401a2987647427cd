// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/distributions/student_quantile.hpp>
