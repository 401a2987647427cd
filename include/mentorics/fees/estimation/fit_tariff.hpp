// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/fees/estimation/detail/line_through.hpp>
#include <mentorics/fees/estimation/detail/seen_fees.hpp>
#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/tier.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/fees/tariffs/volume_tariff.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::fees {

/// How exactly fees must be explained.
struct fit_options {
  double tolerance = 0.005;  ///< by which a fee may be off, e.g. half a cent [currency], > 0
};

/// A two-part tariff that explains the fees that were seen, or why there is none.
struct [[nodiscard]] two_part_fit {
  status outcome = status::not_solved;  ///< converged; infeasible: no tariff of this kind fits; refused: see `reason`
  refusal reason = refusal::none;
  two_part_tariff<> tariff = {};
  double worst = 0.0;  ///< largest error [currency]
};

/// Tiers that explain the fees that were seen, or why there are none.
struct [[nodiscard]] tiers_fit {
  status outcome = status::not_solved;  ///< as above
  refusal reason = refusal::none;
  std::vector<tier<>> tiers = {};  ///< for `graduated_tariff` or `volume_tariff`
  std::vector<double> latest =
      {};              ///< tier k ends at its `upper` at the earliest and before `latest[k]` [h]; equal: known
  double worst = 0.0;  ///< largest error [currency]
};

namespace detail {

/// Both kinds of tiers; `Tariff` says how the lines become tiers and checks the result.
template <class Tariff>
[[nodiscard]] tiers_fit fit_tiers(std::vector<seen_fee> const& seen, double tolerance, bool graduated)
{
  constexpr std::size_t least = 3;  // observations of a tier: two would fit any line
  tiers_fit result{.outcome = status::refused};
  std::span<seen_fee const> rest(seen);
  while (!rest.empty() && rest[0].hours == 0.0) { rest = rest.subspan(1); }
  auto const runs = line_runs(rest, tolerance);
  bool const enough =
      !runs.empty() && std::all_of(runs.begin(), runs.end(), [&](auto const& r) { return r.points.size() >= least; });
  bool const varied = std::all_of(runs.begin(), runs.end(), [](auto const& r) { return r.line.fits; });
  if (!enough || !varied) {
    result.reason = enough ? refusal::no_variation : refusal::too_few_observations;
    return result;
  }
  result.outcome = status::infeasible;
  for (std::size_t k = 0; k < runs.size(); ++k) {
    bool const from_zero = k == 0 || !graduated;  // its line starts at 0 hours
    auto const& line = from_zero ? runs[k].fee : runs[k].line;
    if (!line.fits) { return result; }
    tier<> row{.rate = line.slope, .flat = from_zero ? line.intercept : 0.0};
    if (k + 1 < runs.size()) {
      auto const& next = runs[k + 1].line;
      double const first = runs[k].points.back().hours;
      double const last = runs[k + 1].points.front().hours;
      double const meet = (line.intercept - next.intercept) / (next.slope - line.slope);
      bool const meets = graduated && meet >= first - tolerance && meet <= last + tolerance;
      row.upper = meets ? meet : first;
      result.latest.push_back(meets ? meet : last);
    }
    if (graduated && k > 0) {  // what the line jumps by at the bound
      double const at = result.tiers.back().upper;
      double const jump = line.intercept + line.slope * at - (runs[k - 1].line.intercept + runs[k - 1].line.slope * at);
      row.flat = jump > tolerance || jump < -tolerance ? jump : 0.0;
    }
    if (row.rate < 0.0 || row.flat < 0.0 || !(row.upper > (k > 0 ? result.tiers.back().upper : 0.0))) { return result; }
    result.tiers.push_back(row);
  }
  if (seen[0].hours == 0.0 && seen[0].fee <= tolerance) { result.tiers[0].flat_at_zero = false; }
  result.worst = worst_error(Tariff(result.tiers), seen);
  if (result.worst <= 1.01 * tolerance) { result.outcome = status::converged; }
  return result;
}

}  // namespace detail

/// F0 and r from fees that were charged. O(n^2).
///
/// `infeasible` if no line with F0, r >= 0 passes all fees within the tolerance: no two-part tariff charged them. Refused
/// with fewer than three observations, or all of the same hours.
/// \throws std::invalid_argument if the spans differ in length, a number is negative or not finite, or the tolerance is
///         not positive.
template <class = void>
[[nodiscard]] inline two_part_fit fit_two_part(std::span<double const> hours, std::span<double const> fees,
                                               fit_options const& options = {})
{
  auto const seen = detail::sorted_fees("fees::fit_two_part", hours, fees, options.tolerance);
  two_part_fit result{.outcome = status::refused};
  if (seen.size() < 3 || seen.front().hours == seen.back().hours) {
    result.reason = seen.size() < 3 ? refusal::too_few_observations : refusal::no_variation;
    return result;
  }
  auto const runs = detail::line_runs(seen, options.tolerance);
  result.outcome = status::infeasible;
  if (runs.size() != 1) { return result; }
  auto const& line = runs[0].fee;
  if (!line.fits) { return result; }
  result.tariff = {.fixed = line.intercept, .rate = line.slope};
  result.worst = detail::worst_error(result.tariff, seen);
  if (result.worst <= 1.01 * options.tolerance) { result.outcome = status::converged; }
  return result;
}

/// Graduated tiers with the fewest bands that explain fees that were charged. Bounds where the lines meet are found
/// exactly; where the fee jumps, the bound lies between two observations. O(n^2).
///
/// `infeasible` if the fee falls at a bound or a rate is negative. Refused where a band has fewer than three
/// observations.
/// \throws std::invalid_argument as `fit_two_part`.
[[nodiscard]] inline tiers_fit fit_graduated(std::span<double const> hours, std::span<double const> fees,
                                             fit_options const& options = {})
{
  auto const seen = detail::sorted_fees("fees::fit_graduated", hours, fees, options.tolerance);
  return detail::fit_tiers<graduated_tariff<>>(seen, options.tolerance, true);
}

/// Volume tiers with the fewest bands that explain fees that were charged. A bound lies between two observations.
/// O(n^2). Outcomes as `fit_graduated`, but fees may fall at a bound.
/// \throws std::invalid_argument as `fit_two_part`.
[[nodiscard]] inline tiers_fit fit_volume(std::span<double const> hours, std::span<double const> fees,
                                          fit_options const& options = {})
{
  auto const seen = detail::sorted_fees("fees::fit_volume", hours, fees, options.tolerance);
  return detail::fit_tiers<volume_tariff<>>(seen, options.tolerance, false);
}

}  // namespace mentorics::fees
