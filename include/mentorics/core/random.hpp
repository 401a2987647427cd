// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/normal_quantile.hpp>
#include <mentorics/core/random/philox.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/random/sample.hpp>
