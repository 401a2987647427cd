// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/plan/study_plan.hpp"

#include "mentoring_plan/plan/progress_bar.hpp"

#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/curriculum/evolve/evolve_plan.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/verify.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>

#include <algorithm>
#include <utility>

namespace examples {

using namespace mentorics;

curriculum::problem planning_problem(offer const& offered, student const& learner)
{
  std::vector<curriculum::course> courses(offered.catalogue.begin(), offered.catalogue.end());
  auto values = offered.values;
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < courses.size(); ++i) {
    auto& course = courses[i];
    if (course.hours > 0.0) {
      auto const pace = learning::linear_progress<>{.efficiency = learner.efficiency, .commitment = course.hours};
      course.hours = hours_to(pace, 1.0);
    }
    if (offered.has_categories) {
      values[i] *= learner.interest[static_cast<std::size_t>(course.content)];
      if (std::ranges::find(learner.known, course.name) != learner.known.end()) { known.push_back(i); }
    }
  }
  return {.catalogue = curriculum::catalogue(std::move(courses)),
          .values = curriculum::discounted(values, offered.discount, learner.weeks, offered.deadlines),
          .calendar = curriculum::weekly(learner.hours_per_week, learner.weeks),
          .completed = std::move(known)};
}

study_plan make_study_plan(offer const& offered, student const& learner, planning_options const& options)
{
  study_plan made{.problem = planning_problem(offered, learner)};

  progress_bar bar(options.show_progress, options.max_states);
  made.exact = curriculum::schedule(made.problem, {.max_states = options.max_states},
                                    [&](iteration const& now) { bar.show("exact search", now); });

  auto const search = curriculum::evolve_plan_options{.population = 200, .generations = 400, .stagnation = 100};
  bar.expect(search.population * search.generations);
  random_stream rng(options.seed);
  made.evolved = curriculum::evolve_plan(made.problem, rng, search,
                                         [&](iteration const& now) { bar.show("genetic algorithm", now); });
  bar.clear();

  // Where the exact search ran into its limit, chance may have found more. Both bounds hold for either plan.
  made.from_genetic = made.exact.outcome != status::optimal && made.evolved.value > made.exact.value;
  made.plan = made.from_genetic ? made.evolved : made.exact;
  made.plan.outcome = made.exact.outcome;
  auto const bound = (std::min)(made.exact.certificate.bound, made.evolved.certificate.bound);
  made.plan.certificate.bound = (std::max)(bound, made.plan.value);

  made.verified = verify(made.problem, made.plan).ok() && verify(made.problem, made.exact).ok() &&
                  verify(made.problem, made.evolved).ok();
  return made;
}

double hours_of(curriculum::plan const& plan, std::size_t week)
{
  double hours = 0.0;
  for (auto const& lesson : plan.lessons) {
    if (lesson.week <= week) { hours += lesson.hours; }
  }
  return hours;
}

std::vector<course_bar> bars_of(study_plan const& made)
{
  std::vector<course_bar> bars;
  std::size_t week = 0;
  double used = 0.0;  // hours of the week
  for (auto const& lesson : made.plan.lessons) {
    if (lesson.week != week) { used = 0.0; }
    week = lesson.week;
    double const capacity = made.problem.calendar.hours[week];
    auto const at = [&](double hours) {
      return static_cast<double>(week) + (capacity > 0.0 ? (std::min)(hours / capacity, 1.0) : 0.0);
    };
    if (bars.empty() || bars.back().course != lesson.course) {
      bars.push_back({.course = lesson.course, .from = at(used), .to = at(used)});
    }
    used += lesson.hours;
    bars.back().to = at(used);
  }
  return bars;
}

}  // namespace examples
