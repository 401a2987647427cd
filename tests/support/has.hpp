// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/verification.hpp>

#include <algorithm>

namespace support {

/// True if a violation of this kind was found.
inline bool has(mentorics::curriculum::verification const& v, mentorics::curriculum::defect kind)
{
  return std::ranges::any_of(v.violations, [&](auto const& x) { return x.kind == kind; });
}

}  // namespace support
