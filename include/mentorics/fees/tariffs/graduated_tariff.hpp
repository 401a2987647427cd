// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/detail/checks.hpp>
#include <mentorics/fees/tariffs/detail/tier_search.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>
#include <mentorics/fees/tariffs/tier.hpp>

#include <cstddef>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::fees {

/// Each hour costs the rate of its own tier (graduated, marginal, incremental; income tax works so).
///
/// F(T) = sum over the tiers k that T enters of f_k + r_k (smaller of T and U_k, less U_{k-1}). It never falls, and
/// is continuous where the flat parts after the first are 0. Where each hour costs the rate of the tier that is
/// reached in the end, see `volume_tariff`.
/// A call takes O(log tiers) and does not allocate.
template <real_scalar Real = double>
class graduated_tariff {
 public:
  using real = Real;

  /// \throws std::invalid_argument as `validate` of tiers.
  constexpr explicit graduated_tariff(std::vector<tier<Real>> tiers) : tiers_(std::move(tiers))
  {
    validate(std::span<tier<Real> const>(tiers_), "fees::graduated_tariff");
    search_ = detail::tier_search<Real>(tiers_);
    Real from(0);
    Real sum(0);  // the fee at `from`
    starts_.reserve(tiers_.size());
    for (auto const& t : tiers_) {
      sum = Real(sum + t.flat);
      starts_.push_back({.from = from, .fee = sum, .rate = t.rate});
      if (is_finite(t.upper)) { sum = Real(sum + t.rate * Real(t.upper - from)); }
      from = t.upper;
    }
  }

  constexpr explicit graduated_tariff(std::initializer_list<tier<Real>> tiers)
      : graduated_tariff(std::vector<tier<Real>>(tiers))
  {}

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument if `hours` is negative or not finite, or the fee overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    require_amount("fees::graduated_tariff", "hours", hours);
    auto const k = search_(hours);
    if (hours == Real(0) && k == 0 && !tiers_[0].flat_at_zero) { return Real(0); }
    auto const& row = starts_[k];
    Real const fee = Real(row.fee + row.rate * Real(hours - row.from));
    return detail::finite_fee("fees::graduated_tariff", fee, hours);
  }

  [[nodiscard]] constexpr std::span<tier<Real> const> tiers() const noexcept { return tiers_; }

  /// The index of the tier that `hours` [h] reach.
  [[nodiscard]] constexpr std::size_t tier_of(Real const& hours) const { return search_(hours); }

 private:
  struct start {
    Real from = Real(0);  // where the tier begins [h]
    Real fee = Real(0);   // just above it, the flat part included [currency]
    Real rate = Real(0);
  };
  std::vector<tier<Real>> tiers_;
  detail::tier_search<Real> search_ = {};
  std::vector<start> starts_;
};

/// The flat part and the hours of each tier that is entered, so that a reader can redo the sum.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(graduated_tariff<Real> const& t, non_deduced<Real> hours)
{
  static_cast<void>(t(hours));
  std::vector<charge<Real>> lines;
  Real from(0);
  auto const reached = t.tier_of(hours);
  for (std::size_t k = 0; k <= reached; ++k) {
    auto const& row = t.tiers()[k];
    bool const free = hours == Real(0) && !row.flat_at_zero;
    if (row.flat > Real(0) && !free) { lines.push_back(charge_for(charge_kind::tier_flat, k, Real(1), row.flat)); }
    Real const to = k < reached ? row.upper : hours;
    lines.push_back(charge_for(charge_kind::tier_hours, k, Real(to - from), row.rate));
    from = to;
  }
  return lines;
}

/// A segment for each tier, and the point 0 where the first flat part is not due there. `until` [h] may be infinity.
/// \throws std::invalid_argument if `until` is not positive.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(graduated_tariff<Real> const& t, non_deduced<Real> until)
{
  detail::segment_builder<Real> segments("fees::graduated_tariff", until);
  if (!t.tiers()[0].flat_at_zero) { segments.add(Real(0), true, Real(0), Real(0), Real(0)); }
  Real from(0);
  Real sum(0);
  for (auto const& row : t.tiers()) {
    sum = Real(sum + row.flat);
    segments.add(row.upper, row.includes_upper, from, sum, row.rate);
    if (is_finite(row.upper)) { sum = Real(sum + row.rate * Real(row.upper - from)); }
    from = row.upper;
  }
  return segments.finish();
}

/// A graduated percentage of an amount: tiers whose rates are percent, e.g. 2.5.
/// \throws std::invalid_argument as `graduated_tariff`.
template <real_scalar Real>
[[nodiscard]] constexpr graduated_tariff<Real> graduated_percentage(std::vector<tier<Real>> tiers)
{
  for (auto& t : tiers) { t.rate = Real(t.rate / Real(100)); }
  return graduated_tariff<Real>(std::move(tiers));
}

}  // namespace mentorics::fees
