// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

namespace mentorics {

enum class control : bool { stop, proceed };

/// What every iterative solver reports. All counts are reproducible; time is the observer's business.
struct iteration {
  std::size_t index = 0;        ///< 0 is the starting point
  std::size_t evaluations = 0;  ///< work so far: objective calls or states, as the solver says
  double best = 0.0;            ///< best objective so far, in the objective's unit
  double bound = no_limit;      ///< proved bound so far; infinity where the solver has none
};

/// A callable `(iteration const&) -> void | control`; `control::stop` ends the solve with the best so far.
template <class F>
concept observer =
    std::invocable<F&, iteration const&> && (std::is_void_v<std::invoke_result_t<F&, iteration const&>> ||
                                             std::same_as<std::invoke_result_t<F&, iteration const&>, control>);

/// The default observer: sees nothing, stops nothing.
struct null_observer {
  constexpr void operator()(iteration const&) const noexcept {}
};

template <observer F>
[[nodiscard]] constexpr control notify(F& watch, iteration const& now)
{
  if constexpr (std::is_void_v<std::invoke_result_t<F&, iteration const&>>) {
    watch(now);
    return control::proceed;
  } else {
    return watch(now);
  }
}

}  // namespace mentorics
