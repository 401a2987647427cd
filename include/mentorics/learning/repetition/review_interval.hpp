// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>

#include <algorithm>
#include <cmath>

namespace mentorics::learning {

/// Days [d] after a review until recall has fallen to `retention`: the inverse of `retrievability`.
///
/// I(r) = S / F (r^(-1/w20) - 1); 0 for r = 1.
/// \throws std::invalid_argument if the state is not valid or `retention` is outside (0, 1].
template <class = void>
[[nodiscard]] inline double days_until(fsrs const& m, memory_state const& s, double retention)
{
  validate(s);
  bool const good = is_finite(retention) && retention > 0.0 && retention <= 1.0;
  require(good, "learning::days_until", "retention", "be in (0, 1]", retention);
  return s.stability / m.factor() * std::expm1(-std::log(retention) / m.decay());
}

struct interval_options {
  double retention = 0.9;  ///< recall wanted at the next review, in (0, 1]; 0.8 to 0.95 costs least per thing known
  int longest = 36500;     ///< [days] >= 1
};

/// \throws std::invalid_argument if a field is outside its documented range.
constexpr void validate(interval_options const& o)
{
  constexpr auto where = "learning::interval_options";
  bool const good = is_finite(o.retention) && o.retention > 0.0 && o.retention <= 1.0;
  require(good, where, "retention", "be in (0, 1]", o.retention);
  require(o.longest >= 1, where, "longest", "be at least 1", o.longest);
}

/// `days_until` in whole days, at least 1 and at most `longest`.
/// \throws std::invalid_argument if the state or the options are not valid.
template <class = void>
[[nodiscard]] inline int review_interval(fsrs const& m, memory_state const& s, interval_options const& o = {})
{
  validate(o);
  double const days = std::round(days_until(m, s, o.retention));
  return static_cast<int>((std::clamp)(days, 1.0, static_cast<double>(o.longest)));
}

}  // namespace mentorics::learning
