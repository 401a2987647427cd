// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/statistics/special/log_beta.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mentorics::learning {

/// Ebisu v2: recall after `days` without review is Beta(alpha, beta) distributed, and p -> p^(t / days) after t.
///
/// A baseline: on large public logs it predicts worse than a constant (srs-benchmark). Its half-life grows slowly with
/// reviews, and an expected success far beyond the half-life is worth little; prefer `fsrs` where there is a choice.
/// Source: Fasih (2021), Ebisu v2.1: intelligent quiz scheduling.
struct ebisu {
  double alpha = 3.0;  ///< > 0
  double beta = 3.0;   ///< > 0
  double days = 1.0;   ///< [d] > 0; with alpha = beta about the half-life
};

/// A quiz: one answer, perhaps only partly right, or several.
struct ebisu_quiz {
  double successes = 1.0;  ///< in [0, total]; for a single answer the certainty that it was recalled
  std::size_t total = 1;   ///< answers, >= 1; at most 10 of them wrong
  double days = 1.0;       ///< [d] since the last quiz, > 0
};

/// \throws std::invalid_argument if a field is not finite and positive.
constexpr void validate(ebisu const& m)
{
  constexpr auto where = "learning::ebisu";
  require_positive(where, "alpha", m.alpha);
  require_positive(where, "beta", m.beta);
  require_positive(where, "days", m.days);
}

/// The expected recall after `days` [d]: B(alpha + t / days, beta) / B(alpha, beta).
/// \throws std::invalid_argument if the model is not valid, or `days` is negative or not finite.
template <class = void>
[[nodiscard]] inline double retrievability(ebisu const& m, double days)
{
  validate(m);
  require_amount("learning::retrievability", "days", days);
  return std::exp(statistics::log_beta(m.alpha + days / m.days, m.beta) - statistics::log_beta(m.alpha, m.beta));
}

namespace detail {

/// E[p^(n e) | quiz] of the recall p at the time of the quiz, where p^(1 / dt) is Beta distributed.
class ebisu_posterior {
 public:
  ebisu_posterior(ebisu const& m, ebisu_quiz const& q) : m_(m), q_(q), dt_(q.days / m.days), scale_(weighed(0.0)) {}

  /// The n-th moment of recall at e times the quiz's days.
  [[nodiscard]] double moment(double n, double e) const { return weighed(n * e * dt_) / scale_; }

 private:
  /// The integral of likelihood and p^shift, in units of B(alpha, beta).
  [[nodiscard]] double weighed(double shift) const
  {
    double const base = statistics::log_beta(m_.alpha, m_.beta);
    auto const term = [&](double more) {
      return std::exp(statistics::log_beta(m_.alpha + shift + more, m_.beta) - base);
    };
    if (q_.total == 1) {
      double const sure = (std::max)(q_.successes, 1.0 - q_.successes);  // P(right | recalled); 1 - sure if not
      bool const right = q_.successes > 0.5;
      double const slope = right ? 2.0 * sure - 1.0 : 1.0 - 2.0 * sure;
      return slope * term(dt_) + (right ? 1.0 - sure : sure) * term(0.0);
    }
    double const failures = static_cast<double>(q_.total) - q_.successes;
    double total = 0.0;
    double binomial = 1.0;  // (-1)^i C(failures, i)
    for (double i = 0.0; i <= failures; i += 1.0) {
      total += binomial * term(dt_ * (q_.successes + i));
      binomial *= -(failures - i) / (i + 1.0);
    }
    return total;
  }

  ebisu m_;
  ebisu_quiz q_;
  double dt_;
  double scale_;
};

}  // namespace detail

/// The model after a quiz, rebalanced: its `days` are the new half-life, and alpha = beta.
///
/// The half-life solves E[p^(e dt)] = 1/2 for e; alpha and beta match mean and variance of recall at that time.
/// \throws std::invalid_argument if the model is not valid, `total` is 0, `successes` is outside [0, total], or with
///         several answers not whole or with more than 10 failures (where the sum cancels), or `days` is not positive.
template <class = void>
[[nodiscard]] inline ebisu update(ebisu const& m, ebisu_quiz const& q)
{
  constexpr auto where = "learning::update";
  validate(m);
  double const total = static_cast<double>(q.total);
  require(q.total >= 1, where, "total", "be at least 1", q.total);
  bool const inside = is_finite(q.successes) && q.successes >= 0.0 && q.successes <= total;
  require(inside, where, "successes", "be in [0, total]", q.successes);
  bool const countable = q.total == 1 || (std::floor(q.successes) == q.successes && total - q.successes <= 10.0);
  require(countable, where, "successes", "be whole and at most 10 below total", q.successes);
  require_positive(where, "days", q.days);

  detail::ebisu_posterior const posterior(m, q);
  double low = 0.0;  // E[p^0] = 1
  double high = m.days / q.days;
  while (posterior.moment(1.0, high) > 0.5) {
    low = high;
    high *= 2.0;
  }
  for (int halving = 0; halving < 200 && low < 0.5 * (low + high) && 0.5 * (low + high) < high; ++halving) {
    double const middle = 0.5 * (low + high);
    (posterior.moment(1.0, middle) > 0.5 ? low : high) = middle;
  }
  double const mean = posterior.moment(1.0, high);
  double const variance = posterior.moment(2.0, high) - mean * mean;
  double const size = mean * (1.0 - mean) / variance - 1.0;
  return {.alpha = mean * size, .beta = (1.0 - mean) * size, .days = high * q.days};
}

}  // namespace mentorics::learning
