// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/plan/results.hpp"

#include <string>

namespace examples {

/// The results for other programs: one JSON object, whose keys are described in examples/mentoring_plan/main.cpp.
[[nodiscard]] std::string to_json(mentoring_results const& results);

}  // namespace examples
