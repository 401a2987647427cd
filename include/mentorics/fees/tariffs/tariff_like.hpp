// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <concepts>

namespace mentorics::fees {

/// Anything that turns hours taught into a fee: `tariff(hours)` is the whole fee for them, not rounded.
template <class T>
concept tariff_like = real_scalar<typename T::real> && requires(T const tariff, typename T::real hours) {
  { tariff(hours) } -> std::convertible_to<typename T::real>;
};

}  // namespace mentorics::fees
