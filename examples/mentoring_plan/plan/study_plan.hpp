// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/data/offer.hpp"
#include "mentoring_plan/data/student.hpp"

#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <cstddef>
#include <vector>

namespace examples {

struct planning_options {
  std::size_t max_states = 5'000'000;  ///< of the exact solver
  std::size_t seed = 1;                ///< of the genetic algorithm
  bool show_progress = false;          ///< a bar on the terminal if it takes long
};

/// The plan for one student, from two solvers, checked by neither of them.
struct study_plan {
  mentorics::curriculum::problem problem = {};
  mentorics::curriculum::plan plan = {};     ///< the better of the two
  mentorics::curriculum::plan exact = {};    ///< of `schedule`
  mentorics::curriculum::plan evolved = {};  ///< of `evolve_plan`
  bool from_genetic = false;                 ///< `plan` is `evolved`: the exact search ran into its limit
  bool verified = false;                     ///< `verify` found nothing wrong with either
};

/// A lesson as a bar on the calendar: `from` and `to` are weeks since the beginning, 1.5 is the middle of week 2.
struct course_bar {
  std::size_t course = 0;
  double from = 0.0;  ///< [weeks]
  double to = 0.0;    ///< [weeks]
};

/// The planning problem of one student: hours grow as efficiency falls, values are weighted with interest.
[[nodiscard]] mentorics::curriculum::problem planning_problem(offer const& offered, student const& learner);

[[nodiscard]] study_plan make_study_plan(offer const& offered, student const& learner, planning_options const& options);

/// Hours [h] that the student spends on the plan, up to and with week `week`; all of them without an argument.
[[nodiscard]] double hours_of(mentorics::curriculum::plan const& plan,
                              std::size_t week = mentorics::curriculum::not_scheduled);

/// One bar for each course of the plan, in its order.
[[nodiscard]] std::vector<course_bar> bars_of(study_plan const& made);

}  // namespace examples
