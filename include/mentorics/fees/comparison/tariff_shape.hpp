// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/comparison/detail/subadditive.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::fees {

/// A place where a fee jumps.
template <real_scalar Real = double>
struct fee_jump {
  Real hours = Real(0);   ///< [h]
  Real before = Real(0);  ///< the limit from the left [currency]; at 0 hours the fee there
  Real at = Real(0);      ///< the fee at `hours` [currency]
  Real after = Real(0);   ///< the limit from the right [currency]; at the last hour the fee there
};

/// All jumps, ascending. O(n).
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<fee_jump<Real>> jumps(piecewise<Real> const& p)
{
  std::vector<fee_jump<Real>> result;
  auto const s = p.segments();
  for (std::size_t i = 0; i + 1 < s.size(); ++i) {
    Real const& hours = s[i].to;
    if (i > 0 && s[i].is_point()) { continue; }  // seen from the segment before it
    bool const has_point = !s[i].is_point() && s[i + 1].is_point() && i + 2 < s.size();
    auto const& right = s[has_point ? i + 2 : i + 1];
    fee_jump<Real> const jump{.hours = hours, .before = s[i].line(hours), .at = p(hours), .after = right.line(hours)};
    if (jump.before != jump.at || jump.at != jump.after) { result.push_back(jump); }
  }
  return result;
}

/// The places where a fee falls although the hours rise, as volume tiers do at a bound. O(n).
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<fee_jump<Real>> drops(piecewise<Real> const& p)
{
  std::vector<fee_jump<Real>> result;
  for (auto const& jump : jumps(p)) {
    if (jump.at < jump.before || jump.after < jump.at) { result.push_back(jump); }
  }
  return result;
}

/// True if more hours never cost less. O(n).
template <real_scalar Real>
[[nodiscard]] constexpr bool is_monotone(piecewise<Real> const& p)
{
  for (auto const& s : p.segments()) {
    if (!s.is_point() && s.slope < Real(0)) { return false; }
  }
  return drops(p).empty();
}

/// True if every further hour costs at most as much as the one before. The fee may jump up just above 0. O(n).
template <real_scalar Real>
[[nodiscard]] constexpr bool is_concave(piecewise<Real> const& p)
{
  for (auto const& jump : jumps(p)) {
    bool const at_start = jump.hours == Real(0) && jump.after >= jump.at;
    bool const at_end = jump.hours == p.until() && jump.at <= jump.before;
    if (!at_start && !at_end) { return false; }
  }
  segment<Real> const* before = nullptr;
  for (auto const& s : p.segments()) {
    if (s.is_point()) { continue; }
    if (before != nullptr && s.slope > before->slope) { return false; }
    before = &s;
  }
  return true;
}

/// True if no stretch of hours gets cheaper by splitting it between two accounts: F(x + y) <= F(x) + F(y) for all x, y
/// with x + y <= until. Exact in the arithmetic of `Real`: the difference is affine between finitely many lines, so
/// its limits at their meeting points decide. Time O(n^2 log n).
template <real_scalar Real>
[[nodiscard]] constexpr bool is_subadditive(piecewise<Real> const& p)
{
  return detail::subadditive(p);
}

}  // namespace mentorics::fees
