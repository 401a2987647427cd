// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/data/student.hpp"
#include "mentoring_plan/plan/study_plan.hpp"

#include <mentorics/learning/curves/exponential_progress.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace examples {

/// What is expected after some hours of study. Progress is a share of the plan, in [0, 1].
struct forecast_point {
  double hours = 0.0;  ///< studied so far [h]
  double progress = 0.0;
  double lower = 0.0;  ///< 95 % band: the efficiency is only known up to its deviation
  double upper = 0.0;
  double exponential = 0.0;  ///< if each hour brings less than the one before
};

/// When a share of the plan is reached.
struct milestone {
  double progress = 0.0;
  double hours = 0.0;                    ///< [h]
  std::optional<std::size_t> week = {};  ///< 0 is the first; none if the plan ends before
  double exponential_hours = 0.0;        ///< [h], may be infinite
};

/// The progress of a student through a plan; nothing in it if the plan is empty.
struct forecast {
  mentorics::learning::linear_progress<> linear = {};
  mentorics::learning::exponential_progress<> exponential = {};  ///< starts with the slope of `linear`
  double deviation = 0.0;                                        ///< of the efficiency
  std::vector<forecast_point> weeks = {};                        ///< at the end of each week of the calendar
  std::vector<milestone> milestones = {};                        ///< 50, 80 and 100 %

  [[nodiscard]] forecast_point at(double hours) const;
};

[[nodiscard]] forecast make_forecast(offer const& offered, student const& learner, study_plan const& made);

}  // namespace examples
