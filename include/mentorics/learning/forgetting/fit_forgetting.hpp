// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/fitting/fit_separable.hpp>
#include <mentorics/learning/forgetting/detail/forgetting_rows.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::learning {

/// The share that was kept after some days.
struct retention_record {
  double days = 0.0;   ///< [d] > 0
  double share = 0.0;  ///< in [0, 1]
};

template <class Model>
struct [[nodiscard]] forgetting_fit {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  Model model = {};                                            ///< only meaningful if there is a solution
  std::array<double, 2> standard_errors = {unknown, unknown};  ///< of the model's parameters in their order
  double residual_sum_of_squares = unknown;
  double standard_deviation = unknown;  ///< of a share around the curve
};

/// A forgetting curve through observed shares by least squares, e.g. `fit_forgetting<wickelgren_forgetting<>>(seen)`.
///
/// From 8 or 16 starts on a grid; all curves are 1 at time 0, so only those parameters are fitted that the model has. For
/// single answers (recalled or not) use `fit_half_lives`, which is a maximum likelihood.
/// Refuses with no more records than parameters, where the times or shares do not vary, and where the parameters run away
/// or cannot be told apart (not_identified), e.g. the two of Wickelgren's curve on exponential data.
/// \throws std::invalid_argument if there are no records, or one is outside its documented range.
template <class Model>
[[nodiscard]] forgetting_fit<Model> fit_forgetting(std::span<retention_record const> records)
{
  constexpr auto where = "learning::fit_forgetting";
  require(!records.empty(), where, "records", "not be empty");
  std::vector<double> x;
  std::vector<double> y;
  bool times_vary = false;
  bool shares_vary = false;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto const [days, share] = records[i];
    require_positive(where, {"records", i, "days"}, days);
    require_share(where, {"records", i, "share"}, share);
    x.push_back(days);
    y.push_back(share);
    times_vary = times_vary || days != x.front();
    shares_vary = shares_vary || share != y.front();
  }
  detail::forgetting_rows<Model> const rows;
  forgetting_fit<Model> fit{.outcome = status::refused, .reason = refusal::too_few_observations};
  if (records.size() <= rows.shape) { return fit; }
  if (!times_vary || !shares_vary) {
    fit.reason = refusal::no_variation;
    return fit;
  }
  auto const found = fit_separable(rows, x, y, rows.starts(x));
  fit.outcome = found.outcome;
  fit.reason = found.reason;
  bool const solved = found.outcome == status::converged && !rows.ran_away(found.shape, x);
  if (!solved) {
    fit.outcome = status::refused;
    fit.reason = refusal::not_identified;
    return fit;
  }
  fit.model = rows.model(found.shape);
  for (std::size_t j = 0; j < rows.shape; ++j) {  // theta is on a log scale
    fit.standard_errors[j] = found.standard_error(j) * std::exp(found.shape[j]);
  }
  fit.residual_sum_of_squares = found.residual_sum_of_squares;
  fit.standard_deviation = found.standard_deviation;
  return fit;
}

}  // namespace mentorics::learning
