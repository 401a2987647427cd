// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/curriculum/catalogue.hpp>

#include <cstddef>
#include <string_view>

namespace mentorics::curriculum::detail {

/// Refuses what a solver would have to ignore: groups and corequisites, where only prerequisites are meant.
template <class = void>
inline void require_plain_rules(catalogue const& all, std::string_view where)
{
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const& c = all[i];
    require(c.any_of.empty(), where, {"catalogue", i, "any_of"}, "be empty here", c.any_of.size());
    require(c.corequisites.empty(), where, {"catalogue", i, "corequisites"}, "be empty here", c.corequisites.size());
  }
}

}  // namespace mentorics::curriculum::detail
