// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/plan/forecast.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace examples {

/// A way to pay; a tariff of any type behind one face, so that tariffs can be compared in a list.
struct payment_mode {
  using real = double;

  std::string key = {};    ///< for programs, e.g. "per_course"
  std::string name = {};   ///< for people, e.g. "per course"
  std::string terms = {};  ///< one sentence
  std::function<double(double)> fee = {};

  [[nodiscard]] double operator()(double hours) const { return fee(hours); }
};

/// Hours for which one mode is the cheapest.
struct cheapest_range {
  double from = 0.0;  ///< [h]
  double to = 0.0;    ///< [h]
  std::size_t mode = 0;
};

/// What a plan costs under each payment mode. An empty plan has no quotes.
struct quote_list {
  double hours = 0.0;  ///< of the plan [h]
  std::vector<payment_mode> modes = {};
  std::vector<double> fees = {};            ///< by mode [EUR]
  std::size_t cheapest = 0;                 ///< index of a mode
  double chart_hours = 0.0;                 ///< up to here `ranges` were looked for [h]
  std::vector<cheapest_range> ranges = {};  ///< ascending; where they meet is a crossover
};

/// Quotes with made-up amounts in EUR.
[[nodiscard]] quote_list make_quotes(student const& learner, study_plan const& made, forecast const& expected);

}  // namespace examples
