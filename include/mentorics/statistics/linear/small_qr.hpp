// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::statistics {

/// A matrix of many rows and few columns, stored by column.
class tall_matrix {
 public:
  tall_matrix() = default;
  tall_matrix(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns), values_(rows * columns) {}

  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
  [[nodiscard]] std::span<double> operator[](std::size_t j) { return std::span(values_).subspan(j * rows_, rows_); }
  [[nodiscard]] std::span<double const> operator[](std::size_t j) const
  {
    return std::span(values_).subspan(j * rows_, rows_);
  }

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<double> values_ = {};
};

template <class = void>
[[nodiscard]] inline double dot(std::span<double const> a, std::span<double const> b)
{
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) { sum += a[i] * b[i]; }
  return sum;
}

/// The Euclidean norm of each column.
template <class = void>
[[nodiscard]] inline std::vector<double> column_norms(tall_matrix const& a)
{
  std::vector<double> norms;
  for (std::size_t j = 0; j < a.columns(); ++j) { norms.push_back(std::sqrt(dot(a[j], a[j]))); }
  return norms;
}

/// Householder's QR of a tall matrix with column pivoting, A P = Q R, for at least as many rows as columns.
///
/// Ordinary code for a handful of columns: it compiles in an instant, unlike general templates of the same.
/// Source: Golub, Van Loan (2013), Matrix Computations, algorithm 5.4.1.
class small_qr {
 public:
  explicit small_qr(tall_matrix a) : a_(std::move(a)), diagonal_(a_.columns()), order_(a_.columns())
  {
    for (std::size_t j = 0; j < order_.size(); ++j) { order_[j] = j; }
    for (std::size_t k = 0; k < a_.columns(); ++k) { reflect(k); }
  }

  /// How much the last column says that those before it do not: |R_mm| against |R_11|.
  [[nodiscard]] double reciprocal_condition_estimate() const
  {
    return std::abs(diagonal_.back()) / std::abs(diagonal_.front());
  }

  /// y := Q^T y
  void turn(std::span<double> y) const
  {
    for (std::size_t k = 0; k < a_.columns(); ++k) { reflect(k, y); }
  }

  /// y := Q y
  void turn_back(std::span<double> y) const
  {
    for (std::size_t k = a_.columns(); k-- > 0;) { reflect(k, y); }
  }

  /// The x with R P^T x = y, of which the first entries count: least squares if y = Q^T b.
  [[nodiscard]] std::vector<double> solve(std::span<double const> y) const
  {
    std::vector<double> z(a_.columns());
    for (std::size_t i = z.size(); i-- > 0;) {
      z[i] = y[i];
      for (std::size_t j = i + 1; j < z.size(); ++j) { z[i] -= a_[j][i] * z[j]; }
      z[i] /= diagonal_[i];
    }
    std::vector<double> x(z.size());
    for (std::size_t i = 0; i < z.size(); ++i) { x[order_[i]] = z[i]; }
    return x;
  }

  /// The u with P R^T u = y.
  [[nodiscard]] std::vector<double> solve_transposed(std::span<double const> y) const
  {
    std::vector<double> u(a_.columns());
    for (std::size_t i = 0; i < u.size(); ++i) {
      u[i] = y[order_[i]];
      for (std::size_t j = 0; j < i; ++j) { u[i] -= a_[i][j] * u[j]; }
      u[i] /= diagonal_[i];
    }
    return u;
  }

 private:
  /// Brings the longest of the columns k, k + 1, ... to place k and reflects it onto its first entry. The reflection's
  /// unit vector takes the place of what it made 0.
  void reflect(std::size_t k)
  {
    auto const rest = [&](std::size_t j) { return a_[j].subspan(k); };
    std::size_t longest = k;
    for (std::size_t j = k + 1; j < a_.columns(); ++j) {
      if (dot(rest(j), rest(j)) > dot(rest(longest), rest(longest))) { longest = j; }
    }
    if (longest != k) {
      std::swap_ranges(a_[k].begin(), a_[k].end(), a_[longest].begin());
      std::swap(order_[k], order_[longest]);
    }
    auto const v = rest(k);
    double const length = std::sqrt(dot(v, v));
    diagonal_[k] = v[0] > 0.0 ? -length : length;
    v[0] -= diagonal_[k];
    double const size = std::sqrt(dot(v, v));
    if (size > 0.0) {
      for (double& x : v) { x /= size; }
    }
    for (std::size_t j = k + 1; j < a_.columns(); ++j) { reflect(k, a_[j]); }
  }

  void reflect(std::size_t k, std::span<double> y) const
  {
    auto const v = a_[k].subspan(k);
    double const twice = 2.0 * dot(v, y.subspan(k));
    for (std::size_t i = 0; i < v.size(); ++i) { y[k + i] -= twice * v[i]; }
  }

  tall_matrix a_;  // the unit vectors on and below the diagonal, R above it
  std::vector<double> diagonal_;
  std::vector<std::size_t> order_;
};

}  // namespace mentorics::statistics
