// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/catalogue.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/sample.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using curriculum::catalogue;
using curriculum::course;

TEST_CASE("curriculum/catalogue: courses, successors, and an order that respects prerequisites")
{
  catalogue const c{{.name = "projects", .hours = 9.0, .prerequisites = {2, 1, 2}},
                    {.name = "structures", .hours = 8.0, .prerequisites = {2}},
                    {.name = "syntax", .hours = 6.0},
                    {.name = "talks", .hours = 2.0, .content = curriculum::category::soft_skills}};
  CHECK(c.size() == 4);
  CHECK(c[0].prerequisites == std::vector<std::size_t>{1, 2});  // sorted, each once
  CHECK(std::vector(c.topological_order().begin(), c.topological_order().end()) ==
        std::vector<std::size_t>{2, 1, 0, 3});
  CHECK(std::vector(c.successors(2).begin(), c.successors(2).end()) == std::vector<std::size_t>{0, 1});
  CHECK(catalogue{}.empty());
}

TEST_CASE("curriculum/catalogue: random acyclic graphs are accepted, whatever the numbering")
{
  random_stream rng(3);
  for (int round = 0; round < 200; ++round) {
    auto const n = 1 + uniform_index(rng, 40);
    std::vector<std::size_t> label(n);
    for (std::size_t i = 0; i < n; ++i) { label[i] = i; }
    shuffle(rng, std::span<std::size_t>(label));
    std::vector<course> courses(n);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (bernoulli(rng, 0.1)) { courses[label[i]].prerequisites.push_back(label[j]); }
      }
    }
    catalogue const c(courses);
    std::vector<bool> seen(n, false);
    for (auto const i : c.topological_order()) {
      for (auto const p : c[i].prerequisites) { CHECK(seen[p]); }
      seen[i] = true;
    }
    CHECK(c.topological_order().size() == n);
  }
}

TEST_CASE("curriculum/catalogue: a cycle is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((catalogue{{.name = "a", .prerequisites = {2}},
                                  {.name = "b", .prerequisites = {0}},
                                  {.name = "c", .prerequisites = {1}},
                                  {.name = "d"},
                                  {.name = "e", .prerequisites = {0, 3}}}),
                       "curriculum::catalogue: courses must not require each other in a cycle (got a -> b -> c -> a)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((catalogue{{.prerequisites = {1}}, {.prerequisites = {0}}}),
                       "curriculum::catalogue: courses must not require each other in a cycle (got 0 -> 1 -> 0)",
                       std::invalid_argument);
}

TEST_CASE("curriculum/catalogue: every planted cycle is found and named correctly")
{
  random_stream rng(4);
  for (int round = 0; round < 200; ++round) {
    auto const n = 3 + uniform_index(rng, 20);
    auto const length = 2 + uniform_index(rng, n - 2);
    std::vector<course> courses(n);
    for (std::size_t i = 0; i < length; ++i) { courses[i].prerequisites = {(i + length - 1) % length}; }
    for (std::size_t i = length; i < n; ++i) { courses[i].prerequisites = {uniform_index(rng, i)}; }
    std::string expected = "0";
    for (std::size_t i = 1; i < length; ++i) { expected += " -> " + std::to_string(i); }
    auto const text =
        "curriculum::catalogue: courses must not require each other in a cycle (got " + expected + " -> 0)";
    CHECK_THROWS_WITH_AS(catalogue{courses}, text.c_str(), std::invalid_argument);
  }
}

TEST_CASE("curriculum/catalogue: bad courses are refused, and the message names them")
{
  CHECK_THROWS_WITH_AS((catalogue{{.name = "a"}, {.name = "b", .hours = -1.0}}),
                       "curriculum::catalogue: courses[1].hours must be in [0, 1000000] (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_AS((catalogue{{.hours = std::numeric_limits<double>::quiet_NaN()}}), std::invalid_argument);
  CHECK_THROWS_AS((catalogue{{.hours = std::numeric_limits<double>::infinity()}}), std::invalid_argument);
  CHECK_THROWS_AS((catalogue{{.hours = 1e7}}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((catalogue{{.name = "a", .prerequisites = {7}}}),
                       "curriculum::catalogue: courses[0].prerequisites must be indices of courses (got 7)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((catalogue{{.name = "a", .prerequisites = {0}}}),
                       "curriculum::catalogue: courses[0].prerequisites must not hold the course itself (got a)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((catalogue{{.name = "a", .any_of = {{}}}}),
                       "curriculum::catalogue: courses[0].any_of must not hold an empty group", std::invalid_argument);
  CHECK_THROWS_AS((catalogue{{.name = "a", .any_of = {{1}}}}), std::invalid_argument);
  CHECK_THROWS_AS((catalogue{{.name = "a", .corequisites = {0}}}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((catalogue{{.name = "a", .fee = -1.0}}),
                       "curriculum::catalogue: courses[0].fee must be in [0, 1000000000] (got -1)",
                       std::invalid_argument);
}
