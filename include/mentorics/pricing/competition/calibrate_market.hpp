// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/demand/choice/multinomial_logit.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// What is seen of one product in a market of price-setting sellers.
struct observed_product {
  double price = 0.0;      ///< [currency], > 0
  double share = 0.0;      ///< of all buyers, in (0, 1)
  double margin = 0.0;     ///< (price - unit cost) / price, in (0, 1]
  std::size_t seller = 0;  ///< number of who sells it
};

/// A market in which the seen prices are an equilibrium. Without an answer it is empty: see `reason`.
struct [[nodiscard]] market_calibration {
  status outcome = status::not_solved;
  refusal reason = refusal::none;
  demand::multinomial_logit<> market = {};  ///< one sensitivity for all; `market` is 1
  std::vector<double> unit_costs = {};      ///< that make the prices best replies [currency]
  double margin_error = 0.0;                ///< root mean square of seen less fitted margins
};

/// The logit market and the unit costs that explain prices, shares and margins as Bertrand-Nash.
///
/// At an equilibrium the margin of product i is 1 / (b p_i (1 - S_i)), S_i the share of all that its seller sells. The
/// sensitivity b fits the seen margins by least squares, b = sum r_i^2 / sum r_i m_i with r_i = 1 / (p_i (1 - S_i));
/// intercepts follow from the shares, and costs are p_i - 1 / (b (1 - S_i)). Exact, O(n^2).
/// Shares that add up to 1 leave no outside option (`outside` 0); else the rest stays away.
/// Outcomes: `optimal`; `refused` with `no_variation` for a seller of everything; with `boundary_estimate` where a unit
/// cost would be negative: the margins do not fit these prices.
/// \throws std::invalid_argument if there is no product, a field is outside its range, or the shares exceed 1.
/// Source: Epstein and Rubinfeld (2004); Werden and Froeb (1994).
template <class = void>
[[nodiscard]] inline market_calibration calibrate_market(std::span<observed_product const> products)
{
  constexpr auto where = "pricing::calibrate_market";
  require(!products.empty(), where, "products", "not be empty");
  double total = 0.0;
  for (std::size_t i = 0; i < products.size(); ++i) {
    auto const& x = products[i];
    require_positive(where, {"products", i, "price"}, x.price);
    bool const share = is_finite(x.share) && x.share > 0.0 && x.share < 1.0;
    require(share, where, {"products", i, "share"}, "be in (0, 1)", x.share);
    bool const margin = is_finite(x.margin) && x.margin > 0.0 && x.margin <= 1.0;
    require(margin, where, {"products", i, "margin"}, "be in (0, 1]", x.margin);
    total += x.share;
  }
  constexpr double rounding = 1e-9;
  require(total <= 1.0 + rounding, where, "share", "add up to at most 1", total);

  market_calibration result{.outcome = status::refused};
  std::vector<double> r;
  double squares = 0.0;
  double fitted = 0.0;
  for (auto const& x : products) {
    double sold = 0.0;
    for (auto const& y : products) { sold += y.seller == x.seller ? y.share : 0.0; }
    if (!(sold < 1.0 - rounding)) {
      result.reason = refusal::no_variation;
      return result;
    }
    r.push_back(1.0 / (x.price * (1.0 - sold)));
    squares += r.back() * r.back();
    fitted += r.back() * x.margin;
  }
  double const b = squares / fitted;
  bool const everybody = total >= 1.0 - rounding;
  double const norm = std::log(everybody ? products[0].share : 1.0 - total);
  double errors = 0.0;
  for (std::size_t i = 0; i < products.size(); ++i) {
    auto const& x = products[i];
    result.market.products.push_back({.intercept = std::log(x.share) - norm + b * x.price, .sensitivity = b});
    result.unit_costs.push_back(x.price * (1.0 - r[i] / b));
    errors += (x.margin - r[i] / b) * (x.margin - r[i] / b);
  }
  if (*std::min_element(result.unit_costs.begin(), result.unit_costs.end()) < 0.0) {
    result = {.outcome = status::refused, .reason = refusal::boundary_estimate};
    return result;
  }
  result.market.outside = everybody ? 0.0 : 1.0;
  result.margin_error = std::sqrt(errors / static_cast<double>(products.size()));
  result.outcome = status::optimal;
  result.reason = refusal::none;
  return result;
}

}  // namespace mentorics::pricing
