// SPDX-License-Identifier: BSL-1.0
// Two units that include everything: a function without `inline` would be defined twice, and the link would fail.
#include <mentorics/mentorics.hpp>

auto second_unit() -> char const*;

int main() { return second_unit() == nullptr; }
