// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/repetition/memory_state.hpp>

#include <cstddef>
#include <span>

namespace mentorics::learning {

/// A topic of a course that a student once learned and may review.
struct review_topic {
  memory_state memory = {};     ///< after its last review
  double days_since = 0.0;      ///< [d] from then to day 0 of the plan
  double weight = 1.0;          ///< what mastery of it is worth, >= 0
  double minutes = 5.0;         ///< [min] of a review that succeeds, > 0
  double lapse_minutes = 10.0;  ///< [min] of one that fails, >= minutes: it is learned again
};

/// \throws std::invalid_argument if a topic has a field outside its documented range.
template <class = void>
inline void validate(std::span<review_topic const> topics)
{
  constexpr auto where = "learning::review_topic";
  for (std::size_t i = 0; i < topics.size(); ++i) {
    auto const& t = topics[i];
    validate(t.memory);
    bool const since = is_finite(t.days_since) && t.days_since >= 0.0;
    bool const weighed = is_finite(t.weight) && t.weight >= 0.0;
    bool const timed = is_finite(t.minutes) && t.minutes > 0.0;
    bool const longer = is_finite(t.lapse_minutes) && t.lapse_minutes >= t.minutes;
    require(since, where, {"topics", i, "days_since"}, "be finite and not negative", t.days_since);
    require(weighed, where, {"topics", i, "weight"}, "be finite and not negative", t.weight);
    require(timed, where, {"topics", i, "minutes"}, "be finite and positive", t.minutes);
    require(longer, where, {"topics", i, "lapse_minutes"}, "be finite and at least minutes", t.lapse_minutes);
  }
}

}  // namespace mentorics::learning
