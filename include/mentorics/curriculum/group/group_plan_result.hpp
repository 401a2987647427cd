// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/plan.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// A session that is held, and who takes part.
struct held_session {
  std::size_t session = 0;
  std::vector<std::size_t> students = {};
};

struct [[nodiscard]] group_plan_result {
  status outcome = status::not_solved;
  std::vector<plan> plans = {};               ///< by student; each passes `verify` with the student's problem
  std::vector<held_session> sessions = {};    ///< all other lessons are held alone
  std::vector<double> mentor_hours = {};      ///< used, by week [h]
  double total_value = 0.0;                   ///< sum over the students
  double smallest_value = 0.0;                ///< of the student who gets least
  double smallest_share = 0.0;                ///< of `alone`, of the student who gets the smallest share
  std::vector<double> alone = {};             ///< by student: upper bound of their own plan
  mentorics::certificate<> certificate = {};  ///< of the goal of the options
  std::size_t evaluations = 0;
};

}  // namespace mentorics::curriculum
