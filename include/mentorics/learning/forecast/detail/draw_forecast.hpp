// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/random/draw.hpp>
#include <mentorics/learning/fitting/parameter_estimate.hpp>
#include <mentorics/learning/forecast/detail/delta_method.hpp>
#include <mentorics/learning/forecast/forecast_result.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::learning::detail {

/// The rows of a matrix L with L L^T = D Cov D, D = diag(scale): Cholesky with pivoting, so that singular covariances have
/// one too.
template <class = void>
[[nodiscard]] inline std::vector<std::vector<double>> root_of(parameter_estimate const& e,
                                                              std::vector<double> const& scale)
{
  auto const n = scale.size();
  std::vector<std::vector<double>> root(n, std::vector<double>(n));
  std::vector<double> left(n);  // the variances not yet explained
  for (std::size_t i = 0; i < n; ++i) { left[i] = scale[i] * scale[i] * e.variance(i, i); }
  double const least = 1e-15 * (std::ranges::max)(left);
  for (std::size_t k = 0; k < n; ++k) {
    auto const p = static_cast<std::size_t>(std::ranges::max_element(left) - left.begin());
    if (!(left[p] > least)) { break; }
    root[p][k] = std::sqrt(left[p]);
    for (std::size_t i = 0; i < n; ++i) {
      if (i == p || !(left[i] > 0.0)) { continue; }
      double both = scale[i] * scale[p] * e.variance(i, p);
      for (std::size_t m = 0; m < k; ++m) { both -= root[i][m] * root[p][m]; }
      root[i][k] = both / root[p][k];
      left[i] -= root[i][k] * root[i][k];
    }
    left[p] = 0.0;
  }
  return root;
}

/// Parameters drawn from the normal distribution of the estimate, positive ones from the log-normal of equal spread; the
/// quantity of each draw, in ascending order.
template <bit_source Rng>
[[nodiscard]] std::vector<double> drawn_values(parameter_estimate const& e, std::size_t draws, Rng& rng,
                                               quantity_ref quantity)
{
  std::vector<double> scale(e.values.size(), 1.0);
  for (std::size_t i = 0; i < scale.size(); ++i) {
    if (e.is_positive(i)) { scale[i] = 1.0 / e.values[i]; }
  }
  auto const root = root_of(e, scale);
  std::vector<double> values;
  std::vector<double> z(scale.size());
  for (std::size_t draw = 0; draw < draws; ++draw) {
    for (double& v : z) { v = normal(rng); }
    auto p = e.values;
    for (std::size_t i = 0; i < p.size(); ++i) {
      double moved = 0.0;
      for (std::size_t k = 0; k < z.size(); ++k) { moved += root[i][k] * z[k]; }
      p[i] = e.is_positive(i) ? p[i] * std::exp(moved) : p[i] + moved;
    }
    values.push_back(quantity(p));
  }
  std::ranges::sort(values);
  return values;
}

/// The forecast that draws in ascending order speak of; infinite ones are at the end.
template <class = void>
inline void summarize(forecast& f, std::vector<double> const& values, double level)
{
  auto const all = static_cast<double>(values.size());
  auto const finite = std::ranges::count_if(values, [](double v) { return is_finite(v); });
  f.never = 1.0 - static_cast<double>(finite) / all;
  auto const at = [&](double p) {
    double const h = p * (all - 1.0);
    auto const low = static_cast<std::size_t>(h);
    auto const high = (std::min)(low + 1, values.size() - 1);
    if (!is_finite(values[high])) { return h > static_cast<double>(low) ? values[high] : values[low]; }
    return values[low] + (h - static_cast<double>(low)) * (values[high] - values[low]);
  };
  f.range = {.lower = at(0.5 - 0.5 * level), .upper = at(0.5 + 0.5 * level)};
  double mean = 0.0;
  double squares = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    double const off = values[i] - mean;
    mean += off / static_cast<double>(i + 1);
    squares += off * (values[i] - mean);
  }
  bool const reached = finite == static_cast<std::ptrdiff_t>(values.size());
  f.standard_deviation = reached ? std::sqrt(squares / (all - 1.0)) : std::numeric_limits<double>::quiet_NaN();
}

template <bit_source Rng>
[[nodiscard]] forecast by_simulation(parameter_estimate const& e, forecast_options const& o, Rng& rng,
                                     quantity_ref quantity)
{
  validate(e);
  validate(o);
  forecast f{.outcome = status::converged, .value = quantity(e.values)};
  summarize(f, drawn_values(e, o.draws, rng, quantity), o.level);
  return f;
}

}  // namespace mentorics::learning::detail
