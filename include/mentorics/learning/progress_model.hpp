// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/progress_model.hpp>

namespace mentorics::learning {

/// The contract of every model in this module; it stands in core, where other modules meet it.
using mentorics::progress_model;

}  // namespace mentorics::learning
