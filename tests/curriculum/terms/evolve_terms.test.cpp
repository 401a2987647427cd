// SPDX-License-Identifier: BSL-1.0
#include <instances/instance_files.hpp>
#include <mentorics/curriculum/terms/evolve_terms.hpp>

#include "support/cases.hpp"
#include "support/data_file.hpp"
#include "support/terms_oracle.hpp"

#include <mentorics/core/finite.hpp>
#include <mentorics/curriculum/terms/verify_terms.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

term_problem large(std::size_t courses, std::size_t terms)
{
  random_stream rng(17);
  return {.catalogue = support::random_courses(rng, courses, 1.5 / static_cast<double>(courses)), .terms = terms};
}

}  // namespace

TEST_CASE("curriculum/evolve_terms: every plan holds, and the optimum of all assignments lies between bound and value")
{
  random_stream rng(2028);
  int feasible = 0;
  int found = 0;
  int best_found = 0;
  int const rounds = support::cases(1000);
  for (int round = 0; round < rounds; ++round) {
    auto const p = support::random_terms(rng, uniform_index(rng, 7));
    random_stream draws(static_cast<std::uint64_t>(round));
    auto const made = evolve_terms(p, draws, {.population = 20, .generations = 20});
    double const best = support::smallest_load(p);
    REQUIRE(verify(p, made));
    CHECK(made.certificate.bound <= best + 1e-9);
    CHECK(made.value >= best - 1e-9);
    if (is_finite(best)) {
      ++feasible;
      found += is_finite(made.value) ? 1 : 0;
      best_found += made.value <= best + 1e-9 ? 1 : 0;
      CHECK(made.outcome != status::infeasible);
    } else {
      CHECK((made.outcome == status::infeasible || made.outcome == status::limit_reached));
    }
  }
  CHECK(feasible > rounds / 4);
  CHECK(found == feasible);
  CHECK(best_found == feasible);
}

TEST_CASE("curriculum/evolve_terms: the optima of the shared bacp files")
{
  std::filesystem::path file;
  if (!support::data_file("curriculum/optima.csv", file)) { return; }
  int checked = 0;
  for (auto const& row : support::records(file)) {
    if (row[0] != "bacp") { continue; }
    std::filesystem::path instance;
    REQUIRE(support::data_file("curriculum/bacp/" + row[1] + ".csv", instance));
    auto const p = instances::read_bacp(instance);
    random_stream rng(1);
    auto const made = evolve_terms(p, rng);
    INFO(row[1]);
    CHECK(verify(p, made));
    CHECK(made.value == std::stod(row[3]));
    ++checked;
  }
  CHECK(checked == 19);
}

TEST_CASE("curriculum/evolve_terms: the same plan on any number of threads")
{
  auto p = large(60, 9);
  p.count_max = 8;
  std::vector<term_plan> plans;
  for (std::size_t threads : {1U, 2U, 3U, 8U}) {
    random_stream rng(5);
    plans.push_back(
        evolve_terms(p, rng, {.population = 30, .generations = 10, .islands = {.count = 2}, .threads = threads}));
  }
  for (auto const& other : plans) {
    CHECK(verify(p, other));
    CHECK(other.term == plans[0].term);
    CHECK(other.value == plans[0].value);
    CHECK(other.states == plans[0].states);
    CHECK(other.outcome == plans[0].outcome);
  }
}

TEST_CASE("curriculum/evolve_terms: 400 courses in 20 terms, within one part in a hundred of the bound")
{
  auto const p = large(400, 20);
  random_stream rng(3);
  auto const made = evolve_terms(p, rng, {.population = 10, .generations = 5});
  CHECK(verify(p, made));
  CHECK(made.certificate.relative_gap() <= 0.01);
}

TEST_CASE("curriculum/evolve_terms: an earlier plan is one of the first, and a target or the observer ends the search")
{
  auto const p = large(40, 7);
  random_stream rng(6);
  auto const best = evolve_terms(p, rng);
  REQUIRE(is_finite(best.value));
  auto const again = evolve_terms(p, rng, {.population = 10, .generations = 1, .previous = best.term});
  CHECK(verify(p, again));
  CHECK(again.value <= best.value);
  auto const enough = evolve_terms(p, rng, {.target = no_limit});
  CHECK(verify(p, enough));
  CHECK((enough.outcome == status::converged || enough.outcome == status::optimal));
  std::size_t calls = 0;
  auto const stopped = evolve_terms(p, rng, {}, [&](iteration const& now) {
    ++calls;
    CHECK(now.best >= now.bound);
    return control::stop;
  });
  CHECK(calls == 1);
  CHECK(verify(p, stopped));
  CHECK((stopped.outcome == status::stopped || stopped.outcome == status::optimal));
}

TEST_CASE("curriculum/evolve_terms: where no plan is known the outcome says why")
{
  random_stream rng(1);
  // The sums 3 + 3 and 3 + 5 cannot be 7 and 4: the bound sees it, or no plan is found. Never a plan that breaks a limit.
  term_problem tight{
      .catalogue = {{.hours = 3.0}, {.hours = 3.0}, {.hours = 5.0}}, .terms = 2, .load_min = 4.0, .load_max = 7.0};
  auto const made = evolve_terms(tight, rng, {.population = 10, .generations = 5});
  CHECK(verify(tight, made));
  CHECK((made.value == 6.0));
  tight.load_max = 5.0;
  auto const none = evolve_terms(tight, rng, {.population = 10, .generations = 5});
  CHECK(none.term.empty());
  CHECK(none.outcome == status::infeasible);
  CHECK(none.value == no_limit);
  CHECK(verify(tight, none));
}

TEST_CASE("curriculum/evolve_terms: no courses, chains, too many terms, no hours, huge hours")
{
  random_stream rng(1);
  auto const nothing = evolve_terms(term_problem{}, rng);
  CHECK(nothing.outcome == status::optimal);
  CHECK(nothing.value == 0.0);
  CHECK(nothing.load == std::vector<double>{0.0});
  CHECK(evolve_terms(term_problem{.count_min = 1}, rng).outcome == status::infeasible);
  CHECK(evolve_terms(term_problem{.load_min = 1.0}, rng).outcome == status::infeasible);
  term_problem chain{.catalogue = {{.hours = 1.0}, {.hours = 1.0, .prerequisites = {0}}}, .terms = 1};
  CHECK(evolve_terms(chain, rng).outcome == status::infeasible);
  chain.terms = 64;
  CHECK(evolve_terms(chain, rng).value == 1.0);
  term_problem const free{.catalogue = {{.hours = 0.0}, {.hours = 0.0}}, .terms = 2};
  CHECK(evolve_terms(free, rng).value == 0.0);
  term_problem const huge{.catalogue = {{.hours = 1e6}, {.hours = 1e6}, {.hours = 1e6}}, .terms = 2};
  CHECK(evolve_terms(huge, rng).value == 2e6);
}

TEST_CASE("curriculum/evolve_terms: bad problems and options are refused")
{
  random_stream rng(1);
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS((void)evolve_terms(term_problem{.load_min = nan}, rng), std::invalid_argument);
  CHECK_THROWS_AS((void)evolve_terms(term_problem{.terms = 0}, rng), std::invalid_argument);
  CHECK_THROWS_AS((void)evolve_terms(term_problem{}, rng, {.previous = {0}}), std::invalid_argument);
  CHECK_THROWS_AS((void)evolve_terms(term_problem{}, rng, {.bound_states = 0}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)evolve_terms(term_problem{.catalogue = {{}, {.any_of = {{0}}}}}, rng),
                       "curriculum::evolve_terms: catalogue[1].any_of must be empty here (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)evolve_terms(term_problem{.catalogue = {{}, {.corequisites = {0}}}}, rng),
                  std::invalid_argument);
}
