// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/status.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Which term (or week) each course lies in, the value to be minimized, and what no plan can be below.
///
/// If no plan is known (`infeasible`, or a limit was reached before the first one) `term` and `load` are empty and the
/// value is infinite.
struct [[nodiscard]] term_plan {
  status outcome = status::not_solved;
  std::vector<std::size_t> term = {};         ///< by course; 0 is the first
  std::vector<double> load = {};              ///< by term [h]
  double value = no_limit;                    ///< what was minimized, in the unit of the solver that made it
  mentorics::certificate<> certificate = {};  ///< no plan has less than `certificate.bound`
  std::size_t states = 0;                     ///< nodes of the search that were examined
};

}  // namespace mentorics::curriculum
