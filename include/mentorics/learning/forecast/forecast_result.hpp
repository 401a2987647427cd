// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

#include <cstddef>

namespace mentorics::learning {

struct forecast_options {
  double level = 0.95;       ///< of the interval, in (0, 1)
  std::size_t draws = 2000;  ///< of a simulation, >= 100
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(forecast_options const& o)
{
  constexpr auto where = "learning::forecast_options";
  require(is_finite(o.level) && o.level > 0.0 && o.level < 1.0, where, "level", "be in (0, 1)", o.level);
  require(o.draws >= 100, where, "draws", "be at least 100", o.draws);
}

/// A forecast with an interval that contains the uncertainty of the parameters.
struct [[nodiscard]] forecast {
  status outcome = status::not_solved;
  refusal reason = refusal::none;
  double value = 0.0;               ///< at the estimated parameters
  double standard_deviation = 0.0;  ///< standard deviation; NaN for hours that are infinite
  interval range = {};
  double never = 0.0;  ///< hours by simulation: share of the draws that do not reach the target
};

}  // namespace mentorics::learning
