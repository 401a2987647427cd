// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::fees {

/// A price for each of several projects by its difficulty, whatever hours they take: F(T) = price * sum of
/// difficulties.
template <real_scalar Real = double>
struct project_list {
  using real = Real;

  Real price = Real(0);                 ///< of one project of difficulty 1 [currency], >= 0
  std::vector<Real> difficulties = {};  ///< one for each project, > 0; may be empty

  /// The fee [currency]; `hours` [h] do not change it.
  /// \throws std::invalid_argument if a field is outside its range, `hours` is negative or not finite, or the fee
  ///         overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const { return total(charges(*this, hours)); }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(project_list<Real> const& t)
{
  constexpr auto where = "fees::project_list";
  require_amount(where, "price", t.price);
  for (std::size_t i = 0; i < t.difficulties.size(); ++i) {
    require_positive(where, {"difficulties", i}, t.difficulties[i]);
  }
}

/// A line for each project: as many units of the price as it is difficult.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(project_list<Real> const& t, non_deduced<Real> hours)
{
  constexpr auto where = "fees::project_list";
  validate(t);
  require_amount(where, "hours", hours);
  std::vector<charge<Real>> lines;
  for (std::size_t i = 0; i < t.difficulties.size(); ++i) {
    lines.push_back(charge_for(charge_kind::project, i, t.difficulties[i], t.price));
    require(is_finite(total(lines)), where, {"difficulties", i}, "not be so large that the fee overflows",
            t.difficulties[i]);
  }
  return lines;
}

/// One segment. `until` [h] may be infinity.
/// \throws std::invalid_argument if the tariff is not valid or `until` is not positive.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(project_list<Real> const& t, non_deduced<Real> until)
{
  detail::segment_builder<Real> segments("fees::project_list", until);
  segments.add_rest(Real(0), t(Real(0)), Real(0));
  return segments.finish();
}

}  // namespace mentorics::fees
