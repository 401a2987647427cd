// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/fees/comparison/detail/mass_integral.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>
#include <mentorics/statistics/summary/compensated_sum.hpp>

#include <concepts>
#include <cstddef>
#include <span>

namespace mentorics::fees {

/// How exact the integrals are, and which hours may be cut off.
struct expected_fee_options {
  double tolerance = 1e-9;        ///< of the integrals [currency], > 0
  double max_mass_beyond = 1e-9;  ///< of the hours above the end of the tariff, in [0, 1]; they count as the end
};

/// The mean of a fee over random hours, or why there is none.
struct [[nodiscard]] expected_fee_result {
  status outcome = status::not_solved;  ///< converged, or refused: too many hours lie beyond the tariff's end
  refusal reason = refusal::none;
  double value = 0.0;           ///< E[F(T)] [currency]
  double error = 0.0;           ///< estimated error of the integrals [currency]; 0 for a fee of steps: exact
  double mass_beyond = 0.0;     ///< P(T > until)
  std::size_t evaluations = 0;  ///< of the CDF
};

void cdf(adl_poison_pill&) = delete;

/// A distribution of hours as Boost.Math has them: `cdf(distribution, hours)` by argument-dependent lookup.
template <class D>
concept hours_distribution = requires(D const distribution, double hours) {
  { cdf(distribution, hours) } -> std::convertible_to<double>;
};

namespace detail {

/// The sum over segments of F(a+) P(a < T <= b) + slope * integral over (a, b) of P(x < T <= b).
[[nodiscard]] expected_fee_result expect(piecewise<double> const& p, auto const& at_most,
                                         expected_fee_options const& options)
{
  expected_fee_result result;
  statistics::compensated_sum<double> sum;
  auto const share = [&](double hours) {
    ++result.evaluations;
    double const mass = at_most(hours);
    require(mass >= 0.0 && mass <= 1.0, "fees::expected_fee", "cdf", "be in [0, 1]", mass);
    return mass;
  };
  double before = share(0.0);
  sum += p(0.0) * before;
  double const pieces = static_cast<double>(p.segments().size());
  for (auto const& s : p.segments()) {
    if (s.is_point()) { continue; }  // no mass
    double const after = is_finite(s.to) ? share(s.to) : 1.0;
    sum += s.line(s.from) * (after - before);
    if (s.slope != 0.0 && after > before) {
      double const steep = s.slope < 0.0 ? -s.slope : s.slope;
      auto const part = mass_integral(share, s.from, s.to, before, after, options.tolerance / (steep * pieces));
      sum += s.slope * part.value;
      result.error += steep * part.error;
    }
    before = after;
  }
  result.mass_beyond = 1.0 - before;
  if (is_finite(p.until())) { sum += p(p.until()) * result.mass_beyond; }
  bool const good = result.mass_beyond <= options.max_mass_beyond;
  result.outcome = good ? status::converged : status::refused;
  result.value = good ? sum.value() : 0.0;
  if (!good) { result.reason = refusal::outside_observed_range; }
  return result;
}

}  // namespace detail

/// The expected fee under a distribution of hours that is given by its CDF, a callable `at_most(hours)` = P(T <= hours).
///
/// The jumps and breakpoints of the tariff are exact; only the integral of a smooth CDF along a slope is numerical, so a
/// fee of steps (packages, courses, projects) has no error at all. Assumes no mass at single numbers of hours but 0;
/// hours below 0 count as 0. For such masses use the overload with probabilities.
/// Cost: one CDF for each breakpoint, some hundred for each stretch with a slope.
/// \throws std::invalid_argument if a value of the CDF is outside [0, 1] or NaN, it does not rise to 1 under a tariff
///         without an end, or an option is outside its range.
template <std::invocable<double> Cdf>
[[nodiscard]] expected_fee_result expected_fee(piecewise<double> const& tariff, Cdf const& at_most,
                                               expected_fee_options const& options = {})
{
  require_positive("fees::expected_fee", "tolerance", options.tolerance);
  require_share("fees::expected_fee", "max_mass_beyond", options.max_mass_beyond);
  return detail::expect(tariff, at_most, options);
}

/// The same for a distribution with `cdf`, e.g. of Boost.Math.
template <hours_distribution D>
[[nodiscard]] expected_fee_result expected_fee(piecewise<double> const& tariff, D const& distribution,
                                               expected_fee_options const& options = {})
{
  return expected_fee(tariff, [&](double hours) { return static_cast<double>(cdf(distribution, hours)); }, options);
}

/// The same for a distribution that is given by its quantile, a callable on (0, 1), non-decreasing. The CDF is found by
/// bisection, 60 quantiles each.
template <std::invocable<double> Quantile>
[[nodiscard]] expected_fee_result expected_fee_by_quantile(piecewise<double> const& tariff, Quantile const& quantile,
                                                           expected_fee_options const& options = {})
{
  auto const at_most = [&](double hours) {
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i < 60; ++i) {
      double const middle = 0.5 * (low + high);
      if (!(middle > low && middle < high)) { break; }
      (quantile(middle) <= hours ? low : high) = middle;
    }
    return high == 1.0 ? 1.0 : low;
  };
  return expected_fee(tariff, at_most, options);
}

/// The expected fee for hours that have probabilities: sum of p_i F(T_i). Exact, for any tariff.
/// \throws std::invalid_argument if the spans are empty or differ in length, a probability is outside [0, 1], or they do
///         not sum to 1 within 1e-9.
template <tariff_like Tariff>
[[nodiscard]] constexpr typename Tariff::real expected_fee(Tariff const& tariff,
                                                           std::span<typename Tariff::real const> hours,
                                                           std::span<typename Tariff::real const> probabilities)
{
  using real = typename Tariff::real;
  constexpr auto where = "fees::expected_fee";
  require(!hours.empty(), where, "hours", "not be empty");
  require(probabilities.size() == hours.size(), where, "probabilities", "be as many as the hours",
          probabilities.size());
  statistics::compensated_sum<real> mass;
  statistics::compensated_sum<real> value;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    require_share(where, {"probabilities", i}, probabilities[i]);
    mass += probabilities[i];
    value += real(probabilities[i] * tariff(hours[i]));
  }
  real const off = real(mass.value() - real(1));
  require(off <= real(1e-9) && off >= real(-1e-9), where, "probabilities", "sum to 1", mass.value());
  return value.value();
}

}  // namespace mentorics::fees
