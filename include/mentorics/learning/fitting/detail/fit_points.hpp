// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/function_ref.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/fitting/curve_fit.hpp>
#include <mentorics/learning/fitting/detail/fit_family.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning::detail {

/// See `fit_curve`.
template <class = void>
[[nodiscard]] inline curve_fit fit_points(curve_family family, std::span<practice_point const> points,
                                          fit_curve_options const& o, function_ref<control(iteration const&)> observer)
{
  constexpr auto where = "learning::fit_curve";
  require(!points.empty(), where, "points", "not be empty");
  bool const needs_log =
      family == curve_family::power || family == curve_family::apex || family == curve_family::logarithmic;
  bool const possible = o.level != curve_level::from_zero || family == curve_family::exponential;
  require(possible, where, "level", "be free or zero for this family", to_string(family));
  for (std::size_t k = 0; k < o.starts.size(); ++k) {
    validate(learning_curve{.family = family, .shape = o.starts[k]});
  }
  std::vector<double> x;
  std::vector<double> y;
  for (std::size_t i = 0; i < points.size(); ++i) {
    bool const good = is_finite(points[i].x) && (needs_log ? points[i].x > 0.0 : points[i].x >= 0.0);
    require(good, where, {"points", i, "x"}, needs_log ? "be finite and positive" : "be finite and not negative",
            points[i].x);
    require_finite(where, {"points", i, "y"}, points[i].y);
    x.push_back(points[i].x);
    y.push_back(points[i].y);
  }
  auto const varies = [](std::vector<double> const& v) {
    return std::any_of(v.begin(), v.end(), [&](double u) { return u != v.front(); });
  };
  curve_fit fit{.outcome = status::refused, .reason = refusal::too_few_observations};
  fit.observations = points.size();
  auto const count = shape_count(family) + (o.level == curve_level::free ? 2 : 1);
  if (points.size() <= count) { return fit; }
  if (!varies(x) || !varies(y)) {
    fit.reason = refusal::no_variation;
    return fit;
  }
  fit = fit_family(family, x, y, o, observer);
  if (!has_solution(fit.outcome) || fit.outcome == status::stopped || !o.starts.empty()) { return fit; }
  curve_fit refused{.outcome = status::refused, .reason = refusal::not_identified};
  refused.observations = fit.observations;
  refused.parameters = fit.parameters;
  refused.iterations = fit.iterations;
  auto const& e = fit.standard_errors;
  if (family == curve_family::general_power && e[2] > fit.curve.shape[0] && e[3] > fit.curve.shape[1]) {
    return refused;
  }
  bool const positive = std::all_of(x.begin(), x.end(), [](double v) { return v > 0.0; });
  for (auto const simpler : nested_in(family)) {
    if (simpler == curve_family::power && !positive) { continue; }
    auto const nested = fit_family(simpler, x, y, o, [](iteration const&) { return control::proceed; });
    if (!has_solution(nested.outcome) || fit.residual_sum_of_squares < nested.residual_sum_of_squares * (1.0 - 1e-6)) {
      continue;
    }
    return refused;
  }
  return fit;
}

}  // namespace mentorics::learning::detail
