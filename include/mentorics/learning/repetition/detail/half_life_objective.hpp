// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/repetition/half_life_fit.hpp>
#include <mentorics/statistics/linear/inverse_normal.hpp>
#include <mentorics/statistics/linear/small_qr.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::learning::detail {

/// The loss and its gradient in theta. With u = ln 2 t 2^(-theta x): ln p = -u and du = -ln 2 u x.
template <class = void>
[[nodiscard]] inline double half_life_objective(Eigen::Ref<Eigen::MatrixXd const> const& x,
                                                std::span<recall_record const> records, half_life_options const& o,
                                                Eigen::VectorXd const& theta, Eigen::VectorXd& gradient)
{
  constexpr double ln2 = std::numbers::ln2;
  double loss = o.ridge * theta.squaredNorm();
  gradient = 2.0 * o.ridge * theta;
  Eigen::VectorXd const eta = x * theta;
  for (Eigen::Index i = 0; i < eta.size(); ++i) {
    auto const& r = records[static_cast<std::size_t>(i)];
    double const u = ln2 * r.days * std::exp2(-eta[i]);
    double slope = 0.0;  // of the record's loss in eta
    if (o.loss == half_life_loss::likelihood) {
      double const lapses = r.trials * (1.0 - r.share);
      loss += r.trials * r.share * u - (lapses > 0.0 ? lapses * std::log(-std::expm1(-u)) : 0.0);
      slope = -ln2 * (r.trials * r.share * u - (lapses > 0.0 ? lapses * u / std::expm1(u) : 0.0));
    } else {
      double const p = std::exp(-u);
      double const h = std::exp2(eta[i]);
      double const observed = -r.days / std::log2((std::clamp)(r.share, 0.0001, 0.9999));
      double const miss = p - r.share;
      double const off = h - observed;
      loss += miss * miss + o.half_life_share * off * off;
      slope = 2.0 * miss * ln2 * u * p + 2.0 * o.half_life_share * off * ln2 * h;
    }
    gradient += slope * x.row(i).transpose();
  }
  return loss;
}

/// Standard errors from the expected information sum_i n_i (ln 2 u_i)^2 / (e^(u_i) - 1) x_i x_i^T; none if it is singular.
template <class = void>
[[nodiscard]] inline std::vector<double> half_life_errors(Eigen::Ref<Eigen::MatrixXd const> const& x,
                                                          std::span<recall_record const> records,
                                                          Eigen::VectorXd const& eta)
{
  statistics::tall_matrix root(records.size(), static_cast<std::size_t>(x.cols()));
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto const row = static_cast<Eigen::Index>(i);
    double const u = std::numbers::ln2 * records[i].days * std::exp2(-eta[row]);
    double const weight = u > 0.0 ? records[i].trials * u * u / std::expm1(u) : 0.0;
    for (std::size_t j = 0; j < root.columns(); ++j) {
      root[j][i] = std::numbers::ln2 * std::sqrt(weight) * x(row, static_cast<Eigen::Index>(j));
    }
  }
  auto const inverse = statistics::inverse_normal(std::move(root), 1e-6);
  std::vector<double> errors;
  for (std::size_t j = 0; j < inverse.size(); ++j) { errors.push_back(std::sqrt(inverse[j][j])); }
  return errors;
}

}  // namespace mentorics::learning::detail
