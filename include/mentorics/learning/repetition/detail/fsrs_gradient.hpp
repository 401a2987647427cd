// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/repetition/detail/fsrs_formulas.hpp>
#include <mentorics/learning/repetition/detail/fsrs_trace.hpp>

#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::learning::detail {

/// Runs one card's history forward, then the chain rule backward through it. The trace is reused from card to card.
template <class = void>
class fsrs_gradient {
 public:
  explicit fsrs_gradient(fsrs_terms const& terms) : m_(terms) {}

  void start(rating g)
  {
    trace_.clear();
    first_ = g;
    state_ = first_state(m_, g);
  }

  /// Adds a review; returns its weighted loss.
  double step(rating g, double days, double weight)
  {
    auto const& t = trace_.emplace_back(trace(m_, state_, g, days, weight));
    state_.stability = clamp_stability(t.after);
    state_.difficulty = next_difficulty(m_, state_.difficulty, g);
    return weight > 0.0 ? weight * recall_loss(t.recall, recalled(g)) : 0.0;
  }

  [[nodiscard]] memory_state const& state() const noexcept { return state_; }

  /// Adds to `gradient` the derivatives of all losses since `start`.
  void backward(fsrs_weights& gradient) const
  {
    double by_stability = 0.0;
    double by_difficulty = 0.0;
    for (auto t = trace_.rbegin(); t != trace_.rend(); ++t) { back(*t, by_stability, by_difficulty, gradient); }
    double const steps = as_number(first_) - 1.0;
    gradient[static_cast<std::size_t>(first_) - 1] += by_stability;
    double const fall = std::exp(m_.w[5] * steps);
    double const raw = m_.w[4] - fall + 1.0;
    if (raw > 1.0 && raw < 10.0) {
      gradient[4] += by_difficulty;
      gradient[5] -= by_difficulty * steps * fall;
    }
  }

 private:
  void back(traced_step const& t, double& by_s, double& by_d, fsrs_weights& g) const
  {
    auto const& w = m_.w;
    auto const [s, d] = t.before;
    double next_s = 0.0;
    double next_d = 0.0;
    double by_recall = 0.0;
    if (t.weight > 0.0 && t.recall > least_recall && t.recall < 1.0 - least_recall) {
      by_recall = recalled(t.given) ? -t.weight / t.recall : t.weight / (1.0 - t.recall);
    }

    double const offset = as_number(t.given) - 3.0;
    double const moved = d - w[6] * offset * (10.0 - d) / 9.0;
    double const raw = w[7] * m_.easy_difficulty + (1.0 - w[7]) * moved;
    if (raw > 1.0 && raw < 10.0) {
      g[4] += by_d * w[7];
      g[5] -= by_d * w[7] * 3.0 * (w[4] + 1.0 - m_.easy_difficulty);  // the bracket is e^(3 w5)
      g[6] -= by_d * (1.0 - w[7]) * offset * (10.0 - d) / 9.0;
      g[7] += by_d * (m_.easy_difficulty - moved);
      next_d += by_d * (1.0 - w[7]) * (1.0 + w[6] * offset / 9.0);
    }

    bool const inside = t.after > least_stability && t.after < most_stability;
    if (t.days == 0.0) {
      if (t.flat) {
        next_s += by_s;
      } else if (inside) {
        double const size = by_s * t.after;
        g[17] += size * (offset + w[18]);
        g[18] += size * w[17];
        g[19] -= size * t.log_stability;
        next_s += size / s * (1.0 - w[19]);
      }
    } else if (inside && recalled(t.given)) {
      double const more = bonus(m_, t.given);
      double const plain = by_s * s * t.size_part;
      double const gain = plain * t.surprise * more;
      double const steep = plain * (t.surprise + 1.0) * more;
      g[8] += gain;
      g[9] -= gain * t.log_stability;
      g[10] += steep * (1.0 - t.recall);
      if (t.given == rating::hard) { g[15] += plain * t.surprise; }
      if (t.given == rating::easy) { g[16] += plain * t.surprise; }
      by_recall -= steep * w[10];
      next_s += by_s + gain * (1.0 - w[9]) / s;
      next_d -= gain / (11.0 - d);
    } else if (inside && t.capped) {
      g[17] -= by_s * t.after * w[18];
      g[18] -= by_s * t.after * w[17];
      next_s += by_s * m_.lapse_share;
    } else if (inside) {
      double const size = by_s * t.after;
      double const risen = by_s * w[11] * t.size_part * (t.surprise + 1.0);
      g[11] += size / w[11];
      g[12] -= size * std::log(d);
      g[13] += risen * std::log1p(s);
      g[14] += size * (1.0 - t.recall);
      by_recall -= size * w[14];
      next_s += risen * w[13] / (s + 1.0);
      next_d -= size * w[12] / d;
    }

    if (t.days > 0.0) {
      double const x = t.time_part;
      double const factor_slope = (m_.factor + 1.0) * log_of_nine_tenths / (w[20] * w[20]);
      double const scaled = by_recall * t.recall;
      next_s += scaled * w[20] * x / (s * (1.0 + x));
      g[20] -= scaled * (std::log1p(x) + w[20] * (t.days / s) * factor_slope / (1.0 + x));
    }
    by_s = next_s;
    by_d = next_d;
  }

  fsrs_terms m_;
  rating first_ = rating::good;
  memory_state state_ = {};
  std::vector<traced_step> trace_;
};

}  // namespace mentorics::learning::detail
