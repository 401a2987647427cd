// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/piecewise/detail/segment_at.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::fees {

/// A stretch of hours on which a fee is affine: F(T) = value + slope (T - anchor).
///
/// Each end says whether it belongs to the stretch; `from == to` with both ends closed is a single point.
template <real_scalar Real = double>
struct segment {
  Real from = Real(0);       ///< [h]
  Real to = Real(no_limit);  ///< [h]; infinity: the last one of a fee without an end
  bool includes_from = true;
  bool includes_to = false;
  Real anchor = Real(0);  ///< where `value` holds [h]; may lie outside the stretch
  Real value = Real(0);   ///< [currency]
  Real slope = Real(0);   ///< [currency/h]

  /// The line at `hours` [h], also outside the stretch: at an open end it is the limit.
  [[nodiscard]] constexpr Real line(Real const& hours) const { return Real(value + slope * Real(hours - anchor)); }

  [[nodiscard]] constexpr bool is_point() const { return !(from < to); }
};

/// A fee that is affine in hours piece by piece, with jumps where it has any. A tariff like the others.
///
/// Every tariff of the module has `to_piecewise(tariff, until)`, and what compares tariffs works on this form: exactly,
/// in the arithmetic of `Real`. With a rational `Real` there is no rounding at all.
template <real_scalar Real = double>
class piecewise {
 public:
  using real = Real;

  /// \throws std::invalid_argument if the segments are not a partition of [0, until] or [0, infinity) in ascending
  ///         order, or a number in one is not finite (but for the last end).
  constexpr explicit piecewise(std::vector<segment<Real>> segments) : segments_(std::move(segments))
  {
    constexpr auto where = "fees::piecewise";
    require(!segments_.empty(), where, "segments", "not be empty");
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      auto const& s = segments_[i];
      bool const is_last = i + 1 == segments_.size();
      bool const follows = i == 0 ? s.from == Real(0) && s.includes_from
                                  : s.from == segments_[i - 1].to && s.includes_from != segments_[i - 1].includes_to;
      require(follows, where, {"segments", i, "from"}, "begin where the one before ends, the first at 0", s.from);
      bool const ends = is_finite(s.to) ? (!is_last || s.includes_to) : (is_last && s.to > Real(0) && !s.includes_to);
      bool const ascends = s.from < s.to || (s.from == s.to && s.includes_from && s.includes_to);
      require(ends && ascends, where, {"segments", i, "to"}, "be above from; closed at the end, open at infinity",
              s.to);
      bool const finite = is_finite(s.anchor) && is_finite(s.value) && is_finite(s.slope);
      require(finite, where, {"segments", i}, "have a finite anchor, value and slope");
    }
  }

  constexpr explicit piecewise(std::initializer_list<segment<Real>> segments)
      : piecewise(std::vector<segment<Real>>(segments))
  {}

  [[nodiscard]] constexpr std::span<segment<Real> const> segments() const noexcept { return segments_; }

  /// The last hour [h]; infinity if there is none.
  [[nodiscard]] constexpr Real until() const { return segments_.back().to; }

  /// The segment that `hours` belong to. O(log n).
  /// \throws std::invalid_argument if `hours` are negative, not finite or above `until()`.
  [[nodiscard]] constexpr segment<Real> const& at(Real const& hours) const
  {
    require_amount("fees::piecewise", "hours", hours);
    require(hours <= until(), "fees::piecewise", "hours", "be at most until()", hours);
    return segments_[detail::element_at(segments(), hours)];
  }

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument as `at`.
  [[nodiscard]] constexpr Real operator()(Real hours) const { return at(hours).line(hours); }

 private:
  std::vector<segment<Real>> segments_;
};

void to_piecewise(adl_poison_pill&) = delete;

/// A tariff that is piecewise affine in hours and can say where: `to_piecewise(tariff, until)`.
template <class T>
concept piecewise_affine = real_scalar<typename T::real> && requires(T const tariff, typename T::real until) {
  { to_piecewise(tariff, until) } -> std::same_as<piecewise<typename T::real>>;
};

/// It is its own form. `until` must be its own end, or earlier.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(piecewise<Real> const& p, non_deduced<Real> until)
{
  require(until > Real(0) && until <= p.until(), "fees::to_piecewise", "until", "be positive and at most until()",
          until);
  std::vector<segment<Real>> kept;
  for (auto s : p.segments()) {
    if (s.from > until || (s.from == until && !s.includes_from)) { break; }
    if (!(s.to < until)) { s.includes_to = is_finite(until) && (s.to > until || s.includes_to); }
    if (s.to > until) { s.to = until; }
    kept.push_back(s);
  }
  return piecewise<Real>(std::move(kept));
}

}  // namespace mentorics::fees
