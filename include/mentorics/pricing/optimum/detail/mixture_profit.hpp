// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/logit_mixture.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// Profit per unit of market of a mixture at one point, its gradient, and ways uphill. Keeps its work space.
template <class = void>
class mixture_profit {
 public:
  mixture_profit(demand::logit_mixture const& m, std::span<double const> costs)
      : market_(m),
        costs_(costs),
        shares_(costs.size()),
        gradient_(costs.size()),
        target_(costs.size()),
        bent_(costs.size())
  {}

  /// The profit; afterwards `gradient()` is its slope at `p`.
  double at(std::span<double const> p)
  {
    double total = 0.0;
    std::fill(gradient_.begin(), gradient_.end(), 0.0);
    std::fill(target_.begin(), target_.end(), 0.0);
    std::fill(bent_.begin(), bent_.end(), 0.0);
    for (auto const& s : market_.segments) {
      demand::segment_shares(s, p, shares_);
      double profit = 0.0;
      for (std::size_t i = 0; i < p.size(); ++i) { profit += (p[i] - costs_[i]) * shares_[i]; }
      total += s.weight * profit;
      for (std::size_t i = 0; i < p.size(); ++i) {
        double const b = s.products[i].sensitivity;
        double const q = s.weight * shares_[i];
        gradient_[i] += q * (1.0 - b * (p[i] - costs_[i] - profit));
        target_[i] += q * (1.0 + b * profit);
        bent_[i] += q * b;
      }
    }
    return total;
  }

  [[nodiscard]] std::span<double const> gradient() const { return gradient_; }

  /// Climbs from `p` inside [low, high] by the fixed point p_i - c_i = sum w q_i (1 + b F) / sum w b q_i, with shorter
  /// steps where that would fall. Returns the profit reached; local.
  /// Source: Li, Webster, Mason and Kempf (2019).
  double climb(std::span<double> p, std::span<double const> low, std::span<double const> high)
  {
    double value = at(p);
    std::vector<double> step(p.size());
    std::vector<double> next(p.size());
    for (int round = 0; round < 500; ++round) {
      for (std::size_t i = 0; i < p.size(); ++i) {
        step[i] = bent_[i] > 0.0 ? target_[i] / bent_[i] + costs_[i] - p[i] : 0.0;
      }
      double const before = value;
      for (double length = 1.0; length > 1e-10; length *= 0.25) {
        for (std::size_t i = 0; i < p.size(); ++i) { next[i] = (std::clamp)(p[i] + length * step[i], low[i], high[i]); }
        double const reached = at(next);
        if (reached > value) {
          value = reached;
          std::copy(next.begin(), next.end(), p.begin());
          break;
        }
      }
      if (!(value > before + 1e-15 * std::abs(before))) { break; }
    }
    return value;
  }

 private:
  demand::logit_mixture const& market_;
  std::span<double const> costs_;
  std::vector<double> shares_;
  std::vector<double> gradient_;
  std::vector<double> target_;
  std::vector<double> bent_;
};

}  // namespace mentorics::pricing::detail
