// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/policy/optimal_policy.hpp>

#include "support/cases.hpp"
#include "support/changed_problem.hpp"
#include "support/generated_problem.hpp"
#include "support/policy_oracle.hpp"

#include <mentorics/curriculum/policy/verify_policy.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// A random problem with every kind of rule, in which courses take long enough for few attempts.
problem retry_problem(random_stream& rng, std::size_t n, std::size_t weeks)
{
  auto p = support::constrained_problem(rng, n, weeks);
  std::vector<course> courses(p.catalogue.begin(), p.catalogue.end());
  for (auto& c : courses) { c.hours = c.hours > 0.0 ? (std::max)(c.hours, 0.3) : 0.0; }
  p.catalogue = catalogue(courses);
  if (!p.hours_left.empty()) { p.hours_left[0] = 0.5 * courses[0].hours; }
  if (n > 1 && bernoulli(rng, 0.2)) { p.mandatory.push_back(uniform_index(rng, n)); }
  return p;
}

/// What is left of a problem without one kind of rule is worth something else if the rule matters.
bool matters(policy_result const& with, problem const& without, pass_probabilities const& success)
{
  auto const other = optimal_policy(without, success);
  return other.outcome != with.outcome || std::abs(other.value - with.value) > 1e-9 ||
         std::abs(other.mandatory_probability - with.mandatory_probability) > 1e-9;
}

struct rule_counts {
  int prerequisites = 0, groups = 0, corequisites = 0, completed = 0, hours_left = 0, mandatory = 0, earliest = 0,
      budget = 0, infeasible = 0, uncertain = 0;

  void add(policy_result const& found, problem const& p, pass_probabilities const& success)
  {
    auto const without = [&](auto const& change) {
      auto other = p;
      change(other);
      return matters(found, other, success) ? 1 : 0;
    };
    auto const without_in_courses = [&](auto const& change) {
      return without([&](problem& x) {
        std::vector<course> courses(x.catalogue.begin(), x.catalogue.end());
        for (auto& c : courses) { change(c); }
        x.catalogue = catalogue(courses);
      });
    };
    prerequisites += without_in_courses([](course& c) { c.prerequisites.clear(); });
    groups += without_in_courses([](course& c) { c.any_of.clear(); });
    corequisites += without_in_courses([](course& c) { c.corequisites.clear(); });
    completed += without([](problem& x) { x.completed.clear(); });
    mandatory += without([](problem& x) { x.mandatory.clear(); });
    earliest += without([](problem& x) { x.earliest.clear(); });
    budget += without([](problem& x) { x.budget = no_limit; });
    bool const whole =
        p.hours_left.empty() || p.hours_left[0] == 0.0;  // no course of no hours may become one that can fail
    hours_left += whole ? 0 : without([](problem& x) { x.hours_left.clear(); });
    infeasible += found.outcome == status::infeasible ? 1 : 0;
    uncertain += found.mandatory_probability > 0.0 && found.mandatory_probability < 1.0 ? 1 : 0;
  }
};

}  // namespace

TEST_CASE("curriculum/optimal_policy: equals trying everything on random problems with every kind of rule")
{
  random_stream rng(61);
  int const rounds = support::cases(1500);
  rule_counts counts;
  int counted = 0;
  for (int round = 0; round < rounds; ++round) {
    auto const p = retry_problem(rng, 1 + uniform_index(rng, 4), 1 + uniform_index(rng, 3));
    auto const success = support::random_probabilities(rng, p);
    auto const found = optimal_policy(p, success);
    auto const best = support::policy_oracle(p, success).best();
    INFO("round " << round);
    REQUIRE(found.mandatory_probability == doctest::Approx(best.probability).epsilon(1e-12));
    if (best.probability == 0.0) {
      REQUIRE(found.outcome == status::infeasible);
      REQUIRE(found.value == 0.0);
      REQUIRE(found.decisions.entries.empty());
    } else {
      REQUIRE(found.outcome == status::optimal);
      REQUIRE(found.value == doctest::Approx(best.value).epsilon(1e-12));
    }
    REQUIRE(verify(p, success, found));
    if (round % 5 == 0) {
      counts.add(found, p, success);
      ++counted;
    }
  }
  // Every kind of rule made a difference in some of the problems.
  for (int const count : {counts.prerequisites, counts.groups, counts.corequisites, counts.completed, counts.hours_left,
                          counts.mandatory, counts.earliest, counts.budget, counts.infeasible, counts.uncertain}) {
    CHECK(count > counted / 100);
  }
}

TEST_CASE("curriculum/optimal_policy: without failures it is the schedule")
{
  for (int seed = 1; seed <= 5; ++seed) {
    auto const p = support::benchmark_problem(12, 2, seed);
    auto const found = optimal_policy(p, pass_probabilities(12, {1.0}));
    double const exact = schedule(p).value;
    CHECK(found.value == doctest::Approx(exact).epsilon(1e-12));
    CHECK(found.fixed_order_value == doctest::Approx(exact).epsilon(1e-12));
    CHECK(found.mandatory_probability == 1.0);
  }
  random_stream rng(62);
  int const rounds = support::cases(1000);
  for (int round = 0; round < rounds; ++round) {
    auto const p = support::constrained_problem(rng, 1 + uniform_index(rng, 6), 1 + uniform_index(rng, 4));
    pass_probabilities const certain(p.catalogue.size(), {1.0});
    auto const found = optimal_policy(p, certain);
    auto const made = schedule(p);
    REQUIRE(found.outcome == made.outcome);
    REQUIRE(found.value == doctest::Approx(made.value).epsilon(1e-12));
    REQUIRE(found.mandatory_probability == (made.outcome == status::optimal ? 1.0 : 0.0));
    REQUIRE(found.fixed_order == made.order);
    REQUIRE(verify(p, certain, found));
  }
}

TEST_CASE("curriculum/optimal_policy: a mandatory course goes first where waiting lowers its probability")
{
  // By hand: three weeks of one hour, one course an hour. The mandatory course is worth nothing, the other one 8, 4, 2.
  problem const p{.catalogue = {{.name = "exam", .hours = 1.0}, {.name = "hobby", .hours = 1.0}},
                  .values = value_table({0.0, 0.0, 0.0, 8.0, 4.0, 2.0}, 3),
                  .calendar = weekly(1.0, 3),
                  .mandatory = {0}};
  pass_probabilities const success{{0.5, 0.0}, {1.0}};  // a failed exam is never passed
  auto const found = optimal_policy(p, success);
  // The probability is 0.5 whenever the exam is taken: the hobby comes first.
  CHECK(found.next({}, 0.0, {0, 0}) == 1);
  CHECK(found.mandatory_probability == 0.5);
  CHECK(found.value == 8.0);
  pass_probabilities const twice{{0.5}, {1.0}};  // every hour that the exam can have counts
  auto const sure = optimal_policy(p, twice);
  CHECK(sure.next({}, 0.0, {0, 0}) == 0);
  CHECK(sure.next({}, 2.0, {2, 0}) == 0);
  CHECK(sure.next({}, 3.0, {3, 0}) == not_scheduled);
  CHECK(sure.next({0}, 1.0, {0, 0}) == 1);
  CHECK(sure.mandatory_probability == 0.875);
  CHECK(sure.value == 0.5 * 4.0 + 0.25 * 2.0);
  CHECK(verify(p, twice, sure));
  pass_probabilities const nearly{{0.9999}, {1.0}};  // 1e-8 of a probability is more than any value
  CHECK(optimal_policy(p, nearly).next({}, 0.0, {0, 0}) == 0);
  CHECK(optimal_policy(p, nearly).next({}, 1.0, {1, 0}) == 0);
  pass_probabilities const lost{{0.0}, {1.0}};
  auto const none = optimal_policy(p, lost);
  CHECK(none.outcome == status::infeasible);
  CHECK(none.next({}, 0.0, {}) == not_scheduled);
  CHECK(none.fixed_order.empty());
  CHECK(verify(p, lost, none));
}

TEST_CASE("curriculum/optimal_policy: a fee is due once, and a course without its corequisite is worth nothing")
{
  // By hand: a course of 3 that is begun can be attempted again without a fee; then nothing is left for the other one.
  problem p{.catalogue = {{.hours = 1.0, .fee = 3.0}, {.hours = 1.0, .fee = 3.0}},
            .values = {10.0, 4.0},
            .calendar = weekly(1.0, 2),
            .budget = 5.0};
  CHECK(optimal_policy(p, {{0.5}, {1.0}}).value == 7.5);       // 10 (1 - 1/4)
  CHECK(optimal_policy(p, {{0.5, 0.0}, {1.0}}).value == 5.0);  // the fee is lost too: nothing for the other one
  p.budget = 6.0;
  CHECK(optimal_policy(p, {{0.5, 0.0}, {1.0}}).value == 9.0);  // 10/2 + 4 in any case
  p.budget = 2.0;
  CHECK(optimal_policy(p, {{0.5}, {1.0}}).value == 0.0);

  problem const pair{.catalogue = {{.hours = 1.0, .corequisites = {1}}, {.hours = 1.0}},
                     .values = {6.0, 1.0},
                     .calendar = weekly(2.0, 1)};
  CHECK(optimal_policy(pair, {{1.0}, {0.25}}).value == 0.25 * 7.0 + 0.75 * 0.25);
  CHECK(optimal_policy(pair, {{0.25}, {1.0}}).value == 0.25 * 7.0 + 0.75 * 1.0);
}

TEST_CASE("curriculum/optimal_policy: relations between problems with every kind of rule")
{
  random_stream rng(63);
  int const rounds = support::cases(300);
  auto const check_same = [](policy_result const& a, policy_result const& b) {
    REQUIRE(a.outcome == b.outcome);
    REQUIRE(a.value == doctest::Approx(b.value).epsilon(1e-12));
    REQUIRE(a.mandatory_probability == doctest::Approx(b.mandatory_probability).epsilon(1e-12));
  };
  for (int round = 0; round < rounds; ++round) {
    auto const n = 2 + uniform_index(rng, 3);
    auto const p = retry_problem(rng, n, 1 + uniform_index(rng, 3));
    auto const success = support::random_probabilities(rng, p);
    auto const found = optimal_policy(p, success);
    INFO("round " << round);

    auto const place = support::random_places(rng, n);
    pass_probabilities moved(n);
    for (std::size_t i = 0; i < n; ++i) { moved[place[i]] = success[i]; }
    check_same(optimal_policy(support::relabeled(p, place), moved), found);
    auto const split = uniform_index(rng, p.calendar.weeks());
    check_same(optimal_policy(support::with_week_split(p, split), success), found);
    auto with_useless = success;
    with_useless.push_back({0.5, 0.7});
    check_same(optimal_policy(support::with_useless_course(p), with_useless), found);

    auto longer = success;
    for (auto& row : longer) { row.push_back(row.back()); }  // the last entry goes on
    auto const same = optimal_policy(support::with_rules_doubled(p), longer);
    REQUIRE(same.outcome == found.outcome);
    REQUIRE(same.value == found.value);
    REQUIRE(same.mandatory_probability == found.mandatory_probability);
    REQUIRE(same.states == found.states);

    auto scaled = p;
    auto rows = support::rows_of(p);
    for (auto& value : rows) { value *= 0x1p-20; }
    scaled.values = value_table(rows, p.calendar.weeks());
    auto const small = optimal_policy(scaled, success);
    REQUIRE(small.value == found.value * 0x1p-20);
    REQUIRE(small.mandatory_probability == found.mandatory_probability);

    auto richer = p;
    richer.budget += 1.0;
    auto const rich = optimal_policy(richer, success);
    REQUIRE(rich.mandatory_probability >= found.mandatory_probability * (1.0 - 1e-12));
    if (rich.mandatory_probability <= found.mandatory_probability * (1.0 + 1e-12)) {
      REQUIRE(rich.value >= found.value - 1e-9);
    }

    auto likelier = success;
    for (auto& row : likelier) { row.assign(1, *std::max_element(row.begin(), row.end())); }
    REQUIRE(optimal_policy(p, likelier).mandatory_probability >= found.mandatory_probability * (1.0 - 1e-12));
  }
}

TEST_CASE(
    "curriculum/optimal_policy: by hand, once the mandatory course is lost more is earned than by any plan that has it")
{
  problem const p{.catalogue = {{.name = "theory", .hours = 1.0},
                                {.name = "exam", .hours = 2.0, .prerequisites = {0}},
                                {.name = "hobby", .hours = 2.0}},
                  .values = {0.0, 0.0, 10.0},
                  .calendar = weekly(3.0, 1),
                  .mandatory = {1}};
  pass_probabilities const success{{0.5, 0.0}, {1.0}, {1.0}};
  auto const found = optimal_policy(p, success);
  CHECK(found.value == 5.0);
  CHECK(found.fixed_order_value == 0.0);
  CHECK(schedule(p).value == 0.0);
  auto const limited = optimal_policy(p, success, {.max_states = 1});
  CHECK(limited.outcome == status::limit_reached);
  CHECK(limited.certificate.bound == 10.0);
  CHECK(limited.mandatory_probability == 0.5);
}

TEST_CASE("curriculum/optimal_policy: the bound holds at every limit, also with mandatory courses that are lost")
{
  random_stream rng(64);
  int limited = 0;
  int const rounds = support::cases(300);
  for (int round = 0; round < rounds; ++round) {
    auto const p = retry_problem(rng, 2 + uniform_index(rng, 3), 1 + uniform_index(rng, 3));
    auto const success = support::random_probabilities(rng, p);
    auto const best = optimal_policy(p, success);
    if (best.outcome == status::infeasible) { continue; }
    for (std::size_t const limit : {std::size_t{1}, std::size_t{2}, std::size_t{5}, std::size_t{20}}) {
      auto const part = optimal_policy(p, success, {.max_states = limit});
      REQUIRE(verify(p, success, part));
      REQUIRE(part.certificate.bound >= best.value - 1e-9);
      REQUIRE(best.mandatory_probability >= part.mandatory_probability - 1e-12);
      limited += part.outcome == status::limit_reached ? 1 : 0;
    }
  }
  CHECK(limited > rounds / 2);
}

TEST_CASE("curriculum/optimal_policy: following the policy earns its value, within four standard errors")
{
  auto const p = support::benchmark_problem(9, 2, 4);
  pass_probabilities const success(9, {0.5, 0.8});
  auto const found = optimal_policy(p, success);
  REQUIRE(found.outcome == status::optimal);
  random_stream rng(5);
  double sum = 0.0;
  double squares = 0.0;
  constexpr int runs = 20'000;
  for (int run = 0; run < runs; ++run) {
    std::vector<std::size_t> passed;
    std::vector<std::size_t> failures(9, 0);
    double hours = 0.0;
    double value = 0.0;
    for (auto i = found.next(passed, hours, failures); i != not_scheduled; i = found.next(passed, hours, failures)) {
      hours += p.catalogue[i].hours;
      if (bernoulli(rng, failures[i] == 0 ? 0.5 : 0.8)) {
        passed.push_back(i);
        value += p.values(i, static_cast<std::size_t>(std::ceil(hours / 10.0)) - 1);
      } else {
        ++failures[i];
      }
    }
    sum += value;
    squares += value * value;
  }
  double const mean = sum / runs;
  double const error = std::sqrt((squares / runs - mean * mean) / runs);
  CHECK(std::abs(mean - found.value) < 4.0 * error);
  CHECK(found.value > found.fixed_order_value);
}

TEST_CASE("curriculum/optimal_policy: with every kind of rule following the policy earns its value and its probability")
{
  problem const p{
      .catalogue = {{.name = "syntax", .hours = 2.0, .fee = 2.0},
                    {.name = "lecture", .hours = 1.5, .prerequisites = {0}, .corequisites = {2}, .fee = 1.0},
                    {.name = "lab", .hours = 1.0, .corequisites = {1}, .fee = 1.0},
                    {.name = "project", .hours = 2.5, .any_of = {{1, 4}}},
                    {.name = "talk", .hours = 1.0, .fee = 2.0},
                    {.name = "exam", .hours = 1.0, .prerequisites = {1, 6}, .fee = 1.0},
                    {.name = "known", .hours = 9.0}},
      .values = value_table({3, 3, 2, 0, 5, 4, 3, 1, 2, 2, 2, 2, 9, 8, 6, 5, 4, 4, 3, 3, 1, 1, 1, 1, 7, 7, 7, 7}, 4),
      .calendar = {{4.0, 0.0, 5.0, 4.0}},
      .completed = {6},
      .mandatory = {5},
      .hours_left = {1.5, 1.5, 1.0, 2.5, 1.0, 1.0, 0.0},
      .earliest = {0, 0, 2, 0, 0, 3, 0},
      .budget = 6.0};
  pass_probabilities const success{{0.6, 0.8}, {0.7}, {0.5, 0.9}, {0.8}, {0.9}, {0.4, 0.6}, {1.0}};
  auto const found = optimal_policy(p, success);
  REQUIRE(found.outcome == status::optimal);
  REQUIRE(verify(p, success, found));
  random_stream rng(7);
  std::vector<double> const until{4.0, 4.0, 9.0, 13.0};
  double sum = 0.0;
  double squares = 0.0;
  int exams = 0;
  constexpr int runs = 20'000;
  for (int run = 0; run < runs; ++run) {
    std::vector<std::size_t> passed;
    std::vector<std::size_t> failures(7, 0);
    double hours = 0.0;
    double value = 0.0;
    auto const has = [&](std::size_t c) { return std::find(passed.begin(), passed.end(), c) != passed.end(); };
    for (auto i = found.next(passed, hours, failures); i != not_scheduled; i = found.next(passed, hours, failures)) {
      auto const first = p.earliest[i];
      hours = (std::max)(hours, first == 0 ? 0.0 : until[first - 1]) + p.hours_left[i];
      auto const week = static_cast<std::size_t>(std::lower_bound(until.begin(), until.end(), hours) - until.begin());
      REQUIRE(week < 4);
      auto const& row = success[i];
      if (!bernoulli(rng, row[(std::min)(failures[i], row.size() - 1)])) {
        ++failures[i];
        continue;
      }
      passed.push_back(i);
      bool const pair = i == 1 || i == 2;  // lecture and lab count together
      if (!pair) { value += p.values(i, week); }
      if (pair && has(1) && has(2)) { value += p.values(1, week) + p.values(2, week); }
    }
    exams += has(5) ? 1 : 0;
    sum += value;
    squares += value * value;
  }
  double const mean = sum / runs;
  CHECK(std::abs(mean - found.value) < 4.0 * std::sqrt((squares / runs - mean * mean) / runs));
  double const share = static_cast<double>(exams) / runs;
  CHECK(share > 0.1);
  CHECK(share < 0.97);
  CHECK(std::abs(share - found.mandatory_probability) < 4.0 * std::sqrt(share * (1.0 - share) / runs));
}

TEST_CASE("curriculum/optimal_policy: hours that are no whole milliseconds can be added up")
{
  // 0.1234567 h are 444444.12 ms; after seven attempts the sum is 0.84 ms off.
  problem const p{.catalogue = {{.hours = 0.1234567}}, .values = {1.0}, .calendar = weekly(1.0, 1)};
  auto const found = optimal_policy(p, {{0.5}});
  double hours = 0.0;
  for (std::size_t failed = 0; failed < 8; ++failed) {
    CHECK(found.next({}, hours, {failed}) == 0);
    hours += 0.1234567;
  }
  CHECK(found.next({}, hours, {8}) == not_scheduled);
}

TEST_CASE("curriculum/optimal_policy: at a limit the fixed order and a bound are left")
{
  auto const p = support::benchmark_problem(15, 1, 1);
  pass_probabilities const success(15, {0.3, 0.5, 0.7});
  auto const limited = optimal_policy(p, success, {.max_states = 100});
  CHECK(limited.outcome == status::limit_reached);
  CHECK(limited.value == limited.fixed_order_value);
  CHECK(limited.certificate.bound >= limited.value);
  CHECK(limited.next({}, 0.0, {}) == not_scheduled);
  auto const stopped = optimal_policy(p, success, {}, [](iteration const&) { return control::stop; });
  CHECK(stopped.outcome == status::stopped);
}

TEST_CASE("curriculum/optimal_policy: the bound at a limit knows that attempts take time")
{
  // Ten hours are five courses of half a probability on average, though ten of luck.
  problem const p{.catalogue = catalogue(std::vector<course>(12, course{.hours = 1.0})),
                  .values = std::vector<double>(12, 1.0),
                  .calendar = weekly(10.0, 1)};
  auto const limited = optimal_policy(p, pass_probabilities(12, {0.5}), {.max_states = 10});
  REQUIRE(limited.outcome == status::limit_reached);
  CHECK(schedule(p).value == 10.0);
  CHECK(limited.certificate.bound == doctest::Approx(5.0).epsilon(1e-12));
  CHECK(limited.value == doctest::Approx(5.0).epsilon(1e-12));  // every order is best here: the gap is closed
  auto const harder = optimal_policy(p, pass_probabilities(12, {0.25, 0.5}), {.max_states = 10});
  CHECK(harder.certificate.bound == doctest::Approx(5.0).epsilon(1e-12));  // the largest probability counts
  CHECK(harder.value < 4.9);
}

TEST_CASE("curriculum/retry_index: the course with the larger index is better first")
{
  random_stream rng(6);
  for (int round = 0; round < 2000; ++round) {
    double const beta = uniform_real(rng, 0.8, 0.999);
    struct work {
      double value, probability, hours;
    };
    auto const draw = [&] {
      double const value = uniform_real(rng, 1.0, 9.0);
      double const probability = uniform_real(rng, 0.1, 1.0);
      return work{.value = value, .probability = probability, .hours = uniform_real(rng, 1.0, 9.0)};
    };
    auto const a = draw();
    auto const b = draw();
    // E beta^T for a geometric number of attempts.
    auto const delay = [&](work const& x) {
      double const step = std::pow(beta, x.hours);
      return x.probability * step / (1.0 - (1.0 - x.probability) * step);
    };
    double const a_first = delay(a) * (a.value + delay(b) * b.value);
    double const b_first = delay(b) * (b.value + delay(a) * a.value);
    double const index_a = retry_index(a.value, a.probability, a.hours, beta);
    double const index_b = retry_index(b.value, b.probability, b.hours, beta);
    if (std::abs(index_a / index_b - 1.0) > 1e-9) { CHECK((index_a > index_b) == (a_first > b_first)); }
  }
}

TEST_CASE("curriculum/optimal_policy: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  problem const p{.catalogue = {{.hours = 1.0}, {.hours = 0.0}}, .values = {1.0, 1.0}, .calendar = weekly(1.0, 2)};
  CHECK_NOTHROW((void)optimal_policy(p, {{0.5}, {1.0}}));
  CHECK_THROWS_WITH_AS((void)optimal_policy(p, {{0.5}}),
                       "curriculum::optimal_policy: success must have a row for each course (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)optimal_policy(p, {{1.5}, {1.0}}),
                       "curriculum::optimal_policy: success[0] must be in [0, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_policy(p, {{nan}, {1.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_policy(p, {{}, {1.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_policy(p, {{0.5}, {0.5}}), std::invalid_argument);
  CHECK_THROWS_AS((void)optimal_policy(p, {{0.5}, {1.0}}, {.max_states = 0}), std::invalid_argument);
  auto other = p;
  other.mandatory = {2};
  CHECK_THROWS_AS((void)optimal_policy(other, {{0.5}, {1.0}}), std::invalid_argument);
  other = p;
  other.budget = nan;
  CHECK_THROWS_AS((void)optimal_policy(other, {{0.5}, {1.0}}), std::invalid_argument);
  auto const good = optimal_policy(p, {{0.5}, {1.0}});
  for (double const hours : {nan, no_limit, -no_limit, -1.0, 1e300}) {
    CHECK(good.next({}, hours, {}) == not_scheduled);
  }
  CHECK(good.next({7}, 0.0, {}) != not_scheduled);  // what is no course says nothing
  CHECK(optimal_policy(problem{}, {}).outcome == status::optimal);
  CHECK_THROWS_AS((void)retry_index(-1.0, 0.5, 1.0, 0.9), std::invalid_argument);
  CHECK_THROWS_AS((void)retry_index(1.0, 0.5, 0.0, 0.9), std::invalid_argument);
  CHECK_THROWS_AS((void)retry_index(1.0, nan, 1.0, 0.9), std::invalid_argument);
  CHECK_THROWS_AS((void)retry_index(1.0, 0.5, 1.0, 1.0), std::invalid_argument);
}
