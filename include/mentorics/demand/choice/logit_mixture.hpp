// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/choice/multinomial_logit.hpp>

#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace mentorics::demand {

/// Buyers who value the products alike; buying nothing has utility 0.
struct logit_segment {
  double weight = 1.0;                         ///< share of the market, or buyers, > 0
  std::vector<logit_product<>> products = {};  ///< the same products in every segment
};

/// Buyers of several kinds, each with a multinomial logit of its own: q_i = market sum_s w_s q_si.
///
/// A latent-class model, or a mixed logit whose random coefficients are represented by draws: one segment for each
/// draw.
struct logit_mixture {
  std::vector<logit_segment> segments = {};  ///< at least one
  double market = 1.0;                       ///< buyers for each unit of weight, >= 0

  /// The demand for each product [units per period].
  /// \throws std::invalid_argument if the model is not valid, or `prices` has another size or a value that is not
  ///         finite.
  [[nodiscard]] std::vector<double> operator()(std::span<double const> prices) const;
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(logit_mixture const& m)
{
  constexpr auto where = "demand::logit_mixture";
  require(!m.segments.empty(), where, "segments", "not be empty");
  std::size_t const n = m.segments[0].products.size();
  require(n > 0, where, {"segments", 0, "products"}, "not be empty");
  for (std::size_t s = 0; s < m.segments.size(); ++s) {
    auto const& x = m.segments[s];
    require_positive(where, {"segments", s, "weight"}, x.weight);
    require(x.products.size() == n, where, {"segments", s, "products"}, "be as many as in the first",
            x.products.size());
    for (auto const& product : x.products) {
      require_finite(where, {"segments", s, "intercept"}, product.intercept);
      require_positive(where, {"segments", s, "sensitivity"}, product.sensitivity);
    }
  }
  require_amount(where, "market", m.market);
}

namespace detail {

inline void require_prices(std::string_view where, logit_mixture const& m, std::span<double const> prices)
{
  validate(m);
  mentorics::require_prices(where, prices, m.segments[0].products.size());
}

}  // namespace detail

/// The shares of one segment into `shares`; returns ln(1 + sum e^u).
inline double segment_shares(logit_segment const& s, std::span<double const> prices, std::span<double> shares)
{
  return shares_at(std::span<logit_product<> const>(s.products), 1.0, prices, shares);
}

inline std::vector<double> logit_mixture::operator()(std::span<double const> prices) const
{
  detail::require_prices("demand::logit_mixture", *this, prices);
  std::vector<double> q(prices.size(), 0.0);
  std::vector<double> shares(prices.size());
  for (auto const& s : segments) {
    segment_shares(s, prices, shares);
    for (std::size_t i = 0; i < q.size(); ++i) { q[i] += market * s.weight * shares[i]; }
  }
  return q;
}

/// The sum of the segments' surpluses, each as in `consumer_surplus(multinomial_logit)`.
template <class = void>
[[nodiscard]] inline double consumer_surplus(logit_mixture const& m, std::span<double const> prices)
{
  detail::require_prices("demand::consumer_surplus", m, prices);
  std::vector<double> shares(prices.size());
  double sum = 0.0;
  for (auto const& s : m.segments) {
    double const log_sum = segment_shares(s, prices, shares);
    sum += m.market * s.weight *
           utility_in_money(log_sum, std::span<logit_product<> const>(s.products), std::span<double const>(shares));
  }
  return sum;
}

/// What each product loses to a rise of its own price: -p_i sum_s w_s b_si q_si (1 - q_si) / sum_s w_s q_si.
template <class = void>
[[nodiscard]] inline std::vector<double> elasticities(logit_mixture const& m, std::span<double const> prices)
{
  detail::require_prices("demand::elasticities", m, prices);
  std::vector<double> fall(prices.size(), 0.0);
  std::vector<double> sold(prices.size(), 0.0);
  std::vector<double> shares(prices.size());
  for (auto const& s : m.segments) {
    segment_shares(s, prices, shares);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      fall[i] += s.weight * s.products[i].sensitivity * shares[i] * (1.0 - shares[i]);
      sold[i] += s.weight * shares[i];
    }
  }
  for (std::size_t i = 0; i < fall.size(); ++i) { fall[i] *= -prices[i] / sold[i]; }
  return fall;
}

}  // namespace mentorics::demand
