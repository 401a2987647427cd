// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/report/gnuplot.hpp"

#include <mentorics/core/scalar.hpp>
#include <mentorics/learning/fitting/curve_fit.hpp>
#include <mentorics/learning/forecast/forecast_result.hpp>
#include <mentorics/learning/forgetting/study_and_forget.hpp>

#include <span>
#include <string>
#include <vector>

namespace examples {

/// Weeks to a target with so many hours a week, when some is forgotten between two sessions.
struct pace {
  double weekly = 1.0;                                           ///< [h/week]
  std::vector<mentorics::learning::session_progress> path = {};  ///< of a year
  double weeks = mentorics::no_limit;
};

/// "12.5 h", or "never".
[[nodiscard]] std::string hours_text(double hours);

/// The marks, the curve with its bands, and the interval of the hours to `target`, a share in (0, 1].
[[nodiscard]] gnuplot_job curve_chart(std::span<mentorics::learning::practice_point const> marks,
                                      mentorics::learning::curve_fit const& fit,
                                      mentorics::learning::forecast const& hours, double target);

/// Progress over the weeks for each pace; between two sessions it falls.
[[nodiscard]] gnuplot_job pace_chart(std::vector<pace> const& paces, double target);

}  // namespace examples
