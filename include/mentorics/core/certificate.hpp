// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <limits>
#include <string_view>

namespace mentorics {

/// How a bound was proved.
enum class proof : unsigned char {
  none,              ///< there is no bound
  closed_form,       ///< the first-order condition has one root, and it is solved exactly
  exhausted,         ///< dynamic programming enumerated or dominated every state
  relaxation,        ///< the optimum of an easier problem
  branch_and_bound,  ///< every branch was closed by a bound
  local,             ///< only the neighborhood was examined: `bound` is not global
};

[[nodiscard]] constexpr std::string_view to_string(proof p) noexcept
{
  switch (p) {
    case proof::none: return "none";
    case proof::closed_form: return "closed_form";
    case proof::exhausted: return "exhausted";
    case proof::relaxation: return "relaxation";
    case proof::branch_and_bound: return "branch_and_bound";
    case proof::local: return "local";
  }
  return "unknown";
}

/// A value that was reached and a bound that no other solution can pass, both in the objective's unit.
///
/// Maximization has `value <= optimum <= bound`, minimization `bound <= optimum <= value`. Bounds are computed in
/// floating point: they hold up to rounding, about 1e-12 relative.
template <real_scalar Real = double>
struct certificate {
  Real value = Real(0);
  Real bound = Real(no_limit);
  proof kind = proof::none;

  /// How far the value can be from the optimum, >= 0.
  [[nodiscard]] constexpr Real gap() const { return bound > value ? Real(bound - value) : Real(value - bound); }

  /// The gap as a share of |value|: 0 if there is no gap, infinity if the value is 0 and the gap is not.
  [[nodiscard]] constexpr Real relative_gap() const
  {
    Real const size = value < Real(0) ? Real(-value) : value;
    if (!(gap() > Real(0))) { return Real(0); }
    return size > Real(0) ? Real(gap() / size) : Real(no_limit);
  }

  friend bool operator==(certificate const&, certificate const&) = default;
};

}  // namespace mentorics
