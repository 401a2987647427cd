// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <cstddef>

namespace mentorics::curriculum::detail {

/// What a search holds before its tables of sets [bytes], from above.
struct memory_need {
  std::size_t model = 0;
  std::size_t prices = 0;
};

/// Vectors that grow count three times: twice the room that is needed, and the old room while they move.
template <class = void>
[[nodiscard]] inline memory_need estimated_bytes(problem const& p)
{
  constexpr std::size_t growing = 3;
  constexpr std::size_t index = sizeof(std::size_t);
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks() + 1;
  std::size_t limits = 0;
  std::size_t groups = 0;
  std::size_t listed = 0;
  bool corequisites = false;
  for (auto const& c : p.catalogue) {
    limits += c.prerequisites.size() + c.corequisites.size();
    groups += c.any_of.size();
    for (auto const& group : c.any_of) { listed += group.size(); }
    corequisites = corequisites || !c.corequisites.empty();
  }
  // By course: itself, its lists, all that it requires and is together with; and the vectors of the rules and the plan.
  auto const lists = growing * index * (2 * limits + listed + (corequisites ? 2 : 1) * n * n + n);
  auto const words = n / 64 + 2;
  auto const sets = n * words * index;
  auto const vectors =
      growing * index * (16 * n + 8 * weeks) + index * n * (weeks + 16) + growing * sizeof(lesson) * (n + weeks);
  auto const model =
      growing * (n * sizeof(reduced_course) + groups * sizeof(std::vector<std::size_t>)) + lists + sets + vectors;

  // The closure of courses x weeks with its arcs, three sets of prices and the tables of two bounds.
  auto const nodes = n * weeks;
  auto const arcs = 3 * nodes + limits * weeks;
  constexpr std::size_t arc_bytes = 2 * 24;
  auto const closure = growing * (arcs * arc_bytes + nodes * 8 * index);
  auto const prices = 3 * index * (limits + 1) * weeks + 10 * index * (nodes + 2 * weeks) +
                      2 * index * (weeks + n) * (words + 3) + 4096;
  return {.model = model + 4096, .prices = closure + growing * index * limits * weeks + prices};
}

/// The empty plan, where there is no memory to look for another one; every course in the first week bounds all plans.
template <class = void>
[[nodiscard]] inline plan plan_without_memory(problem const& p)
{
  plan result{.outcome = status::limit_reached,
              .finish_week = std::vector<std::size_t>(p.catalogue.size(), not_scheduled)};
  double bound = 0.0;
  for (std::size_t i = 0; i < p.catalogue.size() && p.calendar.weeks() > 0; ++i) { bound += p.values(i, 0); }
  result.certificate = {.value = 0.0, .bound = bound, .kind = proof::relaxation};
  return result;
}

}  // namespace mentorics::curriculum::detail
