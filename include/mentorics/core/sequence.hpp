// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <type_traits>
#include <utility>

namespace mentorics {

/// A vector, array, span or other sequence in one piece of memory.
template <class S>
concept sequence = requires(S const& s) {
  { *std::data(s) };
  { std::size(s) } -> std::convertible_to<std::size_t>;
};

/// What a sequence holds. A call takes any `sequence` where a span could not tell the type of its elements from a vector.
template <sequence S>
using element_of = std::remove_cvref_t<decltype(*std::data(std::declval<S const&>()))>;

}  // namespace mentorics
