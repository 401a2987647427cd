#include <mentorics/curriculum/teach_policy.hpp>

#include "../support/cases.hpp"
#include "../support/generated_problem.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// A random problem without the rules that chance could break; every course takes some time.
problem retry_problem(random_stream& rng, std::size_t n, std::size_t weeks)
{
  auto p = support::random_problem(rng, n, weeks);
  std::vector<course> courses(p.catalogue.begin(), p.catalogue.end());
  for (auto& c : courses) { c.hours = (std::max)(c.hours, 0.3); }
  if (n > 1 && bernoulli(rng, 0.5)) { courses[n - 1].any_of = {{0, n / 2 == n - 1 ? 0 : n / 2}}; }
  p.catalogue = catalogue(courses);
  return p;
}

success_table random_chances(random_stream& rng, std::size_t n)
{
  success_table table(n);
  for (auto& row : table) {
    row.resize(1 + uniform_index(rng, 3));
    for (auto& chance : row) { chance = bernoulli(rng, 0.2) ? 1.0 : uniform01(rng); }
  }
  return table;
}

/// The expected value of the best way to go on, by trying everything, lesson by lesson; nothing is remembered.
double best_expectation(problem const& p, success_table const& success, std::vector<bool> const& passed,
                        std::vector<std::size_t> const& failures, double clock)
{
  double best = 0.0;
  for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
    auto const known = [&](std::size_t j) {
      return passed[j] || std::find(p.completed.begin(), p.completed.end(), j) != p.completed.end();
    };
    auto const& it = p.catalogue[i];
    if (known(i) || !std::all_of(it.prerequisites.begin(), it.prerequisites.end(), known)) { continue; }
    bool open = true;
    for (auto const& g : it.any_of) { open = open && std::any_of(g.begin(), g.end(), known); }
    if (!open) { continue; }
    double const end = clock + it.hours;
    double until = 0.0;
    std::size_t week = 0;
    for (; week < p.calendar.weeks(); ++week) {
      until += p.calendar.hours[week];
      if (until >= end - 1e-9) { break; }
    }
    if (week == p.calendar.weeks()) { continue; }
    double const chance = success[i][(std::min)(failures[i], success[i].size() - 1)];
    auto with = passed;
    with[i] = true;
    auto failed = failures;
    ++failed[i];
    double const value = chance * (p.values(i, week) + best_expectation(p, success, with, failures, end)) +
                         (1.0 - chance) * best_expectation(p, success, passed, failed, end);
    best = (std::max)(best, value);
  }
  return best;
}

}  // namespace

TEST_CASE("curriculum/teach_policy: equals everything tried on random problems, with chances that change by try")
{
  random_stream rng(61);
  int const rounds = support::cases(1500);
  for (int round = 0; round < rounds; ++round) {
    auto const p = retry_problem(rng, 1 + uniform_index(rng, 3), 1 + uniform_index(rng, 2));
    auto const success = random_chances(rng, p.catalogue.size());
    auto const found = teach_policy(p, success);
    REQUIRE(found.outcome == status::optimal);
    std::vector<bool> const none(p.catalogue.size(), false);
    double const best = best_expectation(p, success, none, std::vector<std::size_t>(p.catalogue.size(), 0), 0.0);
    REQUIRE(found.value == doctest::Approx(best).epsilon(1e-12));
    CHECK(found.value >= found.fixed_order_value - 1e-12);
    CHECK(found.value <= schedule(p).value + 1e-9);
  }
}

TEST_CASE("curriculum/teach_policy: without failures it is the schedule")
{
  for (int seed = 1; seed <= 5; ++seed) {
    auto const p = support::benchmark_problem(12, 2, seed);
    auto const found = teach_policy(p, success_table(12, {1.0}));
    double const exact = schedule(p).value;
    CHECK(found.value == doctest::Approx(exact).epsilon(1e-12));
    CHECK(found.fixed_order_value == doctest::Approx(exact).epsilon(1e-12));
  }
}

TEST_CASE("curriculum/teach_policy: following the policy earns its value, within four standard errors")
{
  auto const p = support::benchmark_problem(9, 2, 4);
  success_table const success(9, {0.5, 0.8});
  auto const found = teach_policy(p, success);
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
    for (auto i = found.next(passed, hours, failures); i != never; i = found.next(passed, hours, failures)) {
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

TEST_CASE("curriculum/teach_policy: at a limit the fixed order and a bound are left")
{
  auto const p = support::benchmark_problem(15, 1, 1);
  success_table const success(15, {0.3, 0.5, 0.7});
  auto const limited = teach_policy(p, success, {.max_states = 100});
  CHECK(limited.outcome == status::limit_reached);
  CHECK(limited.value == limited.fixed_order_value);
  CHECK(limited.certificate.bound >= limited.value);
  CHECK(limited.next({}, 0.0, {}) == never);
  auto const stopped = teach_policy(p, success, {}, [](iteration const&) { return flow::stop; });
  CHECK(stopped.outcome == status::stopped);
}

TEST_CASE("curriculum/retry_index: the course with the larger index is better first")
{
  random_stream rng(6);
  for (int round = 0; round < 2000; ++round) {
    double const beta = uniform_real(rng, 0.8, 0.999);
    struct work {
      double value, chance, hours;
    };
    auto const draw = [&] {
      double const value = uniform_real(rng, 1.0, 9.0);
      double const chance = uniform_real(rng, 0.1, 1.0);
      return work{.value = value, .chance = chance, .hours = uniform_real(rng, 1.0, 9.0)};
    };
    auto const a = draw();
    auto const b = draw();
    // E beta^T for a geometric number of tries.
    auto const delay = [&](work const& x) {
      double const step = std::pow(beta, x.hours);
      return x.chance * step / (1.0 - (1.0 - x.chance) * step);
    };
    double const a_first = delay(a) * (a.value + delay(b) * b.value);
    double const b_first = delay(b) * (b.value + delay(a) * a.value);
    double const index_a = retry_index(a.value, a.chance, a.hours, beta);
    double const index_b = retry_index(b.value, b.chance, b.hours, beta);
    if (std::abs(index_a / index_b - 1.0) > 1e-9) { CHECK((index_a > index_b) == (a_first > b_first)); }
  }
}

TEST_CASE("curriculum/teach_policy: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  problem const p{.catalogue = {{.hours = 1.0}, {.hours = 0.0}}, .values = {1.0, 1.0}, .calendar = weekly(1.0, 2)};
  CHECK_NOTHROW((void)teach_policy(p, {{0.5}, {1.0}}));
  CHECK_THROWS_WITH_AS((void)teach_policy(p, {{0.5}}),
                       "curriculum::teach_policy: success must have a row for each course (got 1)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)teach_policy(p, {{1.5}, {1.0}}),
                       "curriculum::teach_policy: success[0] must be in [0, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_AS((void)teach_policy(p, {{nan}, {1.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)teach_policy(p, {{}, {1.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)teach_policy(p, {{0.5}, {0.5}}), std::invalid_argument);
  CHECK_THROWS_AS((void)teach_policy(p, {{0.5}, {1.0}}, {.max_states = 0}), std::invalid_argument);
  auto other = p;
  other.mandatory = {0};
  CHECK_THROWS_AS((void)teach_policy(other, {{0.5}, {1.0}}), std::invalid_argument);
  other = p;
  other.budget = 3.0;
  CHECK_THROWS_AS((void)teach_policy(other, {{0.5}, {1.0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)retry_index(-1.0, 0.5, 1.0, 0.9), std::invalid_argument);
  CHECK_THROWS_AS((void)retry_index(1.0, 0.5, 0.0, 0.9), std::invalid_argument);
  CHECK_THROWS_AS((void)retry_index(1.0, nan, 1.0, 0.9), std::invalid_argument);
  CHECK_THROWS_AS((void)retry_index(1.0, 0.5, 1.0, 1.0), std::invalid_argument);
}
