// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/interval.hpp>
#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/learning/fitting/parameter_estimate.hpp>
#include <mentorics/learning/forecast/detail/delta_method.hpp>
#include <mentorics/learning/forecast/detail/draw_forecast.hpp>
#include <mentorics/learning/forecast/forecast_result.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <span>
#include <type_traits>
#include <vector>

namespace mentorics::learning {

namespace detail {

template <class Make>
[[nodiscard]] auto progress_at(Make const& make, double hours)
{
  return [&make, hours](std::vector<double> const& p) {
    auto const m = make(std::span<double const>(p));
    return static_cast<double>(progress(m, typename std::decay_t<decltype(m)>::real(hours)));
  };
}

template <class Make>
[[nodiscard]] auto hours_at(Make const& make, double target)
{
  return [&make, target](std::vector<double> const& p) {
    auto const m = make(std::span<double const>(p));
    return static_cast<double>(hours_to(m, typename std::decay_t<decltype(m)>::real(target)));
  };
}

}  // namespace detail

/// Progress after `hours`, with an interval by the delta method. Works for every `progress_model`.
///
/// `make(values)` returns the model for parameters; it must take values near the estimate, and in a simulation every value
/// that can be drawn: clamp what has a range, e.g. a ceiling to at most 1. The normal approximation is good where progress
/// is nearly linear in the parameters over their spread; `simulate_progress` needs no such thing.
/// \throws std::invalid_argument if the estimate or the options are not valid, or as `progress`.
template <class Make>
[[nodiscard]] forecast forecast_progress(Make const& make, parameter_estimate const& e, double hours,
                                         forecast_options const& o = {})
{
  return detail::by_delta(e, o, {.lower = 0.0, .upper = 1.0}, detail::progress_at(make, hours));
}

/// Hours until progress is `target`, with an interval by the delta method.
///
/// Refuses (boundary_estimate) where the hours are infinite at the estimate or next to it: then ask `simulate_hours`.
/// \throws std::invalid_argument as `forecast_progress`.
template <class Make>
[[nodiscard]] forecast forecast_hours(Make const& make, parameter_estimate const& e, double target,
                                      forecast_options const& o = {})
{
  return detail::by_delta(e, o, {.lower = 0.0, .upper = no_limit}, detail::hours_at(make, target));
}

/// Progress after `hours`, with an interval from draws of the parameters: its ends are quantiles of the draws.
/// \throws std::invalid_argument as `forecast_progress`.
template <class Make, bit_source Rng>
[[nodiscard]] forecast simulate_progress(Make const& make, parameter_estimate const& e, double hours, Rng& rng,
                                         forecast_options const& o = {})
{
  return detail::by_simulation(e, o, rng, detail::progress_at(make, hours));
}

/// Hours until progress is `target`, from draws of the parameters; the upper end is infinite where too many never get there.
/// \throws std::invalid_argument as `forecast_progress`.
template <class Make, bit_source Rng>
[[nodiscard]] forecast simulate_hours(Make const& make, parameter_estimate const& e, double target, Rng& rng,
                                      forecast_options const& o = {})
{
  return detail::by_simulation(e, o, rng, detail::hours_at(make, target));
}

}  // namespace mentorics::learning
