// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/learning/repetition/detail/fsrs_formulas.hpp>
#include <mentorics/learning/repetition/fsrs_weights.hpp>
#include <mentorics/learning/repetition/memory_state.hpp>
#include <mentorics/learning/repetition/rating.hpp>

#include <cmath>

namespace mentorics::learning {

namespace detail {
struct fsrs_access;
}

/// FSRS-6: how likely a thing is recalled after some days, and what a review does to the memory of it.
///
///     recall      R(t) = (1 + F t / S)^-w20,  F = 0.9^(-1/w20) - 1, so that R(S) = 0.9
///     first       S = w[G - 1],  D = D0(G) = w4 - e^(w5 (G - 1)) + 1
///     difficulty  D' = w7 D0(4) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9)
///     same day    S' = S k,  k = e^(w17 (G - 3 + w18)) S^-w19, at least 1 for G >= 2
///     success     S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) h),  h = w15 if hard, w16 if easy, else 1
///     lapse       S' = min(w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), S e^(-w17 w18))
///
/// G is the rating 1 to 4, D stays in [1, 10] and S in [0.001, 36500]. Days are differences of whatever the caller counts
/// days in: with calendar days (see `calendar_day`) two reviews on one date are 0 days apart, and exactly 0 takes the
/// same-day rule; any other t >= 0 is valid. FSRS-5 and 4.5 are special cases: see `convert_weights`.
/// Source: FSRS-6, open-spaced-repetition; the floor of same-day reviews as in ts-fsrs and fsrs-rs. Nothing is rounded.
class fsrs {
 public:
  /// \throws std::invalid_argument if a weight is not finite or outside its bounds.
  explicit fsrs(fsrs_weights const& weights = default_fsrs_weights) : terms_((validate(weights), weights)) {}

  [[nodiscard]] fsrs_weights const& weights() const noexcept { return terms_.w; }
  [[nodiscard]] double decay() const noexcept { return terms_.w[20]; }    ///< w20
  [[nodiscard]] double factor() const noexcept { return terms_.factor; }  ///< F

 private:
  friend struct detail::fsrs_access;
  detail::fsrs_terms terms_;
};

namespace detail {

struct fsrs_access {
  [[nodiscard]] static fsrs_terms const& terms(fsrs const& m) noexcept { return m.terms_; }
};

/// The weights and what follows from them, so that no review computes it again.
[[nodiscard]] inline fsrs_terms const& terms_of(fsrs const& m) noexcept { return fsrs_access::terms(m); }

}  // namespace detail

/// The probability of recall `days` after the last review.
/// \throws std::invalid_argument if the state is not valid, or `days` is negative or NaN.
template <class = void>
[[nodiscard]] inline double retrievability(fsrs const& m, memory_state const& s, double days)
{
  validate(s);
  require(is_non_negative(days), "learning::retrievability", "days", "not be negative", days);
  return detail::retrievability(detail::terms_of(m), s.stability, days);
}

/// The memory after the first review.
/// \throws std::invalid_argument if `g` is no rating.
[[nodiscard]] inline memory_state first_state(fsrs const& m, rating g)
{
  require_rating(g, "learning::first_state", "rating");
  return detail::first_state(detail::terms_of(m), g);
}

/// The memory after a review that was graded `g`, `days` after the one before.
/// \throws std::invalid_argument if the state is not valid, `g` is no rating, or `days` is negative or not finite.
template <class = void>
[[nodiscard]] inline memory_state next_state(fsrs const& m, memory_state const& s, rating g, double days)
{
  validate(s);
  require_rating(g, "learning::next_state", "rating");
  require_amount("learning::next_state", "days", days);
  return detail::next_state(detail::terms_of(m), s, g, days);
}

/// What each rating would lead to.
struct next_memories {
  memory_state again;
  memory_state hard;
  memory_state good;
  memory_state easy;
};

/// The memory after each of the four ratings.
/// \throws std::invalid_argument as `next_state`.
template <class = void>
[[nodiscard]] inline next_memories next_states(fsrs const& m, memory_state const& s, double days)
{
  return {.again = next_state(m, s, rating::again, days),
          .hard = next_state(m, s, rating::hard, days),
          .good = next_state(m, s, rating::good, days),
          .easy = next_state(m, s, rating::easy, days)};
}

}  // namespace mentorics::learning
