// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// A way to teach: one run of it has so many seats and costs money and mentor hours whether or not they are filled.
struct teaching_mode {
  std::size_t seats = 1;                                             ///< 1 for one to one, g for a group of g, >= 1
  double cost = 0.0;                                                 ///< of a run [currency], >= 0
  double hours = 0.0;                                                ///< of mentors for a run [h], >= 0
  std::size_t max_runs = (std::numeric_limits<std::size_t>::max)();  ///< no limit as it stands
};

/// How many runs of each mode teach all students at least cost. Without an answer the cost is NaN.
struct [[nodiscard]] teaching_plan {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::vector<std::size_t> runs = {};         ///< of each mode
  double cost = unknown;                      ///< [currency]
  double hours = unknown;                     ///< of mentors [h]
  mentorics::certificate<> certificate = {};  ///< of the cost, a minimum
  std::size_t states = 0;
};

/// When the search for a teaching mix ends.
struct teaching_mix_options {
  std::size_t max_states = 5'000'000;  ///< pairs (hours, cost) that are kept in all
};

/// Finds the cheapest mix of whole runs that seats `students` within `hours`.
///
/// Dynamic program over seats, mode by mode; for each number of seats it keeps the pairs (hours, cost) that no other
/// pair beats in both. Exact and global. O(students * modes * pairs), at most `options.max_states` pairs in all.
/// Outcomes: `optimal`; `infeasible` where the hours do not suffice; at the limit on states `limit_reached`, `stopped` by the
/// observer, each with the best plan so far and what the seats cost at least, or `refused` with `not_identified` where there is
/// none yet. The observer is called for every mode and number of seats; `best` is the cost, infinity without a plan.
/// \throws std::invalid_argument if there is no mode, a number is outside its range, or there are more than 10^5
///         students.
template <observer Observer = null_observer>
[[nodiscard]] teaching_plan choose_teaching_mix(std::span<teaching_mode const> modes, std::size_t students,
                                                double hours = no_limit, teaching_mix_options const& options = {},
                                                Observer observer = {})
{
  constexpr auto where = "pricing::choose_teaching_mix";
  require(!modes.empty(), where, "modes", "not be empty");
  for (std::size_t m = 0; m < modes.size(); ++m) {
    require(modes[m].seats >= 1, where, {"modes", m, "seats"}, "be at least 1", modes[m].seats);
    require_amount(where, {"modes", m, "cost"}, modes[m].cost);
    require_amount(where, {"modes", m, "hours"}, modes[m].hours);
  }
  require(is_non_negative(hours), where, "hours", "not be negative", hours);
  require(students <= 100'000, where, "students", "be at most 100000", students);

  struct label {
    double hours, cost;
    std::size_t parent;     // label before the last run
    std::size_t mode, run;  // the mode of the last run and how many of it so far
  };
  teaching_plan plan;
  std::vector<label> labels{{0.0, 0.0, 0, 0, 0}};
  std::vector<std::vector<std::size_t>> at(students + 1);  // by seats filled
  at[0] = {0};
  // A label of the mode at work comes after those with fewer runs of it, so what is dropped here could not run longer.
  auto const add = [&](std::vector<std::size_t>& front, label const& x) {
    for (auto const k : front) {
      if (labels[k].hours <= x.hours && labels[k].cost <= x.cost) { return; }
    }
    labels.push_back(x);
    front.push_back(labels.size() - 1);
  };
  bool full = false;
  bool stopped = false;
  std::size_t reports = 0;
  double cheapest = no_limit;   // of the plans so far
  double seat_cost = no_limit;  // of the cheapest seat
  for (std::size_t m = 0; m < modes.size(); ++m) {
    auto const& mode = modes[m];
    seat_cost = (std::min)(seat_cost, mode.cost / static_cast<double>(mode.seats));
    for (std::size_t s = 0; s < students && !full; ++s) {  // runs of one mode follow each other upward in seats
      iteration const now{.index = reports++, .evaluations = labels.size(), .best = cheapest, .bound = 0.0};
      stopped = notify(observer, now) == control::stop;
      if (stopped) {
        full = true;
        break;
      }
      for (std::size_t k = 0; k < at[s].size() && !full; ++k) {
        auto const x = labels[at[s][k]];
        std::size_t const run = x.mode == m ? x.run + 1 : 1;
        if (run > mode.max_runs || x.hours + mode.hours > hours * (1.0 + 1e-12)) { continue; }
        std::size_t const filled = mode.seats < students - s ? s + mode.seats : students;
        add(at[filled], {x.hours + mode.hours, x.cost + mode.cost, at[s][k], m, run});
        if (filled == students) { cheapest = (std::min)(cheapest, x.cost + mode.cost); }
        full = labels.size() >= options.max_states;
      }
    }
  }
  plan.states = labels.size();
  std::size_t best = labels.size();
  for (auto const k : at[students]) {
    if (best == labels.size() || labels[k].cost < labels[best].cost) { best = k; }
  }
  if (best == labels.size()) {
    plan.outcome = full ? status::refused : status::infeasible;
    plan.reason = full ? refusal::not_identified : refusal::none;
    return plan;
  }
  plan.outcome = stopped ? status::stopped : full ? status::limit_reached : status::optimal;
  plan.cost = labels[best].cost;
  plan.hours = labels[best].hours;
  plan.runs.assign(modes.size(), 0);
  for (std::size_t k = best; labels[k].run > 0; k = labels[k].parent) { ++plan.runs[labels[k].mode]; }
  plan.certificate = {.value = plan.cost, .bound = plan.cost, .kind = proof::exhausted};
  if (full) {
    double const bound = (std::min)(plan.cost, seat_cost * static_cast<double>(students));
    plan.certificate = {.value = plan.cost, .bound = bound, .kind = proof::relaxation};
  }
  return plan;
}

}  // namespace mentorics::pricing
