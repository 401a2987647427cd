// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/statistics/linear/small_qr.hpp>
#include <mentorics/statistics/optimize/row_model.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::statistics {

/// A theta with the best linear part for it.
struct projected_point {
  bool valid = false;
  std::vector<double> shape;
  std::vector<double> linear;
  std::vector<double> residual;  ///< y - model
  tall_matrix jacobian;          ///< of the residual in theta, with c following
  tall_matrix slopes;            ///< of the model in (c, theta), c held
  double squares = 0.0;
};

/// The residual of a separable model as a function of theta alone.
///
/// With Q R the decomposition of the basis, N = I - Q Q^T, and D_j the derivative of the basis in theta_j:
/// residual = N (y - base), its derivative is -N s_j - Q R^-T (D_j^T residual), s_j the slope of the model with c held.
/// Source: Golub, Pereyra (1973), equation 4.7.
class projected_problem {
 public:
  projected_problem(row_model const& model, std::span<double const> x, std::span<double const> y)
      : model_(model), x_(x), y_(y)
  {}

  [[nodiscard]] std::size_t evaluations() const noexcept { return evaluations_; }

  [[nodiscard]] projected_point at(std::vector<double> const& shape)
  {
    ++evaluations_;
    auto const n = x_.size();
    auto const l = model_.linear;
    auto const k = model_.shape;
    projected_point p{.shape = shape,
                      .linear = std::vector<double>(l),
                      .residual = {y_.begin(), y_.end()},
                      .jacobian = tall_matrix(n, k),
                      .slopes = tall_matrix(n, l + k)};
    std::vector<separable_row> rows;
    for (std::size_t i = 0; i < n; ++i) {
      auto& row = rows.emplace_back();
      model_.fill(shape, x_[i], row);
      p.residual[i] -= row.base;
      for (std::size_t c = 0; c < l; ++c) { p.slopes[c][i] = row.basis[c]; }
      for (std::size_t j = 0; j < k; ++j) { p.slopes[l + j][i] = row.base_slope[j]; }
      if (!is_finite(p.residual[i])) { return p; }
    }
    for (double const size : column_norms(p.slopes)) {
      if (!is_finite(size)) { return p; }
    }
    if (l > 0 && !project(rows, p)) { return p; }
    if (l == 0) { set_jacobian(p, nullptr, {}); }
    p.squares = dot(p.residual, p.residual);
    p.valid = is_finite(p.squares);
    for (double const size : column_norms(p.jacobian)) { p.valid = p.valid && is_finite(size); }
    for (double const c : p.linear) { p.valid = p.valid && is_finite(c); }
    return p;
  }

 private:
  /// The linear part and all that depends on it; false if its columns cannot be told apart.
  [[nodiscard]] bool project(std::vector<separable_row> const& rows, projected_point& p) const
  {
    auto const l = model_.linear;
    auto const k = model_.shape;
    tall_matrix basis(rows.size(), l);
    for (std::size_t c = 0; c < l; ++c) { std::ranges::copy(p.slopes[c], basis[c].begin()); }
    auto const size = column_norms(basis);
    for (std::size_t c = 0; c < l; ++c) {
      if (!(size[c] > 0.0)) { return false; }
      for (double& b : basis[c]) { b /= size[c]; }
    }
    small_qr const qr(std::move(basis));
    if (!(qr.reciprocal_condition_estimate() > 1e-14)) { return false; }
    auto y = p.residual;
    qr.turn(y);
    p.linear = qr.solve(y);
    for (std::size_t c = 0; c < l;
         ++c) {  // y - base - basis c and not N (y - base): three digits more in MGH10 of NIST
      p.linear[c] /= size[c];
      for (std::size_t i = 0; i < rows.size(); ++i) { p.residual[i] -= p.linear[c] * rows[i].basis[c]; }
    }

    std::vector<std::vector<double>> turned(k, std::vector<double>(l));  // D_j^T residual
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t j = 0; j < k; ++j) {
        for (std::size_t c = 0; c < l; ++c) {
          double const slope = rows[i].basis_slope[c][j];
          p.slopes[l + j][i] += p.linear[c] * slope;
          turned[j][c] += slope * p.residual[i] / size[c];
        }
      }
    }
    set_jacobian(p, &qr, turned);
    return true;
  }

  void set_jacobian(projected_point& p, small_qr const* qr, std::vector<std::vector<double>> const& turned) const
  {
    auto const l = model_.linear;
    for (std::size_t j = 0; j < model_.shape; ++j) {
      auto const column = p.jacobian[j];
      std::ranges::transform(p.slopes[l + j], column.begin(), [](double s) { return -s; });
      if (qr == nullptr) { continue; }
      qr->turn(column);
      auto const u = qr->solve_transposed(turned[j]);
      for (std::size_t c = 0; c < l; ++c) { column[c] = -u[c]; }
      qr->turn_back(column);
    }
  }

  row_model model_;
  std::span<double const> x_;
  std::span<double const> y_;
  std::size_t evaluations_ = 0;
};

}  // namespace mentorics::statistics
