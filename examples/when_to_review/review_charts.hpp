// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/report/gnuplot.hpp"

#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/repetition/memory_state.hpp>
#include <mentorics/learning/reviews/plan_reviews.hpp>
#include <mentorics/learning/reviews/review_workload.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace examples {

/// What a student knows of a topic today.
struct topic {
  std::string name = {};
  mentorics::learning::memory_state memory = {};
  double since = 0.0;   ///< [d] since the last review
  double recall = 1.0;  ///< today
  double due = 0.0;     ///< [d] from today until recall is what is wanted; negative if it is overdue
};

/// What a year of reviews takes when each topic is reviewed as soon as its recall is `retention`.
struct retention_cost {
  double retention = 0.0;
  mentorics::learning::review_workload load = {};
};

/// Recall of four of the topics over `horizon` days if nothing is reviewed, with the day on which each is due. The topics
/// stand from least to best known.
[[nodiscard]] gnuplot_job forgetting_chart(mentorics::learning::fsrs const& model, std::vector<topic> const& topics,
                                           double horizon, double retention);

/// Expected minutes of each day of the plan, and those that there are.
[[nodiscard]] gnuplot_job review_chart(mentorics::learning::review_plan const& plan, std::size_t days,
                                       double minutes_a_day);

/// Minutes a day and the share known, against the recall at which a topic is reviewed.
[[nodiscard]] gnuplot_job cost_chart(std::vector<retention_cost> const& costs);

}  // namespace examples
