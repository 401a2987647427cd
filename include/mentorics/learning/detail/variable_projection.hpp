// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>

#include <Eigen/Core>
#include <Eigen/QR>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning {

/// A separable model at one x: y = base + sum_l c_l basis[l], with derivatives in theta[k].
struct separable_row {
  double base = 0.0;
  std::array<double, 3> base_slope = {};
  std::array<double, 2> basis = {};
  std::array<std::array<double, 3>, 2> basis_slope = {};  ///< [l][k]
};

}  // namespace mentorics::learning

namespace mentorics::learning::detail {

/// A theta with the best linear part for it.
struct projected_point {
  bool valid = false;
  std::vector<double> shape;
  Eigen::VectorXd linear;
  Eigen::VectorXd residual;  ///< y - model
  Eigen::MatrixXd jacobian;  ///< of the residual in theta, with c following
  Eigen::MatrixXd slopes;    ///< of the model in (c, theta), c held
  double squares = 0.0;
};

template <class Model>
class projected_problem {
 public:
  projected_problem(Model const& model, std::span<double const> x, std::span<double const> y)
      : model_(model), x_(x), y_(Eigen::Map<Eigen::VectorXd const>(y.data(), static_cast<Eigen::Index>(y.size())))
  {}

  [[nodiscard]] std::size_t evaluations() const noexcept { return evaluations_; }

  [[nodiscard]] projected_point at(std::vector<double> const& shape)
  {
    ++evaluations_;
    auto const n = y_.size();
    auto const l = static_cast<Eigen::Index>(model_.linear);
    auto const k = static_cast<Eigen::Index>(model_.shape);
    Eigen::MatrixXd basis(n, l);
    Eigen::MatrixXd base_slope(n, k);
    std::array<Eigen::MatrixXd, 2> basis_slope{Eigen::MatrixXd(n, k), Eigen::MatrixXd(n, k)};
    projected_point p;
    p.shape = shape;
    p.residual = y_;
    for (Eigen::Index i = 0; i < n; ++i) {
      separable_row row;
      model_(std::span<double const>(shape), x_[static_cast<std::size_t>(i)], row);
      p.residual[i] -= row.base;
      for (Eigen::Index c = 0; c < l; ++c) { basis(i, c) = row.basis[static_cast<std::size_t>(c)]; }
      for (Eigen::Index j = 0; j < k; ++j) {
        auto const at = static_cast<std::size_t>(j);
        base_slope(i, j) = row.base_slope[at];
        for (std::size_t c = 0; c < model_.linear; ++c) { basis_slope[c](i, j) = row.basis_slope[c][at]; }
      }
    }
    if (!basis.allFinite() || !p.residual.allFinite() || !base_slope.allFinite()) { return p; }
    p.slopes.resize(n, l + k);
    p.slopes.leftCols(l) = basis;
    p.slopes.rightCols(k) = base_slope;
    p.linear = Eigen::VectorXd::Zero(l);
    if (l > 0) {
      Eigen::VectorXd const size = basis.colwise().norm();
      if (!(size.minCoeff() > 0.0)) { return p; }
      Eigen::MatrixXd const scaled = basis * size.cwiseInverse().asDiagonal();
      Eigen::HouseholderQR<Eigen::MatrixXd> const qr(scaled);
      Eigen::MatrixXd const q = qr.householderQ() * Eigen::MatrixXd::Identity(n, l);
      auto const r = qr.matrixQR().topRows(l).template triangularView<Eigen::Upper>();
      if (!(std::abs(qr.matrixQR()(l - 1, l - 1)) > 1e-14)) { return p; }  // two equal columns
      Eigen::VectorXd const scaled_linear = r.solve(q.transpose() * p.residual);
      p.linear = scaled_linear.cwiseQuotient(size);
      p.residual -= scaled * scaled_linear;
      for (Eigen::Index c = 0; c < l; ++c) {
        p.slopes.rightCols(k) += p.linear[c] * basis_slope[static_cast<std::size_t>(c)];
      }
      p.jacobian = -p.slopes.rightCols(k);
      p.jacobian -= q * (q.transpose() * p.jacobian);
      for (Eigen::Index j = 0; j < k; ++j) {
        Eigen::VectorXd turned(l);
        for (Eigen::Index c = 0; c < l; ++c) {
          turned[c] = basis_slope[static_cast<std::size_t>(c)].col(j).dot(p.residual) / size[c];
        }
        p.jacobian.col(j) -= q * r.transpose().solve(turned);
      }
    } else {
      p.jacobian = -p.slopes.rightCols(k);
    }
    p.squares = p.residual.squaredNorm();
    p.valid = is_finite(p.squares) && p.jacobian.allFinite() && p.linear.allFinite();
    return p;
  }

  /// variance (J^T J)^-1 with J the model's slopes; false if J is singular to 1e-13 after scaling its columns.
  [[nodiscard]] bool covariance(projected_point const& p, double variance, Eigen::MatrixXd& result) const
  {
    Eigen::VectorXd const size = p.slopes.colwise().norm();
    if (!size.allFinite() || !(size.minCoeff() > 0.0)) { return false; }
    Eigen::MatrixXd const scaled = p.slopes * size.cwiseInverse().asDiagonal();
    Eigen::ColPivHouseholderQR<Eigen::MatrixXd> const qr(scaled);
    auto const m = p.slopes.cols();
    if (std::abs(qr.matrixQR()(m - 1, m - 1)) < 1e-13 * std::abs(qr.matrixQR()(0, 0))) { return false; }
    Eigen::MatrixXd const inverse =
        qr.matrixQR().topRows(m).template triangularView<Eigen::Upper>().solve(Eigen::MatrixXd::Identity(m, m));
    Eigen::MatrixXd const root = size.cwiseInverse().asDiagonal() * (qr.colsPermutation() * inverse);
    result = variance * root * root.transpose();
    return true;
  }

 private:
  Model const& model_;
  std::span<double const> x_;
  Eigen::VectorXd y_;
  std::size_t evaluations_ = 0;
};

struct followed_start {
  status outcome = status::numerical_failure;
  projected_point point;
};

/// Levenberg and Marquardt's method from one start.
///
/// Converged when a step moves no parameter by more than `tolerance` of itself. The sum of squares cannot tell steps of
/// that size apart, so steps that raise it by rounding alone are taken too.
template <class Problem, class Report>
[[nodiscard]] followed_start follow(Problem& problem, std::vector<double> const& start, std::size_t most_iterations,
                                    double tolerance, Report const& report)
{
  followed_start result{.outcome = status::numerical_failure, .point = problem.at(start)};
  auto& now = result.point;
  if (!now.valid) { return result; }
  if (start.empty()) {
    result.outcome = status::converged;
    return result;
  }
  auto const k = now.jacobian.cols();
  double damping = 1e-3;
  for (std::size_t iteration = 0; iteration < most_iterations; ++iteration) {
    if (report(now.squares) == flow::stop) {
      result.outcome = status::stopped;
      return result;
    }
    Eigen::VectorXd const size = now.jacobian.colwise().norm();
    if (!(size.minCoeff() > 0.0)) { return result; }  // a parameter has no effect any more
    for (;;) {
      Eigen::MatrixXd stacked(now.jacobian.rows() + k, k);
      stacked.topRows(now.jacobian.rows()) = now.jacobian;
      stacked.bottomRows(k) = (std::sqrt(damping) * size).asDiagonal();
      Eigen::VectorXd target = Eigen::VectorXd::Zero(stacked.rows());
      target.head(now.residual.size()) = -now.residual;
      Eigen::VectorXd const step = stacked.colPivHouseholderQr().solve(target);
      auto moved = now.shape;
      bool small = true;
      for (Eigen::Index j = 0; j < k; ++j) {
        auto& value = moved[static_cast<std::size_t>(j)];
        small = small && std::abs(step[j]) <= tolerance * (std::abs(value) + 1e-3);
        value += step[j];
      }
      auto const next = problem.at(moved);
      if (next.valid && next.squares <= now.squares * (1.0 + 1e-13)) {
        now = next;
        damping = (std::max)(damping * 0.1, 1e-15);
        if (small) {
          result.outcome = status::converged;
          return result;
        }
        break;
      }
      if (small && damping < 1e3) {  // an undamped step this small cannot help: the minimum is here, to rounding
        result.outcome = status::converged;
        return result;
      }
      damping *= 10.0;
      if (damping > 1e20) { return result; }
    }
  }
  result.outcome = status::limit_reached;
  return result;
}

}  // namespace mentorics::learning::detail
