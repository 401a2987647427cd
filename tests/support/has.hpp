// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/verification.hpp>

#include <algorithm>

namespace support {

/// True if a violation of this kind was found.
template <class Defect>
bool has(mentorics::verification<Defect> const& v, Defect kind)
{
  return std::ranges::any_of(v.violations, [&](auto const& x) { return x.kind == kind; });
}

}  // namespace support
