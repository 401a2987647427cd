// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/evolve/detail/wanted_bundles.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

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
/// Returns indices of the catalogue. O(courses x required courses).
/// \throws std::invalid_argument if the problem is not valid or `wanted` is not as long as the catalogue.
template <class = void>
[[nodiscard]] inline std::vector<std::size_t> repair_subset(problem const& p, std::span<std::uint8_t const> wanted)
{
  validate(p);
  require(wanted.size() == p.catalogue.size(), "curriculum::repair_subset", "wanted", "be as many as courses",
          wanted.size());
  detail::reduced_problem<> const open(p);
  detail::wanted_bundles<> bundles(open, wanted);
  bundles.complete_or_drop();
  bundles.meet_groups();
  detail::key_decoder<> const decode(open);
  detail::decoded_plan made;
  decode(bundles.keys(), made);
  std::vector<std::size_t> order;
  for (auto const i : made.order) { order.push_back(open.id(i)); }
  return order;
}

}  // namespace mentorics::curriculum
