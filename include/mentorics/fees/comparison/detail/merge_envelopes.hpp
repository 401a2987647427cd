// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/piecewise/detail/sign_ranges.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::fees {

/// A stretch of hours on which tariff `index` is the best one; `part` is its line there.
template <real_scalar Real = double>
struct envelope_piece {
  std::size_t index = 0;
  segment<Real> part = {};
};

}  // namespace mentorics::fees

namespace mentorics::fees::detail {

/// Appends the better of two envelopes to `out`; `side` 1 takes the lower one, -1 the upper one, ties go to `a`.
template <real_scalar Real>
constexpr void merge_envelopes(std::span<envelope_piece<Real> const> a, std::span<envelope_piece<Real> const> b,
                               int side, std::vector<envelope_piece<Real>>& out)
{
  auto const begin = out.size();
  for_each_common_stretch(a, b, [&](auto const& f, auto const& g, stretch<Real> const& both) {
    for_each_sign(f.part, g.part, both, [&](stretch<Real> const& s, int sign) {
      auto const& best = sign * side <= 0 ? f : g;
      if (out.size() > begin && out.back().index == best.index && same_line(out.back().part, best.part)) {
        out.back().part.to = s.to;
        out.back().part.includes_to = s.includes_to;
      } else {
        out.push_back({.index = best.index, .part = on_stretch(best.part, s)});
      }
    });
  });
}

/// The envelope of all, by merging neighbors: O(pieces log tariffs).
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<envelope_piece<Real>> envelope_of(std::span<piecewise<Real> const> tariffs,
                                                                      int side)
{
  std::vector<envelope_piece<Real>> now;
  std::vector<std::size_t> ends;  // of the envelopes in `now`
  for (std::size_t i = 0; i < tariffs.size(); ++i) {
    for (auto const& s : tariffs[i].segments()) { now.push_back({.index = i, .part = s}); }
    ends.push_back(now.size());
  }
  std::vector<envelope_piece<Real>> next;
  std::vector<std::size_t> next_ends;
  while (ends.size() > 1) {
    next.clear();
    next_ends.clear();
    std::span<envelope_piece<Real> const> const all(now);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < ends.size(); i += 2) {
      auto const first = all.subspan(begin, ends[i] - begin);
      if (i + 1 == ends.size()) {
        next.insert(next.end(), first.begin(), first.end());
      } else {
        merge_envelopes(first, all.subspan(ends[i], ends[i + 1] - ends[i]), side, next);
        begin = ends[i + 1];
      }
      next_ends.push_back(next.size());
    }
    std::swap(now, next);
    std::swap(ends, next_ends);
  }
  return now;
}

}  // namespace mentorics::fees::detail
