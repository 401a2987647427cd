// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/plan/results.hpp"

#include <string>

namespace examples {

/// The results for a terminal.
[[nodiscard]] std::string to_text(mentoring_results const& results);

}  // namespace examples
