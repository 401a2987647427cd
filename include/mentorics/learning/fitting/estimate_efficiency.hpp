// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/statistics/summary/compensated_sum.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace mentorics::learning {

/// One look at a student: `progress` seen after `hours` of study.
struct study_record {
  double hours = 0.0;     ///< [h], >= 0
  double progress = 0.0;  ///< in [0, 1]
};

struct [[nodiscard]] efficiency_estimate {
  status outcome = status::not_solved;
  refusal reason = refusal::none;                                        ///< why there is no estimate
  double efficiency = std::numeric_limits<double>::quiet_NaN();          ///< E of `linear_progress`
  double standard_error = std::numeric_limits<double>::quiet_NaN();      ///< of the efficiency
  double residual_deviation = std::numeric_limits<double>::quiet_NaN();  ///< of progress around the line
  std::size_t used = 0;                                                  ///< records that entered the fit
  std::size_t finished = 0;  ///< records with progress 1, left out: they only say E >= C / T
};

/// The efficiency E of P = T E / C from observed (T, P): least squares through the origin.
///
/// With x = T / C: E = sum(x P) / sum(x^2), s^2 = sum (P - E x)^2 / (m - 1), se(E) = s / sqrt(sum x^2).
/// Records with progress 1 are censored by the cap and are left out, as are those at T = 0, which hold for any E.
/// Leaving out finished records makes E a little too small when many are noisy and close to the cap.
/// Refuses with fewer than two usable records (one gives no spread), and when no progress was seen at all.
/// \throws std::invalid_argument if `commitment` is not finite and positive, or a record is outside its range.
template <class = void>
[[nodiscard]] inline efficiency_estimate estimate_efficiency(std::span<study_record const> records, double commitment)
{
  constexpr auto where = "learning::estimate_efficiency";
  require_positive(where, "commitment", commitment);
  efficiency_estimate result{.outcome = status::refused, .reason = refusal::too_few_observations};
  statistics::compensated_sum xx;
  statistics::compensated_sum xp;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto const [hours, progress] = records[i];
    require_amount(where, {"records", i, "hours"}, hours);
    require_share(where, {"records", i, "progress"}, progress);
    if (progress >= 1.0) {
      ++result.finished;
    } else if (hours > 0.0) {
      double const x = hours / commitment;
      xx += x * x;
      xp += x * progress;
      ++result.used;
    }
  }
  if (result.used < 2) { return result; }
  double const slope = xp.value() / xx.value();
  if (!(slope > 0.0) || !is_finite(slope)) {
    result.reason = refusal::not_identified;
    return result;
  }
  statistics::compensated_sum squares;
  for (auto const& r : records) {
    if (r.progress >= 1.0 || r.hours <= 0.0) { continue; }
    double const miss = r.progress - slope * (r.hours / commitment);
    squares += miss * miss;
  }
  result.outcome = status::optimal;
  result.reason = refusal::none;
  result.efficiency = slope;
  result.residual_deviation = std::sqrt(squares.value() / static_cast<double>(result.used - 1));
  result.standard_error = result.residual_deviation / std::sqrt(xx.value());
  return result;
}

}  // namespace mentorics::learning
