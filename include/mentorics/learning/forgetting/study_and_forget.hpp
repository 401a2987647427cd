// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/forgetting/forgetting_model.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning {

/// Study without a break.
struct study_session {
  double day = 0.0;    ///< [d] when it takes place, from any origin
  double hours = 1.0;  ///< [h] > 0
};

struct break_options {
  double permanent = 0.0;      ///< share of what was learned that is never forgotten, in [0, 1]
  double strengthening = 1.0;  ///< each session makes forgetting slower by this factor, >= 1; 1: it does not
};

/// Progress before and after one session.
struct session_progress {
  double day = 0.0;
  double before = 0.0;
  double after = 0.0;
};

/// Progress of a student who studies at given times and forgets in between.
///
///     study       P_after = progress(learning, hours_to(learning, P_before) + hours): the same curve, from where it is
///     break of t  P = P_after (permanent + (1 - permanent) R(t / strengthening^(k - 1))) after the k-th session
///
/// Assumes that what is forgotten is learned again at the speed of the curve: relearning is usually faster (savings), and
/// the result is then a lower estimate. Within a session nothing is forgotten. O(sessions).
/// \throws std::invalid_argument if a session's day is not finite or before the one in front of it, its hours are not
///         positive and finite, or an option is out of range.
template <progress_model Learning, forgetting_model Forgetting>
[[nodiscard]] std::vector<session_progress> study_and_forget(Learning const& learning, Forgetting const& forgetting,
                                                             std::span<study_session const> sessions,
                                                             break_options const& o = {})
{
  constexpr auto where = "learning::study_and_forget";
  bool const share = is_finite(o.permanent) && o.permanent >= 0.0 && o.permanent <= 1.0;
  require(share, where, "permanent", "be in [0, 1]", o.permanent);
  bool const stronger = is_finite(o.strengthening) && o.strengthening >= 1.0;
  require(stronger, where, "strengthening", "be finite and at least 1", o.strengthening);
  using model_real = typename Learning::real;
  std::vector<session_progress> result;
  double level = static_cast<double>(progress(learning, model_real(0)));
  double slowness = 1.0;
  for (std::size_t k = 0; k < sessions.size(); ++k) {
    auto const& s = sessions[k];
    require_finite(where, {"sessions", k, "day"}, s.day);
    require_positive(where, {"sessions", k, "hours"}, s.hours);
    if (k > 0) {
      double const gap = s.day - sessions[k - 1].day;
      require(gap >= 0.0, where, {"sessions", k, "day"}, "not be before the session in front of it", s.day);
      double const kept = static_cast<double>(retention(forgetting, typename Forgetting::real(gap / slowness)));
      level *= o.permanent + (1.0 - o.permanent) * kept;
      slowness *= o.strengthening;
    }
    double const before = level;
    level = static_cast<double>(progress(learning, hours_to(learning, model_real(level)) + model_real(s.hours)));
    result.push_back({.day = s.day, .before = before, .after = level});
  }
  return result;
}

/// Progress at `day`, after the last session: what is left of it by then.
/// \throws std::invalid_argument as `study_and_forget`, or if there is no session or `day` is before the last one.
template <progress_model Learning, forgetting_model Forgetting>
[[nodiscard]] double progress_on(double day, Learning const& learning, Forgetting const& forgetting,
                                 std::span<study_session const> sessions, break_options const& o = {})
{
  constexpr auto where = "learning::progress_on";
  require(!sessions.empty(), where, "sessions", "not be empty");
  auto const path = study_and_forget(learning, forgetting, sessions, o);
  require(is_finite(day) && day >= path.back().day, where, "day", "be finite and not before the last session", day);
  double const slowness = std::pow(o.strengthening, static_cast<double>(sessions.size() - 1));
  double const days = (day - path.back().day) / slowness;
  double const kept = static_cast<double>(retention(forgetting, typename Forgetting::real(days)));
  return path.back().after * (o.permanent + (1.0 - o.permanent) * kept);
}

}  // namespace mentorics::learning
