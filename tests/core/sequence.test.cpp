// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/sequence.hpp>

#include <doctest/doctest.h>

#include <array>
#include <list>
#include <span>
#include <tuple>
#include <vector>

using mentorics::element_of;
using mentorics::sequence;

static_assert(sequence<std::vector<int>> && sequence<std::array<int, 3>> && sequence<int[2]> &&
              sequence<std::span<int>>);
static_assert(!sequence<std::list<int>> && !sequence<std::tuple<int, int>> && !sequence<int>);

TEST_CASE("core/sequence: the element of a vector, an array and a span is the same")
{
  CHECK(std::is_same_v<element_of<std::vector<double>>, double>);
  CHECK(std::is_same_v<element_of<std::array<double, 2>>, double>);
  CHECK(std::is_same_v<element_of<std::span<double const>>, double>);
}
