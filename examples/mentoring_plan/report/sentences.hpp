// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/plan/results.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// What terminal and report say in the same words.
namespace examples {

/// "1 week", "2 weeks".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// "beginner: Has never ... Efficiency 0.70 ..., 6 hours a week, 14 weeks."
[[nodiscard]] std::string student_sentence(student const& learner);

/// How much the plan is worth, and what is proved about it.
[[nodiscard]] std::string proof_sentence(study_plan const& made);

/// What the genetic algorithm found, beside the exact search.
[[nodiscard]] std::string genetic_sentence(study_plan const& made, planning_options const& options);

[[nodiscard]] std::string verification_sentence();

/// What the two curves and the band of the forecast mean.
[[nodiscard]] std::string forecast_sentence();

/// The price, or that none is named, with the reason.
[[nodiscard]] std::string price_sentence(price_advice const& advice);

/// Where the sales came from and which rows were used; empty for a made-up market.
[[nodiscard]] std::string market_sentence(price_advice const& advice);

/// Slope, standard error, interval of one fitted line.
[[nodiscard]] std::string fit_sentence(fitted_line const& line);

}  // namespace examples
