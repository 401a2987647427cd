// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/logit_mixture.hpp>
#include <mentorics/pricing/optimum/detail/mixture_profit.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

struct range {
  double low = 0.0;
  double high = 0.0;

  friend range operator+(range a, range b) { return {a.low + b.low, a.high + b.high}; }
  friend range operator*(double w, range a)
  {
    return w < 0.0 ? range{w * a.high, w * a.low} : range{w * a.low, w * a.high};
  }
  friend range operator*(range a, range b)
  {
    double const x[] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
    return {(std::min)((std::min)(x[0], x[1]), (std::min)(x[2], x[3])),
            (std::max)((std::max)(x[0], x[1]), (std::max)(x[2], x[3]))};
  }
};

/// Upper bounds of a mixture's profit over boxes of prices.
///
/// Second-order Taylor about the middle m with the curvature bounded over the box: with radii r,
/// f(p) <= f(m) + sum_j max_{|d| <= r_j} (g_j d + L_j d^2 / 2), L_j = max H_jj + sum_{k != j} max |H_jk| r_k / r_j.
/// The error falls with the third power of the box, so boxes around a maximum close without a swarm of small ones.
/// Per segment, with A_j = 1 - b_j (p_j - c_j - F):  g_j = q_j A_j,  H_jj = -b_j q_j ((1 - 2 q_j) A_j + 1),
/// H_jk = q_j q_k (b_k A_j + b_j A_k).  Ranges of q are exact: it falls in its own price and rises in the others'.
template <class = void>
class mixture_box {
 public:
  mixture_box(demand::logit_mixture const& m, std::span<double const> costs, std::span<double const> segment_optima)
      : market_(m),
        costs_(costs),
        optima_(segment_optima),
        n_(costs.size()),
        point_(m, costs),
        middle_(n_),
        most_(n_),
        least_(n_),
        share_(n_),
        slope_(n_),
        gradient_(n_),
        bend_(n_ * n_),
        gain_(n_)
  {}

  struct answer {
    double bound = 0.0;     ///< of the profit on the box
    double middle = 0.0;    ///< the profit at `middle()`
    std::size_t split = 0;  ///< the product that blurs the bound most
  };

  [[nodiscard]] std::span<double const> middle() const { return middle_; }

  /// Ranges of the gradient over the box of the last call.
  [[nodiscard]] range gradient(std::size_t j) const { return gradient_[j]; }

  answer operator()(double const* low, double const* high)
  {
    range const total = curvature(low, high);
    for (std::size_t j = 0; j < n_; ++j) { middle_[j] = 0.5 * (low[j] + high[j]); }
    answer result{.middle = point_.at(middle_)};
    auto const g = point_.gradient();
    double above = result.middle;
    double widest = -1.0;
    for (std::size_t j = 0; j < n_; ++j) {
      double const r = 0.5 * (high[j] - low[j]);
      if (!(r > 0.0)) { continue; }
      double curve = bend_[j * n_ + j].high;
      for (std::size_t k = 0; k < n_; ++k) {
        if (k == j) { continue; }
        auto const& h = bend_[(std::min)(j, k) * n_ + (std::max)(j, k)];
        curve += (std::max)(std::abs(h.low), std::abs(h.high)) * 0.5 * (high[k] - low[k]) / r;
      }
      double const slope = std::abs(g[j]);
      bool const inside = curve < 0.0 && slope < -curve * r;
      double const gain = inside ? -0.5 * slope * slope / curve : slope * r + 0.5 * curve * r * r;
      above += gain;
      double const spread = gain + 0.5 * (curve - bend_[j * n_ + j].low) * r * r;
      if (spread > widest) {
        widest = spread;
        result.split = j;
      }
    }
    result.bound = (std::min)(above, total.high) + 1e-14 * (std::abs(result.middle) + std::abs(total.high));
    return result;
  }

 private:
  /// Fills the ranges of gradient and curvature; returns that of the profit.
  range curvature(double const* low, double const* high)
  {
    std::fill(gradient_.begin(), gradient_.end(), range{});
    std::fill(bend_.begin(), bend_.end(), range{});
    range total;
    for (std::size_t s = 0; s < market_.segments.size(); ++s) {
      auto const& segment = market_.segments[s];
      double shift = 0.0;
      for (std::size_t j = 0; j < n_; ++j) {
        auto const& x = segment.products[j];
        most_[j] = x.intercept - x.sensitivity * low[j];
        least_[j] = x.intercept - x.sensitivity * high[j];
        shift = (std::max)(shift, most_[j]);
      }
      double const outside = shift > 0.0 ? std::exp(-shift) : 1.0;
      double sum_most = outside;
      double sum_least = outside;
      for (std::size_t j = 0; j < n_; ++j) {
        most_[j] = std::exp(most_[j] - shift);
        least_[j] = std::exp(least_[j] - shift);
        sum_most += most_[j];
        sum_least += least_[j];
      }
      range profit;
      for (std::size_t j = 0; j < n_; ++j) {
        double const others_least = (std::max)(outside, sum_least - least_[j]);
        share_[j] = {least_[j] / (sum_most - most_[j] + least_[j]), most_[j] / (others_least + most_[j])};
        profit = profit + range{low[j] - costs_[j], high[j] - costs_[j]} * share_[j];
      }
      profit.high = (std::min)(profit.high, optima_[s]);
      total = total + segment.weight * profit;
      for (std::size_t j = 0; j < n_; ++j) {
        double const b = segment.products[j].sensitivity;
        slope_[j] = {1.0 - b * (high[j] - costs_[j] - profit.low), 1.0 - b * (low[j] - costs_[j] - profit.high)};
        gradient_[j] = gradient_[j] + segment.weight * (share_[j] * slope_[j]);
        range const inner = range{1.0 - 2.0 * share_[j].high, 1.0 - 2.0 * share_[j].low} * slope_[j] + range{1.0, 1.0};
        bend_[j * n_ + j] = bend_[j * n_ + j] + (-b * segment.weight) * (share_[j] * inner);
      }
      for (std::size_t j = 0; j < n_; ++j) {
        for (std::size_t k = j + 1; k < n_; ++k) {
          range const mix = segment.products[k].sensitivity * slope_[j] + segment.products[j].sensitivity * slope_[k];
          range const both = {share_[j].low * share_[k].low, share_[j].high * share_[k].high};
          bend_[j * n_ + k] = bend_[j * n_ + k] + segment.weight * (both * mix);
        }
      }
    }
    return total;
  }

  demand::logit_mixture const& market_;
  std::span<double const> costs_;
  std::span<double const> optima_;
  std::size_t n_;
  mixture_profit<> point_;
  std::vector<double> middle_;
  std::vector<double> most_;   // e^u at the lowest prices
  std::vector<double> least_;  // at the highest
  std::vector<range> share_;
  std::vector<range> slope_;  // A_j
  std::vector<range> gradient_;
  std::vector<range> bend_;  // upper triangle of the curvature
  std::vector<double> gain_;
};

}  // namespace mentorics::pricing::detail
