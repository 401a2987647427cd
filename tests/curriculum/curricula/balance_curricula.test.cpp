// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/curricula/balance_curricula.hpp>

#include "support/cases.hpp"
#include "support/curricula_oracle.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/sample.hpp>
#include <mentorics/curriculum/curricula/verify_curricula.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

constexpr auto never_full = (std::numeric_limits<std::size_t>::max)();

/// Too large for the short search: annealing and relaxation are needed.
curricula_problem large(std::uint64_t seed)
{
  random_stream rng(seed);
  auto p = support::random_curricula(rng, 40);
  p.terms = 6;
  p.terms_per_year = 3;
  p.curricula.assign(5, {});
  for (auto& members : p.curricula) {
    for (std::size_t c = 0; c < 40; ++c) {
      if (bernoulli(rng, 0.5)) { members.push_back(c); }
    }
  }
  p.undesired = {{3, 0}, {7, 2}, {11, 1}};
  p.balance_weight = p.undesired_weight = p.load_step = 1.0;
  p.count_min = 0;
  p.count_max = 7;
  return p;
}

}  // namespace

TEST_CASE("curriculum/balance_curricula: level loads against an undesired term, with a prerequisite between")
{
  // By hand: curricula {a, b, c} and {c, d} over two terms: 6 h and 4 h, so 3 and 2 a term. c in the first term: a + b = 3
  // in the second is level, and d in the second too. But c is not wanted in the first: then it costs 1, or c moves.
  curricula_problem p{
      .catalogue = {{.hours = 1.0}, {.hours = 2.0}, {.hours = 3.0}, {.hours = 1.0, .prerequisites = {2}}},
      .terms = 2,
      .terms_per_year = 2,
      .curricula = {{0, 1, 2}, {2, 3}}};
  auto made = balance_curricula(p);
  CHECK(made.outcome == status::optimal);
  CHECK(made.term == std::vector<std::size_t>{1, 1, 0, 1});
  CHECK(made.value == 2.0);  // 3 and 1 instead of 2 and 2
  CHECK(made.certificate.bound == 2.0);
  CHECK(made.load == std::vector<double>{3.0, 4.0});
  CHECK(verify(p, made));
  p.undesired = {{2, 0}, {2, 0}};
  made = balance_curricula(p);
  CHECK(made.value == 3.0);  // d after c leaves no choice
  CHECK(verify(p, made));
  p.count_max = 1;
  made = balance_curricula(p);
  CHECK(made.outcome == status::infeasible);
  CHECK(made.certificate.bound == no_limit);
  CHECK(verify(p, made));
}

TEST_CASE("curriculum/balance_curricula: equals the best of all assignments on random problems")
{
  random_stream rng(64);
  int feasible = 0;
  int const rounds = support::cases(1'000);
  for (int round = 0; round < rounds; ++round) {
    auto const p = support::random_curricula(rng, uniform_index(rng, 7));
    auto const made = balance_curricula(p);
    double const best = support::least_cost(p);
    CHECK(verify(p, made));
    if (is_finite(best)) {
      ++feasible;
      REQUIRE(made.outcome == status::optimal);
      CHECK(made.value == doctest::Approx(best).epsilon(1e-9));
      CHECK(made.certificate.bound == made.value);
    } else {
      CHECK(made.outcome == status::infeasible);
      CHECK(made.certificate.bound == no_limit);
    }
  }
  CHECK(feasible > rounds / 4);
  CHECK(feasible < rounds);
}

TEST_CASE("curriculum/balance_curricula: annealing and relaxation agree with the exact search")
{
  random_stream rng(65);
  for (int round = 0; round < 20; ++round) {
    auto const p = support::random_curricula(rng, 9);
    auto const best = balance_curricula(p);
    if (best.outcome != status::optimal) { continue; }
    // One node is no search: what is left is the plan of the annealing and the bound of the relaxation.
    auto const made = balance_curricula(p, {.max_states = 1, .max_moves = 20'000, .max_rounds = 50});
    CHECK(verify(p, made));
    CHECK(made.value >= best.value - 1e-9 * (1.0 + best.value));
    CHECK(made.certificate.bound <= best.value + 1e-9 * (1.0 + best.value));
  }
}

TEST_CASE(
    "curriculum/balance_curricula: new numbers change nothing, scaled hours scale the cost, fewer rules never hurt")
{
  random_stream rng(66);
  for (int round = 0; round < 200; ++round) {
    auto const p = support::random_curricula(rng, 6);
    double const value = balance_curricula(p).value;
    auto const courses = std::vector(p.catalogue.begin(), p.catalogue.end());

    // New numbers change nothing, and a rule said twice is one rule.
    std::vector<std::size_t> label{0, 1, 2, 3, 4, 5};
    shuffle(rng, std::span<std::size_t>(label));
    std::vector<course> renamed(6);
    auto larger = courses;
    for (std::size_t i = 0; i < 6; ++i) {
      renamed[label[i]].hours = courses[i].hours;
      larger[i].hours *= 4.0;
      for (auto const r : courses[i].prerequisites) {
        renamed[label[i]].prerequisites.push_back(label[r]);
        renamed[label[i]].prerequisites.push_back(label[r]);
      }
    }
    auto other = p;
    other.catalogue = catalogue(renamed);
    for (auto& members : other.curricula) {
      for (auto& c : members) { c = label[c]; }
      members.insert(members.end(), members.begin(), members.end());
    }
    for (auto& wish : other.undesired) { wish.course = label[wish.course]; }
    other.undesired.insert(other.undesired.end(), other.undesired.begin(), other.undesired.end());
    CHECK(balance_curricula(other).value == value);

    // Hours times 4 and a wish that weighs 16 times as much: 16 times the cost, bit for bit.
    other = p;
    other.catalogue = catalogue(larger);
    other.load_step *= 4.0;
    other.undesired_weight *= 16.0;
    CHECK(balance_curricula(other).value == 16.0 * value);

    // A course of no curriculum costs nothing; fewer rules never hurt.
    auto freer = courses;
    freer.push_back({.hours = 2.0});
    other = p;
    other.catalogue = catalogue(freer);
    CHECK(balance_curricula(other).value == value);
    freer[uniform_index(rng, 6)].prerequisites.clear();
    other.catalogue = catalogue(freer);
    other.count_max = never_full;
    other.count_min = 0;
    if (!other.undesired.empty()) { other.undesired.pop_back(); }
    CHECK(balance_curricula(other).value <= value);
  }
}

TEST_CASE("curriculum/balance_curricula: stopped at every poll the plan and the bound hold")
{
  auto const p = large(7);
  balance_curricula_options const small{.max_states = 6'000, .max_moves = 60'000, .max_rounds = 30};
  std::vector<iteration> seen;
  auto const whole = balance_curricula(p, small, [&](iteration const& now) { seen.push_back(now); });
  REQUIRE(seen.size() > 50);
  CHECK(verify(p, whole));
  for (std::size_t k = 0; k < seen.size(); ++k) {
    CHECK(seen[k].index == k);
    CHECK(seen[k].bound <= whole.value);
    CHECK(seen[k].best >= whole.certificate.bound);
  }
  for (std::size_t stop = 0; stop < seen.size(); stop += 3) {
    auto const made = balance_curricula(
        p, small, [&](iteration const& now) { return now.index < stop ? control::proceed : control::stop; });
    CHECK(made.outcome == status::stopped);
    CHECK(made.value >= whole.certificate.bound);
    CHECK(made.certificate.bound <= whole.value);
    CHECK(verify(p, made));
  }
}

TEST_CASE("curriculum/balance_curricula: the same answer every time, and limits are kept")
{
  auto const p = large(8);
  balance_curricula_options const small{.max_states = 100, .max_moves = 30'000, .max_rounds = 10};
  auto const made = balance_curricula(p, small);
  CHECK(made.states <= 100);
  CHECK(made.term == balance_curricula(p, small).term);
  CHECK(made.certificate == balance_curricula(p, small).certificate);
}

TEST_CASE("curriculum/balance_curricula: value and bound of the shared gbac files")
{
  for (char const* const name : {"UD01", "UD02", "UD03", "UD05", "UD08", "UD09"}) {
    std::filesystem::path file;
    if (!support::data_file(std::string("curriculum/gbac/") + name + ".csv", file)) { return; }
    auto const p = support::read_curricula(file);
    auto const made = balance_curricula(p, {.max_states = 200, .max_moves = 300'000, .max_rounds = 20});
    INFO(name);
    CHECK(made.outcome == status::limit_reached);
    CHECK(made.certificate.bound >= 0.0);
    CHECK(verify(p, made));
  }
}

TEST_CASE("curriculum/balance_curricula: no courses, chains, too many terms, empty curricula, huge hours, no weights")
{
  auto const nothing = balance_curricula({});
  CHECK(nothing.outcome == status::optimal);
  CHECK(nothing.value == 0.0);
  curricula_problem p{.catalogue = {{.hours = 1.0}, {.hours = 1.0, .prerequisites = {0}}}, .curricula = {{0, 1}}};
  CHECK(balance_curricula(p).outcome == status::infeasible);  // a chain of two in one term
  p.terms = 64;
  CHECK(balance_curricula(p).value == 0.0);
  p.count_min = 1;
  CHECK(balance_curricula(p).outcome == status::infeasible);
  p = {.catalogue = {{.hours = 1.0}}, .curricula = {{}}, .count_min = never_full};
  CHECK(balance_curricula(p).outcome == status::infeasible);  // an empty curriculum with courses to have
  p = {.catalogue = {{.hours = 1e6}, {.hours = 1e6}, {.hours = 1.0 / 3'600'000.0}},
       .terms = 2,
       .curricula = {{0, 1, 2}}};
  auto const huge = balance_curricula(p);
  CHECK(huge.outcome == status::optimal);
  CHECK(huge.value == 0.0);
  p.balance_weight = p.undesired_weight = 0.0;
  CHECK(balance_curricula(p).value == 0.0);
}

TEST_CASE("curriculum/balance_curricula: bad options are refused")
{
  CHECK_THROWS_WITH_AS((void)balance_curricula({}, {.max_states = 0}),
                       "curriculum::balance_curricula_options: max_states must be in [1, 1000000000000] (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)balance_curricula({}, {.max_moves = 2'000'000'000'000}), std::invalid_argument);
  CHECK_THROWS_AS((void)balance_curricula({}, {.max_rounds = 2'000'000}), std::invalid_argument);
  CHECK_THROWS_AS((void)balance_curricula({.terms = 0}), std::invalid_argument);
}
