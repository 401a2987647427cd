// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/repetition/review_interval.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::learning {

enum class card_phase : unsigned char { fresh, learning, review, relearning };

/// One thing to learn, and where it stands in its schedule.
struct review_card {
  card_phase phase = card_phase::fresh;
  std::size_t step = 0;      ///< the short step that is waited for, in `learning` and `relearning`
  memory_state memory = {};  ///< means nothing while `fresh`
};

/// What comes after a review: days, or minutes on the same day.
struct review_answer {
  review_card card;
  int days = 0;          ///< until the next review; 0 if it is on the same day
  double minutes = 0.0;  ///< until the next review on the same day
};

struct review_card_options {
  interval_options interval = {};
  std::vector<double> learning_steps = {1.0, 10.0};  ///< [min] before the first interval in days; may be empty
  std::vector<double> relearning_steps = {10.0};     ///< [min] after a lapse; may be empty
};

/// \throws std::invalid_argument if the interval options are not valid or a step is not finite and positive.
template <class = void>
inline void validate(review_card_options const& o)
{
  validate(o.interval);
  auto const check = [](std::vector<double> const& steps, char const* name) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      bool const good = is_finite(steps[i]) && steps[i] > 0.0;
      require(good, "learning::review_card_options", {name, i}, "be finite and positive", steps[i]);
    }
  };
  check(o.learning_steps, "learning_steps");
  check(o.relearning_steps, "relearning_steps");
}

/// The card after a review, `days` after the one before (ignored for a fresh card).
///
/// Short steps: Again goes to the first, Hard repeats the current one (on the first of several their mean, on an only one
/// half as long again), Good goes to the next or out, Easy goes out. A lapse in `review` enters the relearning steps.
/// \throws std::invalid_argument if the options or the card's memory are not valid, or as `next_state`.
/// Source: FSRS reference schedulers.
template <class = void>
[[nodiscard]] inline review_answer answer(fsrs const& m, review_card const& card, rating g, double days,
                                          review_card_options const& o = {})
{
  validate(o);
  bool const fresh = card.phase == card_phase::fresh;
  review_card next = card;
  next.memory = fresh ? first_state(m, g) : next_state(m, card.memory, g, days);
  if (fresh) { next = {.phase = card_phase::learning, .step = 0, .memory = next.memory}; }
  if (card.phase == card_phase::review) {
    next.step = 0;
    if (g == rating::again) { next.phase = card_phase::relearning; }
  }
  auto const& steps = next.phase == card_phase::learning ? o.learning_steps : o.relearning_steps;
  auto const wait = [&](std::size_t step, double minutes) {
    next.step = step;
    return review_answer{.card = next, .days = 0, .minutes = minutes};
  };
  if (next.phase != card_phase::review && next.step < steps.size()) {
    auto const at = next.step;
    if (g == rating::again) { return wait(0, steps[0]); }
    if (g == rating::hard) {
      double const first = steps.size() == 1 ? 1.5 * steps[0] : 0.5 * (steps[0] + steps[1]);
      return wait(at, at == 0 ? first : steps[at]);
    }
    if (g == rating::good && at + 1 < steps.size()) { return wait(at + 1, steps[at + 1]); }
  }
  next.phase = card_phase::review;
  next.step = 0;
  return {.card = next, .days = review_interval(m, next.memory, o.interval), .minutes = 0.0};
}

}  // namespace mentorics::learning
