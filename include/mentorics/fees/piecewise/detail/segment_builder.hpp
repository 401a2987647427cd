// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace mentorics::fees::detail {

/// Collects the segments of a tariff from 0 on and cuts them at `until`.
template <real_scalar Real>
class segment_builder {
 public:
  constexpr segment_builder(std::string_view where, Real const& until) : until_(until)
  {
    require(!is_nan(until) && until > Real(0), where, "until", "be positive", until);
  }

  /// The next segment, up to `to`; a stretch without a point is left out.
  constexpr void add(Real const& to, bool includes_to, Real const& anchor, Real const& value, Real const& slope)
  {
    if (is_full()) { return; }
    bool const ends = to > until_ || (to == until_ && (includes_to || !is_finite(until_)));
    segment<Real> next{.from = from_,
                       .to = ends ? until_ : to,
                       .includes_from = includes_from_,
                       .includes_to = ends ? is_finite(until_) : includes_to,
                       .anchor = anchor,
                       .value = value,
                       .slope = slope};
    bool const is_empty = next.to < next.from || (next.to == next.from && !(next.includes_from && next.includes_to));
    if (is_empty) { return; }
    from_ = next.to;
    includes_from_ = !next.includes_to;
    is_full_ = ends;
    segments_.push_back(std::move(next));
  }

  /// The last segment.
  constexpr void add_rest(Real const& anchor, Real const& value, Real const& slope)
  {
    add(until_, true, anchor, value, slope);
  }

  [[nodiscard]] constexpr bool is_full() const { return is_full_; }
  [[nodiscard]] constexpr piecewise<Real> finish() { return piecewise<Real>(std::move(segments_)); }

 private:
  Real until_;
  Real from_ = Real(0);
  bool includes_from_ = true;
  bool is_full_ = false;
  std::vector<segment<Real>> segments_;
};

/// For tariffs that repeat themselves: they have no form without an end.
template <real_scalar Real>
constexpr void require_horizon(std::string_view where, Real const& until, Real const& size)
{
  constexpr double most_pieces = 1e6;
  bool const good = is_finite(until) && until > Real(0) && Real(until / size) <= Real(most_pieces);
  require(good, where, "until", "be finite, positive and at most a million units", until);
}

}  // namespace mentorics::fees::detail
