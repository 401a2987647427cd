// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/statistics/linear/small_qr.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::statistics {

/// (J^T J)^-1 for the columns of J, row by row; empty if J, with columns of length 1, is
/// singular to `least`.
template <class = void>
[[nodiscard]] inline std::vector<std::vector<double>> inverse_normal(tall_matrix j, double least)
{
  auto const size = column_norms(j);
  for (std::size_t c = 0; c < size.size(); ++c) {
    if (!is_finite(size[c]) || !(size[c] > 0.0)) { return {}; }
    for (double& v : j[c]) { v /= size[c]; }
  }
  small_qr const qr(std::move(j));
  if (!(qr.reciprocal_condition_estimate() > least)) { return {}; }
  std::vector<std::vector<double>> result(size.size(), std::vector<double>(size.size()));
  for (std::size_t i = 0; i < size.size(); ++i) {
    std::vector<double> unit(size.size());
    unit[i] = 1.0;
    auto const root = qr.solve(unit);
    for (std::size_t a = 0; a < size.size(); ++a) {
      for (std::size_t b = 0; b < size.size(); ++b) { result[a][b] += root[a] * root[b] / (size[a] * size[b]); }
    }
  }
  return result;
}

}  // namespace mentorics::statistics
