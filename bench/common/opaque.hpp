// SPDX-License-Identifier: BSL-1.0
#pragma once

/// `value`, but the compiler cannot know that it is the same: for the input of a measured call.
///
/// benchmark::DoNotOptimize(variable) is only for results that are not read again: as Google Benchmark 1.7 writes it, GCC
/// may change a variable of the size of a register. Source: GCC bug 105519.
template <typename Value>
[[nodiscard]] inline Value opaque(Value value)
{
  Value volatile hidden = value;
  return hidden;
}
