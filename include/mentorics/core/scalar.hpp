// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <limits>
#include <type_traits>

namespace mentorics {

/// A type that computes like a real number: `float`, `double`, `long double`, a Boost.Multiprecision
/// number, or a dual number that carries derivatives.
///
/// Closed-form models are templates on it; solvers use `double`. The functions that a model needs (`exp`, `expm1`,
/// `log`, `log1p`, `sqrt`, `ceil`) are found by argument-dependent lookup. An expression may have a type of its own
/// (expression templates), so the library always names `Real` and never stores an expression by `auto`.
template <class T>
concept real_scalar =
    std::copyable<T> && std::totally_ordered<T> && std::constructible_from<T, double> && requires(T const x) {
      { x + x } -> std::convertible_to<T>;
      { x - x } -> std::convertible_to<T>;
      { (x * x) } -> std::convertible_to<T>;
      { x / x } -> std::convertible_to<T>;
      { -x } -> std::convertible_to<T>;
    };

/// No upper limit: the default of every optional bound.
inline constexpr double no_limit = std::numeric_limits<double>::infinity();

/// The argument type of `f(model<Real>, Real)`: not deduced, so that `f(model<float>{}, 2.0)` works.
template <class Real>
using non_deduced = std::type_identity_t<Real>;

}  // namespace mentorics
