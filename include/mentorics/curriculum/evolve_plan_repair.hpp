// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/curriculum/detail/key_decoder.hpp>
#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::curriculum {

/// An order in which a wanted subset of courses can be held: what it lacks is added, or what lacks it is dropped.
///
/// For a wanted course with missing pre- or corequisites the bundle of all of them is worth its hours if its density (value in
/// the first week by hour) is at least half that of the wanted courses together: then they are added, else the course is
/// dropped; mandatory courses are always completed. Courses are then held by falling density of the bundle that they open;
/// what does not fit into the weeks or the budget is left out. For genomes that are subsets (`genetic::bit_strings`): a
/// genome `g` is worth the value of the plan. Of groups (`any_of`) a wanted course is taken if there is one.
/// \throws std::invalid_argument if the problem is not valid or `wanted` is not as long as the catalogue.
[[nodiscard]] inline std::vector<std::size_t> repair_subset(problem const& p, std::span<std::uint8_t const> wanted)
{
  validate(p);
  require(wanted.size() == p.catalogue.size(), "curriculum::repair_subset", "wanted", "be as many as courses", wanted.size());
  detail::open_courses const open(p);
  auto const n = open.size();
  auto const value = [&](std::size_t i) { return open.weeks() > 0 ? open.value(i, 0) : 0.0; };
  auto const hours = [&](std::size_t i) { return static_cast<double>(open.time(i)) + 1.0; };
  std::vector<bool> in(n, false);
  double all_value = 0.0;
  double all_hours = 1.0;
  for (std::size_t i = 0; i < n; ++i) {
    in[i] = wanted[open.id(i)] != 0 || open[i].mandatory;
    if (!in[i]) { continue; }
    all_value += value(i);
    all_hours += hours(i);
  }
  std::vector<double> bundle(n, 0.0);
  for (std::size_t i = n; i-- > 0;) {  // requirements have lower numbers or are corequisites
    if (!in[i]) { continue; }
    double worth = value(i);
    double time = hours(i);
    bool whole = true;
    for (auto const j : open.required(i)) {
      whole = whole && in[j];
      worth += value(j);
      time += hours(j);
    }
    double const density = worth / time;
    if (!whole && !open[i].mandatory && density < 0.5 * all_value / all_hours) {
      in[i] = false;
      continue;
    }
    bundle[i] = (std::max)(bundle[i], density);
    for (auto const j : open.required(i)) {
      in[j] = true;
      bundle[j] = (std::max)(bundle[j], density);
    }
  }
  // Courses of groups that no wanted course meets: the shortest one.
  for (std::size_t i = 0; i < n; ++i) {
    for (auto const& group : open[i].any_of) {
      if (!in[i] || std::ranges::any_of(group, [&](std::size_t j) { return bool(in[j]); })) { continue; }
      auto const j = *std::ranges::min_element(group, {}, [&](std::size_t k) { return open.time(k); });
      in[j] = true;
      bundle[j] = (std::max)(bundle[j], bundle[i]);
    }
  }
  double largest = 1.0;
  for (double const b : bundle) { largest = (std::max)(largest, b); }
  std::vector<double> keys(n + 1, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    if (in[i]) { keys[i] = 0.5 + 0.4 * bundle[i] / largest; }
  }
  keys.back() = 0.95;  // leaves out keys below 0.45
  detail::decoded_plan made;
  detail::key_decoder const decode(open);
  decode(keys, made);
  std::vector<std::size_t> order;
  for (auto const i : made.order) { order.push_back(open.id(i)); }
  return order;
}

}  // namespace mentorics::curriculum
