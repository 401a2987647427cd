// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/demand_model.hpp>
#include <mentorics/statistics/quadrature/tail_area.hpp>

#include <utility>

namespace mentorics::demand {

void cdf(adl_poison_pill&) = delete;
void pdf(adl_poison_pill&) = delete;
void complement(adl_poison_pill&) = delete;
void support(adl_poison_pill&) = delete;

/// A continuous distribution of one number whose `cdf(d, x)` and `pdf(d, x)` are found by argument-dependent lookup,
/// e.g. any of Boost.Math. Where `complement(d, x)` and `support(d)` are found too, they are used.
template <class D>
concept distribution = requires(D const d, double x) {
  { cdf(d, x) } -> std::convertible_to<double>;
  { pdf(d, x) } -> std::convertible_to<double>;
};

/// Buyers whose reservation prices follow a distribution: q(p) = market * P(V >= p).
template <distribution Distribution>
struct willingness_to_pay {
  using real = double;

  Distribution reservation_price;  ///< [currency]
  double market = 1.0;             ///< potential buyers per period, >= 0

  /// \throws std::invalid_argument if `market` is not valid or `price` is not finite.
  [[nodiscard]] double operator()(double price) const
  {
    validate(*this);
    require_finite("demand::willingness_to_pay", "price", price);
    auto const [least, most] = limits();
    if (price <= least) { return market; }
    if (price >= most) { return 0.0; }
    if constexpr (requires { cdf(complement(reservation_price, price)); }) {
      return market * static_cast<double>(cdf(complement(reservation_price, price)));
    } else {
      return market * (1.0 - static_cast<double>(cdf(reservation_price, price)));
    }
  }

  /// The lowest and highest reservation price.
  [[nodiscard]] std::pair<double, double> limits() const
  {
    if constexpr (requires { support(reservation_price); }) {
      auto const ends = support(reservation_price);
      bool const open = !is_finite(ends.second) || ends.second > 1e300;
      return {static_cast<double>(ends.first), open ? no_limit : static_cast<double>(ends.second)};
    } else {
      return {-no_limit, no_limit};
    }
  }
};

/// \throws std::invalid_argument if `market` is negative or not finite.
template <distribution Distribution>
constexpr void validate(willingness_to_pay<Distribution> const& d)
{
  require_amount("demand::willingness_to_pay", "market", d.market);
}

/// -p f(p) / P(V >= p); minus infinity where nobody buys.
template <distribution Distribution>
[[nodiscard]] double elasticity(willingness_to_pay<Distribution> const& d, double price)
{
  double const buyers = d(price);
  auto const [least, most] = d.limits();
  if (!(buyers > 0.0)) { return -no_limit; }
  bool const inside = price > least && price < most;
  return inside ? -price * d.market * static_cast<double>(pdf(d.reservation_price, price)) / buyers : 0.0;
}

/// market * E (V - p)^+ by quadrature, about 1e-10 relative; assumes that the mean is finite.
template <distribution Distribution>
[[nodiscard]] double consumer_surplus(willingness_to_pay<Distribution> const& d, double price)
{
  auto const [least, most] = d.limits();
  double const from = price > least ? price : least;
  double const sure = price < least ? d.market * (least - price) : 0.0;
  return sure + statistics::tail_area([&](double p) { return d(p); }, from, most);
}

}  // namespace mentorics::demand
