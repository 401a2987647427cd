// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <type_traits>

namespace mentorics {

namespace detail {

/// The sign, exponent and leading fraction bits of an IEEE number, as `float` and `double` have them.
[[nodiscard]] constexpr bool exponent_is_full(double x) noexcept
{
  return (std::bit_cast<std::uint64_t>(x) & 0x7FF0'0000'0000'0000U) == 0x7FF0'0000'0000'0000U;
}
[[nodiscard]] constexpr bool exponent_is_full(float x) noexcept
{
  return (std::bit_cast<std::uint32_t>(x) & 0x7F80'0000U) == 0x7F80'0000U;
}

/// `long double` has padding, so its bytes are copied; 64 digits is the x87 format, 113 is binary128.
[[nodiscard]] inline bool exponent_is_full(long double x) noexcept
{
  if constexpr (std::numeric_limits<long double>::digits == std::numeric_limits<double>::digits) {
    return exponent_is_full(static_cast<double>(x));
  } else {
    static_assert(std::endian::native == std::endian::little);
    constexpr std::size_t top = std::numeric_limits<long double>::digits == 64 ? 8 : sizeof(long double) - 2;
    std::uint16_t head = 0;
    std::memcpy(&head, reinterpret_cast<unsigned char const*>(&x) + top, sizeof head);
    return (head & 0x7FFFU) == 0x7FFFU;
  }
}

}  // namespace detail

/// True if `x` is neither infinite nor NaN.
///
/// Built-in types are tested by their bits, so the answer also holds under `-ffast-math`, where `x == x` is assumed.
/// Other scalars are tested by `x - x == 0`.
template <real_scalar Real>
[[nodiscard]] constexpr bool is_finite(Real const& x) noexcept
{
  if constexpr (std::is_same_v<Real, long double>) {
    if (std::is_constant_evaluated()) { return x - x == Real(0); }
    return !detail::exponent_is_full(x);
  } else if constexpr (std::is_floating_point_v<Real>) {
    return !detail::exponent_is_full(x);
  } else {
    return Real(x - x) == Real(0);
  }
}

/// True if `x` is not a number. Infinity is not NaN.
template <real_scalar Real>
[[nodiscard]] constexpr bool is_nan(Real const& x) noexcept
{
  if constexpr (std::is_same_v<Real, double>) {
    return (std::bit_cast<std::uint64_t>(x) & 0x7FFF'FFFF'FFFF'FFFFU) > 0x7FF0'0000'0000'0000U;
  } else if constexpr (std::is_same_v<Real, float>) {
    return (std::bit_cast<std::uint32_t>(x) & 0x7FFF'FFFFU) > 0x7F80'0000U;
  } else {
    return !is_finite(x) && !(x > Real(0)) && !(x < Real(0));
  }
}

/// True if `x` is a number that is not negative; infinity counts as one.
template <real_scalar Real>
[[nodiscard]] constexpr bool is_non_negative(Real const& x) noexcept
{
  return !is_nan(x) && x >= Real(0);
}

/// Index of the first value that is infinite or NaN; `values.size()` if there is none.
template <real_scalar Real>
[[nodiscard]] constexpr std::size_t first_not_finite(std::span<Real const> values) noexcept
{
  std::size_t i = 0;
  while (i < values.size() && is_finite(values[i])) { ++i; }
  return i;
}

}  // namespace mentorics
