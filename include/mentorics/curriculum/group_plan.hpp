// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/first_plans.hpp>
#include <mentorics/curriculum/detail/group_bound.hpp>
#include <mentorics/curriculum/detail/group_decoder.hpp>
#include <mentorics/curriculum/group_plan_options.hpp>
#include <mentorics/curriculum/group_problem.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/schedule.hpp>
#include <mentorics/genetic/evolve_keys.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// A session that is held, and who takes part.
struct held_session {
  std::size_t session = 0;
  std::vector<std::size_t> students = {};
};

struct [[nodiscard]] group_plan_result {
  status outcome = status::numerical_failure;
  std::vector<plan> plans = {};                ///< by student; each passes `verify` with the student's problem
  std::vector<held_session> sessions = {};     ///< all other lessons are held alone
  std::vector<double> mentor_hours = {};       ///< used, by week [h]
  double total_value = 0.0;                    ///< sum over the students
  double smallest_value = 0.0;                 ///< of the student who gets least
  double smallest_share = 0.0;                 ///< of `alone`, of the student who gets the smallest share
  std::vector<double> alone = {};              ///< by student: no plan of his own can be worth more
  mentorics::certificate<> certificate = {};   ///< of the goal of the options
  std::size_t evaluations = 0;
};

namespace detail {

/// The plans of the students from the lessons of a decoding; courses without their corequisites are dropped.
inline void write_group(group_problem const& g, group_decoder const& decoder, decoded_group const& s, group_plan_result& result)
{
  std::size_t weeks = 0;
  for (auto const& p : g.students) { weeks = (std::max)(weeks, p.calendar.weeks()); }
  result.mentor_hours.assign(weeks, 0.0);
  std::vector<held_session> held(g.sessions.size());
  for (std::size_t k = 0; k < g.students.size(); ++k) {
    auto const& open = decoder.open(k);
    auto& made = result.plans[k];
    made.finish_week.assign(g.students[k].catalogue.size(), never);
    std::vector<bool> seen(open.size(), false);
    for (auto const& [course, week, time, session] : s.student[k].lessons) {
      if (s.student[k].finished[course] == never) { continue; }
      auto const id = open.id(course);
      double const hours = to_hours(time);
      made.lessons.push_back({.course = id, .week = week, .hours = hours});
      bool const counted = session != never && !held[session].students.empty() && held[session].students.front() != k;
      if (!counted) { result.mentor_hours[week] += hours; }
      if (seen[course]) { continue; }
      seen[course] = true;
      made.order.push_back(id);
      made.finish_week[id] = s.student[k].finished[course];
      made.value += open.worth(course, made.finish_week[id]);
      if (session != never) { held[session].students.push_back(k); }
    }
  }
  for (std::size_t k = 0; k < held.size(); ++k) {
    held[k].session = k;
    if (held[k].students.size() > 1) { result.sessions.push_back(std::move(held[k])); }
  }
}

/// Greedy plans, with all sessions together and with none.
[[nodiscard]] inline std::vector<std::vector<double>> first_groups(group_problem const& g, group_decoder const& decoder)
{
  std::vector<std::vector<double>> known(8, std::vector<double>(decoder.keys(), 0.0));
  for (std::size_t k = 0; k < g.students.size(); ++k) {
    auto const own = first_plans(decoder.open(k), key_decoder(decoder.open(k)), {});
    for (std::size_t rule = 0; rule < 4; ++rule) {
      for (std::size_t i = 0; i + 1 < own[rule].size(); ++i) {
        known[rule][decoder.first(k) + i] = known[rule + 4][decoder.first(k) + i] = own[rule][i];
      }
    }
  }
  for (std::size_t rule = 0; rule < 4; ++rule) {
    std::fill_n(known[rule].begin() + static_cast<std::ptrdiff_t>(decoder.tasks()), g.sessions.size(), 0.9);
  }
  return known;
}

/// What no plan can reach in the goal.
[[nodiscard]] inline double bound_of(group_problem const& g, group_goal goal, std::vector<double> const& alone)
{
  if (alone.empty()) { return 0.0; }
  double sum = 0.0;
  for (double const b : alone) { sum += b; }
  double const total = (std::min)(sum, group_bound(g).lowest());
  if (goal == group_goal::total_value) { return total; }
  if (goal == group_goal::smallest_share) { return 1.0; }
  return (std::min)(*std::ranges::min_element(alone), total / static_cast<double>(alone.size()));
}

}  // namespace detail

/// Plans for several students of one mentor: shared weekly hours, group sessions, each student's own courses and progress.
///
/// Biased random keys over a serial decoder that keeps every constraint; the bound comes from the students' separate
/// problems, with a price on the mentor's hours. If no plan with all mandatory courses was found, the plans are empty.
/// Outcomes: `optimal` if the bound is reached, `infeasible` if a student cannot meet his constraints even alone, else as
/// `genetic::evolve_keys`. The observer gets the goal; equal seeds give equal plans, on any number of threads.
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Goncalves and Resende (2011); Fisher (1981) for the Lagrangian bound.
template <bit_source Rng, observer Watch = silent>
[[nodiscard]] group_plan_result group_plan(group_problem const& g, Rng& rng, group_plan_options const& options = {},
                                           Watch watch = {})
{
  validate(g);
  validate(options);
  auto const n = g.students.size();
  group_plan_result result{.plans = std::vector<plan>(n)};
  detail::group_decoder decoder(g, options.goal);
  bool possible = true;
  for (std::size_t k = 0; k < n; ++k) {
    auto const best = schedule(detail::alone(g, k), {.max_states = options.bound_states});
    possible = possible && best.outcome != status::infeasible;
    result.alone.push_back(best.certificate.bound);
    decoder.set_alone(k, best.certificate.bound);
    result.plans[k].finish_week.assign(g.students[k].catalogue.size(), never);
  }
  double const bound = possible ? detail::bound_of(g, options.goal, result.alone) : 0.0;
  detail::decoded_group best;
  if (possible && decoder.keys() > 0) {
    auto const known = detail::first_groups(g, decoder);
    auto const found = genetic::evolve_keys(decoder.keys(), decoder, rng,
                                            {.population = options.population,
                                             .generations = options.generations,
                                             .bound = options.goal == group_goal::total_value ? bound : no_limit,
                                             .stagnation = options.stagnation,
                                             .islands = options.islands,
                                             .threads = options.threads},
                                            watch, known);
    result.outcome = found.outcome;
    result.evaluations = found.evaluations;
    decoder(found.best, best);
    if (best.missing == 0) { detail::write_group(g, decoder, best, result); }
  } else {
    result.outcome = possible ? status::optimal : status::infeasible;
  }
  result.smallest_value = n > 0 ? no_limit : 0.0;
  result.smallest_share = n > 0 ? no_limit : 0.0;
  for (std::size_t k = 0; k < n; ++k) {
    auto& made = result.plans[k];
    made.outcome = possible ? status::limit_reached : status::infeasible;
    made.certificate = {.value = made.value, .bound = (std::max)(result.alone[k], made.value), .kind = proof::relaxation};
    result.total_value += made.value;
    result.smallest_value = (std::min)(result.smallest_value, made.value);
    result.smallest_share = (std::min)(result.smallest_share, decoder.share(k, made.value));
  }
  double const value = options.goal == group_goal::total_value      ? result.total_value
                       : options.goal == group_goal::smallest_value ? result.smallest_value
                                                                    : result.smallest_share;
  result.certificate = {.value = value, .bound = (std::max)(bound, value), .kind = proof::relaxation};
  if (possible && best.missing == 0 && value >= bound - 1e-9 * (std::max)(1.0, bound)) { result.outcome = status::optimal; }
  return result;
}

}  // namespace mentorics::curriculum
