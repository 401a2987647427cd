// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/demand/choice/shares_from_utilities.hpp>

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::demand {

/// Products that are closer substitutes for each other than for the rest.
///
/// Their utilities are already divided by `exponent`: estimates of other programs are u = V / exponent, where the
/// exponent is called lambda, iv or log-sum coefficient; elsewhere 1 - rho or 1 / mu.
struct logit_nest {
  std::vector<logit_product<>> products = {};  ///< at least one
  double exponent = 1.0;  ///< gamma > 0; above 1 it is not for all prices consistent with utility maximization
};

/// A buyer takes a nest or nothing, then a product of the nest: share of nest m = V_m^g_m / (outside + sum_l V_l^g_l)
/// with V_m = sum_i e^{a_i - b_i p_i}; share of i inside m = e^{a_i - b_i p_i} / V_m.
///
/// Prices, costs and demands of all products stand in one row, nest by nest. gamma = 1 for all is `multinomial_logit`.
struct nested_logit {
  std::vector<logit_nest> nests = {};  ///< at least one
  double market = 1.0;                 ///< potential buyers per period, >= 0
  double outside = 1.0;                ///< e^u of buying nothing, > 0

  /// The demand for each product [units per period].
  /// \throws std::invalid_argument if the model is not valid, or `prices` has another size or a value that is not
  ///         finite.
  [[nodiscard]] std::vector<double> operator()(std::span<double const> prices) const;
};

template <class = void>
[[nodiscard]] inline std::size_t product_count(nested_logit const& m)
{
  std::size_t n = 0;
  for (auto const& nest : m.nests) { n += nest.products.size(); }
  return n;
}

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(nested_logit const& m)
{
  constexpr auto where = "demand::nested_logit";
  require(!m.nests.empty(), where, "nests", "not be empty");
  for (std::size_t k = 0; k < m.nests.size(); ++k) {
    require(!m.nests[k].products.empty(), where, {"nests", k, "products"}, "not be empty");
    require_positive(where, {"nests", k, "exponent"}, m.nests[k].exponent);
    for (auto const& x : m.nests[k].products) {
      require_finite(where, {"nests", k, "intercept"}, x.intercept);
      require_positive(where, {"nests", k, "sensitivity"}, x.sensitivity);
    }
  }
  require_amount(where, "market", m.market);
  require_positive(where, "outside", m.outside);
}

namespace detail {

struct nested_shares {
  std::vector<double> inside = {};  ///< of each product in its nest
  std::vector<double> nests = {};   ///< of each nest in the market
  double log_sum = 0.0;             ///< ln(outside + sum V^gamma)
};

template <class = void>
[[nodiscard]] inline nested_shares shares(nested_logit const& m, std::span<double const> prices)
{
  nested_shares s;
  s.inside.resize(prices.size());
  std::size_t first = 0;
  for (auto const& nest : m.nests) {
    std::span<double> const u(s.inside.data() + first, nest.products.size());
    double const log_sum =
        shares_at(std::span<logit_product<> const>(nest.products), 0.0, prices.subspan(first, u.size()), u);
    s.nests.push_back(nest.exponent * log_sum);
    first += u.size();
  }
  s.log_sum = shares_from_utilities(std::span<double>(s.nests), m.outside);
  return s;
}

inline void require_prices(std::string_view where, nested_logit const& m, std::span<double const> prices)
{
  validate(m);
  mentorics::require_prices(where, prices, product_count(m));
}

}  // namespace detail

inline std::vector<double> nested_logit::operator()(std::span<double const> prices) const
{
  detail::require_prices("demand::nested_logit", *this, prices);
  auto s = detail::shares(*this, prices);
  std::size_t i = 0;
  for (std::size_t k = 0; k < nests.size(); ++k) {
    for (std::size_t j = 0; j < nests[k].products.size(); ++j, ++i) { s.inside[i] *= market * s.nests[k]; }
  }
  return s.inside;
}

/// market (ln D - ln outside), turned into money at the buyers' mean 1 / (gamma b): exact where all gamma b are equal.
template <class = void>
[[nodiscard]] inline double consumer_surplus(nested_logit const& m, std::span<double const> prices)
{
  detail::require_prices("demand::consumer_surplus", m, prices);
  auto const s = detail::shares(m, prices);
  double bought = 0.0;
  double worth = 0.0;
  std::size_t i = 0;
  for (std::size_t k = 0; k < m.nests.size(); ++k) {
    bought += s.nests[k];
    for (auto const& x : m.nests[k].products) {
      worth += s.nests[k] * s.inside[i++] / (m.nests[k].exponent * x.sensitivity);
    }
  }
  return bought > 0.0 ? m.market * (s.log_sum - std::log(m.outside)) * worth / bought : 0.0;
}

/// What each product loses to a rise of its own price: -b p (1 - s (1 - gamma) - gamma s Q), s its share of the nest
/// and Q the nest's of the market.
template <class = void>
[[nodiscard]] inline std::vector<double> elasticities(nested_logit const& m, std::span<double const> prices)
{
  detail::require_prices("demand::elasticities", m, prices);
  auto const s = detail::shares(m, prices);
  std::vector<double> e(prices.size());
  std::size_t i = 0;
  for (std::size_t k = 0; k < m.nests.size(); ++k) {
    double const g = m.nests[k].exponent;
    for (auto const& x : m.nests[k].products) {
      e[i] = -x.sensitivity * prices[i] * (1.0 - s.inside[i] * (1.0 - g + g * s.nests[k]));
      ++i;
    }
  }
  return e;
}

}  // namespace mentorics::demand
