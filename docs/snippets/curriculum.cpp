// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum.hpp>

#include <cassert>
#include <cstddef>
#include <vector>

using namespace mentorics;

int main()
{
  //! [schedule]
  auto const courses = curriculum::catalogue{{.name = "syntax", .hours = 6.0},
                                             {.name = "structures", .hours = 8.0, .prerequisites = {0}},
                                             {.name = "testing", .hours = 5.0, .prerequisites = {0}},
                                             {.name = "interviews", .hours = 4.0}};
  std::vector<double> const worth{2.0, 9.0, 4.0, 5.0};
  auto const problem = curriculum::problem{.catalogue = courses,
                                           .values = curriculum::discounted(worth, 0.97, 4),  // 3 % less a week
                                           .calendar = curriculum::weekly(5.0, 4),
                                           .completed = {}};

  auto const watch = [](iteration const& now) {
    return now.evaluations < 1'000'000 ? control::proceed : control::stop;
  };
  auto const plan = curriculum::schedule(problem, {.max_states = 5'000'000}, watch);
  if (plan.outcome != status::optimal) {
    double const missing = plan.certificate.relative_gap();  // the plan is at most this share away from the optimum
    static_cast<void>(missing);                              //!
  }
  for (auto const& [course, week, hours] : plan.lessons) {
    // hours of courses[course] in this week; week 0 is the first
    static_cast<void>(course), static_cast<void>(week), static_cast<void>(hours);  //!
  }
  auto const checked = curriculum::verify(problem, plan);  // recomputes everything from the problem
  //! [schedule]
  assert(plan.outcome == status::optimal && checked.ok());

  //! [evolve]
  random_stream rng(2026);
  auto const evolved = curriculum::evolve_plan(problem, rng, {.population = 200, .threads = 2});
  //! [evolve]
  assert(curriculum::verify(problem, evolved).ok());

  //! [policy]
  auto exam = problem;
  exam.mandatory = {2};                                                           // testing has to be passed
  curriculum::pass_probabilities const success{{0.9}, {0.6, 0.8}, {0.7}, {0.5}};  // structures: 0.6, then 0.8
  auto const policy = curriculum::optimal_policy(exam, success);
  auto const first = policy.next({}, 0.0, {0, 0, 0, 0});  // nothing passed, no hours used, no failed attempts
  auto const sound = curriculum::verify(exam, success, policy);
  //! [policy]
  assert(policy.outcome == status::optimal && policy.mandatory_probability > 0.8 && first == 0 && sound.ok());

  //! [curricula]
  auto const shared = curriculum::curricula_problem{.catalogue = courses,
                                                    .terms = 4,
                                                    .terms_per_year = 2,
                                                    .curricula = {{0, 1, 2}, {0, 2, 3}},  // two professions
                                                    .undesired = {{.course = 3, .term_of_year = 0}},
                                                    .count_max = 2};
  auto const level = curriculum::balance_curricula(shared);
  for (std::size_t course = 0; course < courses.size(); ++course) {
    auto const term = level.term[course];  // one term for both curricula
    static_cast<void>(term);               //!
  }
  //! [curricula]
  assert(level.outcome == status::optimal && curriculum::verify(shared, level).ok());
}
