// SPDX-License-Identifier: BSL-1.0
#include <mentorics/mentorics.hpp>

auto second_unit() -> char const*;
auto second_unit() -> char const* { return MENTORICS_VERSION; }
