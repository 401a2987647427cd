// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>

namespace mentorics::fees::detail {

/// A segment itself, or that of a piece of an envelope.
template <class Element>
[[nodiscard]] constexpr auto const& segment_of(Element const& x)
{
  if constexpr (requires { x.part; }) {
    return x.part;
  } else {
    return x;
  }
}

/// The last element that begins at or before `hours`, of elements that follow each other from 0 on. O(log n).
template <class Element, class Real>
[[nodiscard]] constexpr std::size_t last_begun(std::span<Element const> elements, Real const& hours)
{
  std::size_t low = 0;
  for (std::size_t high = elements.size(); high - low > 1;) {
    auto const middle = low + (high - low) / 2;
    (segment_of(elements[middle]).from <= hours ? low : high) = middle;
  }
  return low;
}

/// The element that `hours` belong to: if the last begun one is open there, the one before.
template <class Element, class Real>
[[nodiscard]] constexpr std::size_t element_at(std::span<Element const> elements, Real const& hours)
{
  auto const k = last_begun(elements, hours);
  auto const& s = segment_of(elements[k]);
  return s.from == hours && !s.includes_from ? k - 1 : k;
}

}  // namespace mentorics::fees::detail
