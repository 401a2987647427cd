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

/// All hours cost the rate of the tier that is reached (volume, all-units): F(T) = f_k + r_k T.
///
/// Where the rate falls from tier to tier the fee drops at the bound: more hours for less money. `drops` names the
/// places. Where each hour keeps the rate of its own tier, see `graduated_tariff`.
/// A call takes O(log tiers) and does not allocate.
template <real_scalar Real = double>
class volume_tariff {
 public:
  using real = Real;

  /// \throws std::invalid_argument as `validate` of tiers.
  constexpr explicit volume_tariff(std::vector<tier<Real>> tiers) : tiers_(std::move(tiers))
  {
    validate(std::span<tier<Real> const>(tiers_), "fees::volume_tariff");
    search_ = detail::tier_search<Real>(tiers_);
  }

  constexpr explicit volume_tariff(std::initializer_list<tier<Real>> tiers)
      : volume_tariff(std::vector<tier<Real>>(tiers))
  {}

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument if `hours` is negative or not finite, or the fee overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    require_amount("fees::volume_tariff", "hours", hours);
    auto const& row = tiers_[search_(hours)];
    if (hours == Real(0) && !row.flat_at_zero) { return Real(0); }
    return detail::finite_fee("fees::volume_tariff", Real(row.flat + row.rate * hours), hours);
  }

  [[nodiscard]] constexpr std::span<tier<Real> const> tiers() const noexcept { return tiers_; }

  /// The index of the tier that `hours` [h] reach.
  [[nodiscard]] constexpr std::size_t tier_of(Real const& hours) const { return search_(hours); }

 private:
  std::vector<tier<Real>> tiers_;
  detail::tier_search<Real> search_ = {};
};

/// The flat part and the hours of the tier that is reached.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(volume_tariff<Real> const& t, non_deduced<Real> hours)
{
  static_cast<void>(t(hours));
  auto const k = t.tier_of(hours);
  auto const& row = t.tiers()[k];
  std::vector<charge<Real>> lines;
  bool const free = hours == Real(0) && !row.flat_at_zero;
  if (row.flat > Real(0) && !free) { lines.push_back(charge_for(charge_kind::tier_flat, k, Real(1), row.flat)); }
  lines.push_back(charge_for(charge_kind::tier_hours, k, hours, row.rate));
  return lines;
}

/// A segment for each tier, and the point 0 where the first flat part is not due there. `until` [h] may be infinity.
/// \throws std::invalid_argument if `until` is not positive.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(volume_tariff<Real> const& t, non_deduced<Real> until)
{
  detail::segment_builder<Real> segments("fees::volume_tariff", until);
  if (!t.tiers()[0].flat_at_zero) { segments.add(Real(0), true, Real(0), Real(0), Real(0)); }
  for (auto const& row : t.tiers()) { segments.add(row.upper, row.includes_upper, Real(0), row.flat, row.rate); }
  return segments.finish();
}

}  // namespace mentorics::fees
