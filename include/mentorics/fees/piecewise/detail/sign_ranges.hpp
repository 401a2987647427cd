// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/fees/piecewise/detail/segment_at.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <cstddef>
#include <span>
#include <type_traits>

namespace mentorics::fees::detail {

/// A stretch of hours without a change.
template <real_scalar Real>
struct stretch {
  Real from = Real(0);
  Real to = Real(0);
  bool includes_from = true;
  bool includes_to = true;
};

/// Where the lines of `f` and `g` meet, given that they do between `from` and the end of the stretch.
template <real_scalar Real>
[[nodiscard]] constexpr Real meeting_point(segment<Real> const& f, segment<Real> const& g, Real const& from,
                                           Real const& gap)
{
  if (f.anchor == g.anchor) { return Real(f.anchor + Real(g.value - f.value) / Real(f.slope - g.slope)); }
  return Real(from + gap / Real(g.slope - f.slope));
}

/// Calls `part(stretch, sign)` for parts of `where` in ascending order; `sign` is that of f - g there, exactly as `Real`
/// computes it. Where the lines cross inside, the point of the crossing is a part of its own, with sign 0.
template <real_scalar Real>
constexpr void for_each_sign(segment<Real> const& f, segment<Real> const& g, stretch<Real> const& where, auto&& part)
{
  auto const sign = [](Real const& x) { return x > Real(0) ? 1 : (x < Real(0) ? -1 : 0); };
  Real const gap = Real(f.line(where.from) - g.line(where.from));
  int const first = sign(gap);
  if (!(where.from < where.to)) {
    part(where, first);
    return;
  }
  int const trend = sign(Real(f.slope - g.slope));
  int const last = is_finite(where.to) ? sign(Real(f.line(where.to) - g.line(where.to))) : (trend != 0 ? trend : first);

  if (where.includes_from) { part(stretch<Real>{where.from, where.from, true, true}, first); }
  bool const crosses = first * last < 0 && trend != 0;
  Real const at = crosses ? meeting_point(f, g, where.from, gap) : where.from;
  if (crosses && at > where.from && at < where.to) {
    part(stretch<Real>{where.from, at, false, false}, first);
    part(stretch<Real>{at, at, true, true}, 0);
    part(stretch<Real>{at, where.to, false, false}, last);
  } else {
    bool const at_start = crosses && !(at > where.from);  // the crossing was rounded to the start
    int const inside = trend == 0 ? first : (first != 0 && !at_start ? first : last);
    part(stretch<Real>{where.from, where.to, false, false}, inside);
  }
  if (where.includes_to) { part(stretch<Real>{where.to, where.to, true, true}, last); }
}

/// Calls `visit(a[i], b[j], stretch)` for the stretches on which both are one segment. Both cover the same hours; the
/// elements have a member `part`, or are segments themselves.
template <class Element>
constexpr void for_each_common_stretch(std::span<Element const> a, std::span<Element const> b, auto&& visit)
{
  using real = std::remove_cvref_t<decltype(segment_of(a[0]).from)>;
  real from(0);
  bool includes_from = true;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    auto const& f = segment_of(a[i]);
    auto const& g = segment_of(b[j]);
    // The one that ends first; an open end comes before a closed one at the same hours.
    bool const f_ends = f.to < g.to || (f.to == g.to && (!f.includes_to || g.includes_to));
    bool const g_ends = g.to < f.to || (f.to == g.to && (!g.includes_to || f.includes_to));
    auto const& shorter = f_ends ? f : g;
    stretch<real> const both{from, shorter.to, includes_from, shorter.includes_to};
    visit(a[i], b[j], both);
    from = both.to;
    includes_from = !both.includes_to;
    i += f_ends ? 1U : 0U;
    j += g_ends ? 1U : 0U;
  }
}

/// Whether two segments are parts of one line, written the same way.
template <real_scalar Real>
[[nodiscard]] constexpr bool same_line(segment<Real> const& a, segment<Real> const& b)
{
  return a.anchor == b.anchor && a.value == b.value && a.slope == b.slope;
}

/// `line` on a stretch.
template <real_scalar Real>
[[nodiscard]] constexpr segment<Real> on_stretch(segment<Real> line, stretch<Real> const& s)
{
  line.from = s.from;
  line.to = s.to;
  line.includes_from = s.includes_from;
  line.includes_to = s.includes_to;
  return line;
}

}  // namespace mentorics::fees::detail
