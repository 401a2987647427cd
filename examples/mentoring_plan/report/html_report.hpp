// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/plan/results.hpp"

#include <string>

namespace examples {

/// The results as a page with charts. Without gnuplot it says where the charts are missing and why.
[[nodiscard]] std::string html_report(mentoring_results const& results);

}  // namespace examples
