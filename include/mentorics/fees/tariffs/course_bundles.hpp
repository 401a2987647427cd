// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/money/detail/whole_number.hpp>
#include <mentorics/fees/money/round_up_units.hpp>
#include <mentorics/fees/money/to_money.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/detail/checks.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::fees {

/// So many courses for one price.
template <real_scalar Real = double>
struct course_bundle {
  std::size_t courses = 1;  ///< >= 1
  Real price = Real(0);     ///< of all of them [currency], >= 0
};

/// Courses one by one or in bundles, whichever is cheapest for the student: F(T) is the least price of at least
/// ceil(T / course_hours) courses. A bundle may hold more courses than are needed.
template <real_scalar Real = double>
struct course_bundles {
  using real = Real;

  Real price = Real(0);                           ///< of a single course [currency], >= 0
  Real course_hours = Real(10);                   ///< length of a course [h], > 0
  std::vector<course_bundle<Real>> bundles = {};  ///< may be empty

  /// The fee [currency] for `hours` [h] of courses. O(courses * bundles).
  /// \throws std::invalid_argument if a field is outside its range, `hours` is negative, not finite or above a million
  ///         courses, or the fee overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    return detail::finite_fee("fees::course_bundles", total(charges(*this, hours)), hours);
  }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(course_bundles<Real> const& t)
{
  constexpr auto where = "fees::course_bundles";
  require_amount(where, "price", t.price);
  require_positive(where, "course_hours", t.course_hours);
  for (std::size_t i = 0; i < t.bundles.size(); ++i) {
    require(t.bundles[i].courses > 0, where, {"bundles", i, "courses"}, "be positive", t.bundles[i].courses);
    require_amount(where, {"bundles", i, "price"}, t.bundles[i].price);
  }
}

namespace detail {

/// The best way to a number of courses: its price and the last thing bought, 0 a single course, i + 1 bundle i.
template <real_scalar Real>
struct course_purchase {
  Real price = Real(0);
  std::size_t last = 0;
};

/// For 0, 1, ..., n courses, by dynamic programming; ties to single courses, then to the first bundle.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<course_purchase<Real>> course_purchases(course_bundles<Real> const& t,
                                                                            std::size_t n)
{
  std::vector<course_purchase<Real>> best;
  best.reserve(n + 1);
  best.push_back({});
  for (std::size_t k = 1; k <= n; ++k) {
    course_purchase<Real> found{.price = Real(best[k - 1].price + t.price), .last = 0};
    for (std::size_t i = 0; i < t.bundles.size(); ++i) {
      auto const& b = t.bundles[i];
      Real const price = Real(best[k > b.courses ? k - b.courses : 0].price + b.price);
      if (price < found.price) { found = {.price = price, .last = i + 1}; }
    }
    best.push_back(found);
  }
  return best;
}

}  // namespace detail

/// The single courses, then the bundles that are bought.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(course_bundles<Real> const& t, non_deduced<Real> hours)
{
  constexpr auto where = "fees::course_bundles";
  validate(t);
  require_amount(where, "hours", hours);
  Real const count = round_up_units(hours, t.course_hours);
  require(count <= Real(1e6), where, "hours", "be at most a million courses", hours);
  auto const n = static_cast<std::size_t>(detail::to_integer(count));
  auto const best = detail::course_purchases(t, n);
  std::vector<std::size_t> bought(t.bundles.size() + 1, 0);
  for (auto k = n; k > 0;) {
    auto const last = best[k].last;
    auto const courses = last == 0 ? 1 : t.bundles[last - 1].courses;
    ++bought[last];
    k -= courses < k ? courses : k;
  }
  std::vector<charge<Real>> lines{charge_for(charge_kind::course, 0, Real(static_cast<double>(bought[0])), t.price)};
  for (std::size_t i = 0; i < t.bundles.size(); ++i) {
    if (bought[i + 1] == 0) { continue; }
    lines.push_back(charge_for(charge_kind::bundle, i, Real(static_cast<double>(bought[i + 1])), t.bundles[i].price));
  }
  return lines;
}

/// The point 0, then a segment for each course, which includes its end. `until` [h] must be finite.
/// \throws std::invalid_argument if the tariff is not valid, or `until` is not positive or above a million courses.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(course_bundles<Real> const& t, non_deduced<Real> until)
{
  validate(t);
  detail::require_horizon("fees::course_bundles", until, t.course_hours);
  detail::segment_builder<Real> segments("fees::course_bundles", until);
  auto const n = static_cast<std::size_t>(detail::to_integer(round_up_units(until, t.course_hours))) + 1;
  auto const best = detail::course_purchases(t, n);
  for (std::size_t k = 0; k <= n; ++k) {
    segments.add(Real(Real(static_cast<double>(k)) * t.course_hours), true, Real(0), best[k].price, Real(0));
  }
  return segments.finish();
}

}  // namespace mentorics::fees
