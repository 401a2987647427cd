// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/plan/study_plan.hpp"

#include <optional>
#include <string>

namespace examples {

/// The command line of the mentoring plan.
struct mentoring_options {
  std::optional<std::string> catalogue = {};       ///< a file; none: the built in one
  std::optional<std::string> market = {};          ///< a file; none: a made-up market
  std::optional<std::string> market_columns = {};  ///< their names; none: usual ones
  std::optional<std::string> student = {};
  double hours_per_credit = 4.0;                       ///< [h]
  double unit_cost = 20.0;                             ///< [EUR/h], or of a unit in the market file
  std::optional<std::string> report = "build/report";  ///< a folder; none: no report
  bool json = false;
  planning_options planning = {};
};

/// Nothing if `--help` or `--version` was asked for, which is then answered.
/// \throws bad_input that names the option.
[[nodiscard]] std::optional<mentoring_options> read_options(int argc, char** argv);

}  // namespace examples
