// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/fees/piecewise/detail/sign_ranges.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <utility>
#include <vector>

namespace mentorics::fees {

/// factor * F(T) + offset: a discount, a number of participants, a profit.
/// \throws std::invalid_argument if `factor` or `offset` is not finite.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> scaled(piecewise<Real> const& p, non_deduced<Real> factor,
                                               non_deduced<Real> offset)
{
  require(is_finite(factor), "fees::scaled", "factor", "be finite", factor);
  require(is_finite(offset), "fees::scaled", "offset", "be finite", offset);
  std::vector<segment<Real>> result(p.segments().begin(), p.segments().end());
  for (auto& s : result) {
    s.value = Real(factor * s.value + offset);
    s.slope = Real(factor * s.slope);
  }
  return piecewise<Real>(std::move(result));
}

/// The same amount for all hours up to `until` [h].
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> constant(Real const& amount, non_deduced<Real> until)
{
  return piecewise<Real>({{.to = until, .includes_to = is_finite(until), .value = amount}});
}

namespace detail {

template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> pointwise(piecewise<Real> const& p, piecewise<Real> const& q, int sign_of_first)
{
  require(p.until() == q.until(), "fees::piecewise", "until", "be the same for both", q.until());
  std::vector<segment<Real>> result;
  for_each_common_stretch(p.segments(), q.segments(), [&](auto const& f, auto const& g, auto const& both) {
    for_each_sign(f, g, both, [&](stretch<Real> const& s, int sign) {
      auto const next = on_stretch(sign * sign_of_first >= 0 ? f : g, s);
      if (!result.empty() && same_line(result.back(), next)) {
        result.back().to = next.to;
        result.back().includes_to = next.includes_to;
      } else {
        result.push_back(next);
      }
    });
  });
  return piecewise<Real>(std::move(result));
}

}  // namespace detail

/// The smaller of two fees at each number of hours. O(n + m).
/// \throws std::invalid_argument if they do not have the same end.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> lower_of(piecewise<Real> const& p, piecewise<Real> const& q)
{
  return detail::pointwise(p, q, -1);
}

/// The larger of two fees at each number of hours. O(n + m).
/// \throws std::invalid_argument if they do not have the same end.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> upper_of(piecewise<Real> const& p, piecewise<Real> const& q)
{
  return detail::pointwise(p, q, 1);
}

namespace detail {

/// At least `lowest`, then at most `highest`, where that is finite.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> clamped(piecewise<Real> const& p, Real const& lowest, Real const& highest)
{
  auto const raised = upper_of(p, constant(lowest, p.until()));
  return is_finite(highest) ? lower_of(raised, constant(highest, p.until())) : raised;
}

}  // namespace detail

}  // namespace mentorics::fees
