// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/menus/detail/iron.hpp>

#include <concepts>
#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace mentorics::pricing {

/// Students who value each unit of quality or hours at `taste`.
struct buyer_type {
  double taste = 0.0;  ///< theta [currency per unit], >= 0, above that of the type before
  double share = 0.0;  ///< of all students, > 0; shares need not add up to 1
};

void best_quantity(adl_poison_pill&) = delete;

/// What q units cost a provider: convex, with cost(0) = 0; `best_quantity(c, value)` maximizes value q - c(q) over q >=
/// 0.
template <class C>
concept quantity_cost = requires(C const c, double q) {
  { c(q) } -> std::convertible_to<double>;
  { best_quantity(c, q) } -> std::convertible_to<double>;
};

/// scale q^2 / 2.
struct quadratic_cost {
  double scale = 1.0;  ///< > 0
  [[nodiscard]] double operator()(double q) const { return 0.5 * scale * q * q; }
};
[[nodiscard]] inline double best_quantity(quadratic_cost const& c, double value)
{
  return value > 0.0 ? value / c.scale : 0.0;
}

/// \throws std::invalid_argument if `scale` is not finite and positive.
inline void validate(quadratic_cost const& c) { require_positive("pricing::quadratic_cost", "scale", c.scale); }

/// For each type what it gets and what it pays. Without an answer the numbers are NaN.
struct [[nodiscard]] menu {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::vector<double> prices = {};    ///< of what each type takes; 0 for a type that is left out [currency]
  double demand = unknown;            ///< units taken by all types
  double revenue = unknown;           ///< per unit of share [currency]
  double profit = unknown;            ///< [currency]
  double consumer_surplus = unknown;  ///< [currency]
  double elasticity = unknown;        ///< not defined for a menu
  mentorics::certificate<> certificate = {};
  std::vector<double> quantities = {};      ///< of what each type takes
  std::vector<double> virtual_values = {};  ///< taste less the rent that it leaves to higher types
  std::vector<double> ironed_values = {};   ///< the same without falls
};

namespace detail {

template <class = void>
inline void validate_types(std::string_view where, std::span<buyer_type const> types)
{
  require(!types.empty(), where, "types", "not be empty");
  for (std::size_t i = 0; i < types.size(); ++i) {
    require_amount(where, {"types", i, "taste"}, types[i].taste);
    require_positive(where, {"types", i, "share"}, types[i].share);
    bool const rises = i == 0 || types[i].taste > types[i - 1].taste;
    require(rises, where, {"types", i, "taste"}, "be above that of the type before", types[i].taste);
  }
}

template <class = void>
[[nodiscard]] inline std::vector<double> virtual_values(std::span<buyer_type const> types)
{
  std::vector<double> phi(types.size());
  double above = 0.0;
  for (std::size_t i = types.size(); i-- > 0;) {
    double const gap = i + 1 < types.size() ? types[i + 1].taste - types[i].taste : 0.0;
    phi[i] = types[i].taste - gap * above / types[i].share;
    above += types[i].share;
  }
  return phi;
}

/// The menu in which each ironed pool of types takes what `offers` gives for the pools, one quantity each, rising. Prices
/// leave each type indifferent to what the type below takes.
template <quantity_cost Cost>
[[nodiscard]] menu menu_of_pools(std::string_view where, std::span<buyer_type const> types, Cost const& cost,
                                 auto const& offers)
{
  validate_types(where, types);
  if constexpr (requires { validate(cost); }) { validate(cost); }
  menu m{
      .demand = 0.0, .revenue = 0.0, .profit = 0.0, .consumer_surplus = 0.0, .virtual_values = virtual_values(types)};
  auto const pools = iron(m.virtual_values, [&](std::size_t i) { return types[i].share; });
  auto const quantities = offers(std::span<pool const>(pools));
  double price = 0.0;
  double before = 0.0;
  for (std::size_t k = 0; k < pools.size(); ++k) {
    double const q = quantities[k];
    price += types[pools[k].first].taste * (q - std::exchange(before, q));
    for (auto const& [taste, share] : types.subspan(pools[k].first, pools[k].last - pools[k].first)) {
      m.prices.push_back(price);
      m.quantities.push_back(q);
      m.ironed_values.push_back(pools[k].value);
      m.demand += share * q;
      m.revenue += share * price;
      m.profit += share * (price - static_cast<double>(cost(q)));
      m.consumer_surplus += share * (taste * q - price);
    }
  }
  if (m.profit <= 0.0) {
    std::vector<double> const none(types.size(), menu::unknown);
    return {.outcome = status::refused, .reason = refusal::no_profitable_price, .prices = none, .quantities = none};
  }
  m.outcome = status::optimal;
  m.reason = refusal::none;
  m.certificate = {.value = m.profit, .bound = m.profit * (1.0 + 1e-12), .kind = proof::closed_form};
  return in_range(m);
}

}  // namespace detail

/// The menu of quantities and prices that maximizes profit when tastes are not seen.
///
/// Virtual values phi_i = theta_i - (theta_{i+1} - theta_i) (1 - F_i) / f_i, ironed where they fall; each type gets
/// argmax phi q - c(q) and pays T_i = T_{i-1} + theta_i (q_i - q_{i-1}). Exact and global for utility theta q - T.
/// O(n).
/// Outcomes: `optimal`; `refused` with `no_profitable_price` where every type is left out.
/// \throws std::invalid_argument if there is no type, or tastes do not rise, or shares are not positive, or the cost is
///         not valid.
/// Source: Mussa and Rosen (1978); Maskin and Riley (1984); Myerson (1981).
template <quantity_cost Cost = quadratic_cost>
[[nodiscard]] menu optimal_menu(std::span<buyer_type const> types, Cost const& cost = {})
{
  return detail::menu_of_pools("pricing::optimal_menu", types, cost, [&](std::span<detail::pool const> pools) {
    std::vector<double> quantities;
    for (auto const& x : pools) { quantities.push_back(static_cast<double>(best_quantity(cost, x.value))); }
    return quantities;
  });
}

}  // namespace mentorics::pricing
