// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/function_ref.hpp>

#include <array>
#include <cstddef>
#include <span>

namespace mentorics::statistics {

/// A separable model at one x: y = base + sum_l c_l basis[l], with derivatives in theta[k].
struct separable_row {
  double base = 0.0;
  std::array<double, 3> base_slope = {};
  std::array<double, 2> basis = {};
  std::array<std::array<double, 3>, 2> basis_slope = {};  ///< [l][k]
};

}  // namespace mentorics::statistics

namespace mentorics::statistics {

/// A separable model without its type. Refers to the model, which must outlive it.
struct row_model {
  template <class Model>
  explicit row_model(Model const& model) : linear(model.linear), shape(model.shape), fill(model)
  {}

  std::size_t linear;
  std::size_t shape;
  function_ref<void(std::span<double const> theta, double x, separable_row& row)> fill;
};

}  // namespace mentorics::statistics
