// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <cstddef>
#include <vector>

namespace support {

/// A fee on [0, until] with up to five stretches, jumps in both directions, isolated points, and small fractions, so
/// that ties, touching lines and common breakpoints are frequent. Slopes may be negative.
template <class Real>
mentorics::fees::piecewise<Real> random_piecewise(mentorics::random_stream& rng, int until, bool may_fall = true)
{
  using mentorics::uniform_index;
  auto const whole = [&](std::size_t n) { return Real(static_cast<double>(uniform_index(rng, n))); };
  std::vector<mentorics::fees::segment<Real>> segments;
  Real from(0);
  bool includes_from = true;
  while (true) {
    Real const end = Real(static_cast<double>(until));
    Real to = Real(from + Real(static_cast<double>(uniform_index(rng, 12))) / Real(2));
    bool includes_to = uniform_index(rng, 2) == 0;
    if (to == from && !(includes_from && includes_to)) { to = Real(from + Real(1)); }
    bool const is_last = to >= end || segments.size() == 5;
    if (is_last) {
      to = end;
      includes_to = true;
    }
    Real const slope = Real(Real(whole(7) - Real(may_fall ? 2 : 0)) / Real(2));
    segments.push_back({.from = from,
                        .to = to,
                        .includes_from = includes_from,
                        .includes_to = includes_to,
                        .anchor = uniform_index(rng, 2) == 0 ? Real(0) : from,
                        .value = whole(12),
                        .slope = slope});
    if (is_last) { return mentorics::fees::piecewise<Real>(segments); }
    from = to;
    includes_from = !includes_to;
  }
}

}  // namespace support
