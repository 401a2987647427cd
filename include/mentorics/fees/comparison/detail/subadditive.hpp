// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/fees/piecewise/detail/segment_at.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::fees::detail {

/// The fee at `hours` (side 0), or its limit from the left (-1) or the right (1).
template <real_scalar Real>
[[nodiscard]] constexpr Real limit(piecewise<Real> const& p, Real const& hours, int side)
{
  auto const s = p.segments();
  auto k = side == 0 ? element_at(s, hours) : last_begun(s, hours);
  while (side < 0 && k > 0 && !(s[k].from < hours)) { --k; }
  return s[k].line(hours);
}

/// Whether p(x) + p(y) - p(x + y) is at least 0 at (x, y) and in the limit from every direction that stays in
/// x, y >= 0 and x + y <= until.
template <real_scalar Real>
[[nodiscard]] constexpr bool subadditive_near(piecewise<Real> const& p, Real const& x, Real const& y)
{
  Real const sum = Real(x + y);
  if (sum > p.until()) { return true; }
  for (int i = -1; i <= 1; ++i) {
    if (i < 0 && !(x > Real(0))) { continue; }
    for (int j = -1; j <= 1; ++j) {
      if (j < 0 && !(y > Real(0))) { continue; }
      int const least = i + j == 0 && i != 0 ? -1 : (i + j > 0 ? 1 : (i + j < 0 ? -1 : 0));
      int const most = i + j == 0 && i != 0 ? 1 : least;
      for (int k = least; k <= most; ++k) {
        if (k > 0 && !(sum < p.until())) { continue; }
        if (Real(limit(p, x, i) + limit(p, y, j)) < limit(p, sum, k)) { return false; }
      }
    }
  }
  return true;
}

/// The lines x = t, y = t and x + y = t for the breakpoints t meet where x and y are a breakpoint, or one of them is
/// and their sum. Without an end, p(x) - (last slope) x >= 0 decides far out.
template <real_scalar Real>
[[nodiscard]] constexpr bool subadditive(piecewise<Real> const& p)
{
  std::vector<Real> knots{Real(0)};
  for (auto const& s : p.segments()) {
    if (is_finite(s.to) && s.to > knots.back()) { knots.push_back(s.to); }
  }
  for (std::size_t i = 0; i < knots.size(); ++i) {
    for (std::size_t j = i; j < knots.size(); ++j) {
      if (!subadditive_near(p, knots[i], knots[j]) || !subadditive_near(p, knots[i], Real(knots[j] - knots[i]))) {
        return false;
      }
    }
  }
  if (is_finite(p.until())) { return true; }
  auto const& last = p.segments().back();
  for (auto const& x : knots) {
    for (int side = x > Real(0) ? -1 : 0; side <= 1; ++side) {
      if (limit(p, x, side) < Real(last.slope * x)) { return false; }
    }
  }
  return last.value >= Real(last.slope * last.anchor);
}

}  // namespace mentorics::fees::detail
