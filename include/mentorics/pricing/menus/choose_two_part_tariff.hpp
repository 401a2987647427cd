// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/pricing/detail/in_range.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// Students alike: each wants max(a - b r, 0) hours at the hourly rate r.
struct demand_curve {
  double students = 1.0;   ///< how many, > 0
  double intercept = 0.0;  ///< a [h], > 0
  double slope = 1.0;      ///< b [h per unit of rate], > 0
};

/// A tariff and what it brings. Without an answer the numbers are NaN.
struct [[nodiscard]] tariff_result {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  fees::two_part_tariff<> price = {.fixed = unknown, .rate = unknown};  ///< entry fee and hourly rate
  double demand = unknown;                                              ///< [h]
  double revenue = unknown;                                             ///< [currency]
  double profit = unknown;                                              ///< [currency]
  double consumer_surplus = unknown;                                    ///< [currency]
  double elasticity = unknown;                                          ///< of the hours of those who join, in the rate
  mentorics::certificate<> certificate = {};
  double joined = unknown;  ///< students who take the tariff
};

namespace detail {

[[nodiscard]] inline double hours_at(demand_curve const& x, double rate)
{
  return (std::max)(0.0, x.intercept - x.slope * rate);
}

/// What a student of the type would pay to be let in.
[[nodiscard]] inline double entry_worth(demand_curve const& x, double rate)
{
  double const hours = hours_at(x, rate);
  return hours * hours / (2.0 * x.slope);
}

/// Everybody joins whose surplus covers the entry fee, a tie included.
template <class = void>
[[nodiscard]] inline tariff_result value_tariff(std::span<demand_curve const> types, double unit_cost, double fee,
                                                double rate)
{
  tariff_result t;
  t.price = {.fixed = fee, .rate = rate};
  t.demand = t.consumer_surplus = t.joined = 0.0;
  double fall = 0.0;
  for (auto const& x : types) {
    double const worth = entry_worth(x, rate);
    if (worth < fee * (1.0 - 1e-12) || !(hours_at(x, rate) > 0.0)) { continue; }
    t.joined += x.students;
    t.demand += x.students * hours_at(x, rate);
    t.consumer_surplus += x.students * (std::max)(0.0, worth - fee);
    fall += x.students * x.slope;
  }
  t.revenue = fee * t.joined + rate * t.demand;
  t.profit = t.revenue - unit_cost * t.demand;
  t.elasticity = t.demand > 0.0 ? -fall * rate / t.demand : -no_limit;
  return t;
}

}  // namespace detail

/// The entry fee and the hourly rate that maximize profit from several types of students.
///
/// The fee is what the least eager type that is served would pay, (a_m - b_m r)^2 / (2 b_m). For each such type the
/// rates are cut where its curve crosses another's; on each piece the profit is quadratic in r, with its peak in closed
/// form. Exact and global: all pieces are tried, each tariff valued with all who join. O(T^3) for T types.
/// Outcomes: `optimal`; `refused` with `no_profitable_price`.
/// \throws std::invalid_argument if there is no type, or a number is not finite or outside its range.
/// Source: Oi (1971); pieces after Schmalensee (1981).
template <class = void>
[[nodiscard]] inline tariff_result choose_two_part_tariff(std::span<demand_curve const> types, double unit_cost)
{
  constexpr auto where = "pricing::choose_two_part_tariff";
  require(!types.empty(), where, "types", "not be empty");
  for (std::size_t t = 0; t < types.size(); ++t) {
    require_positive(where, {"types", t, "students"}, types[t].students);
    require_positive(where, {"types", t, "intercept"}, types[t].intercept);
    require_positive(where, {"types", t, "slope"}, types[t].slope);
  }
  require_amount(where, "unit_cost", unit_cost);
  tariff_result best{.outcome = status::refused, .reason = refusal::no_profitable_price};
  double most = 0.0;
  auto const consider = [&](demand_curve const& marginal, double rate) {
    auto const now = detail::value_tariff(types, unit_cost, detail::entry_worth(marginal, rate), rate);
    if (!(now.profit > most)) { return; }
    best = now;
    most = now.profit;
  };
  for (auto const& m : types) {
    std::vector<double> cuts{0.0, m.intercept / m.slope};
    for (auto const& x : types) {
      double const apart = std::sqrt(x.slope) - std::sqrt(m.slope);
      double const cross = (x.intercept / std::sqrt(x.slope) - m.intercept / std::sqrt(m.slope)) / apart;
      if (apart != 0.0 && cross > 0.0 && cross < cuts[1]) { cuts.push_back(cross); }
    }
    std::sort(cuts.begin(), cuts.end());
    consider(m, cuts[0]);
    for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
      double const low = cuts[k];
      double const high = cuts[k + 1];
      double const middle = 0.5 * (low + high);
      double students = 0.0;
      double above = 0.0;
      double below = 0.0;
      for (auto const& x : types) {
        if (detail::entry_worth(x, middle) < detail::entry_worth(m, middle) * (1.0 - 1e-12)) { continue; }
        students += x.students;
        above += x.students * (x.intercept + x.slope * unit_cost);
        below += 2.0 * x.students * x.slope;
      }
      above -= students * m.intercept;
      below -= students * m.slope;
      if (below > 0.0) { consider(m, (std::clamp)(above / below, low, high)); }
      consider(m, high);
    }
  }
  if (!(most > 0.0)) { return best; }
  best.outcome = status::optimal;
  best.reason = refusal::none;
  best.certificate = {.value = most, .bound = most * (1.0 + 1e-11), .kind = proof::exhausted};
  return detail::in_range(best);
}

}  // namespace mentorics::pricing
