// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/optimum/price_result.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace mentorics::pricing {

namespace detail {

/// The best price among reservation prices that are sorted only where it matters: halves a block around its median, and looks into a half
/// only if (its highest price - c) times the buyers at its lowest could beat the best.
class sample_search {
 public:
  sample_search(std::vector<double>& values, double unit_cost) : values_(values), cost_(unit_cost) {}

  double price = 0.0;
  double profit = 0.0;

  /// Positions first .. last - 1 hold the ranks first .. last - 1 from above, in any order; none exceeds `highest`.
  void look(std::size_t first, std::size_t last, double highest)
  {
    while (first < last && (highest - cost_) * static_cast<double>(last) > profit) {
      std::size_t const middle = first + (last - first) / 2;
      auto const at = [&](std::size_t i) { return values_.begin() + static_cast<std::ptrdiff_t>(i); };
      std::nth_element(at(first), at(middle), at(last), std::greater<>());
      double const value = values_[middle];
      double const earned = (value - cost_) * static_cast<double>(middle + 1);
      if (earned > profit || (earned == profit && value < price)) {
        profit = earned;
        price = value;
      }
      look(first, middle, highest);
      first = middle + 1;
      highest = value;
    }
  }

 private:
  std::vector<double>& values_;
  double cost_;
};

}  // namespace detail

/// The price that maximizes (p - c) times the buyers with a reservation price of at least p, less the fixed cost.
///
/// An optimal price is one of the reservation prices, so this is exact and global: max_k (v_(k) - c) k over the ranks k
/// from above. Blocks of ranks that cannot win are never sorted: about O(S), at worst O(S log S); memory O(S).
/// The floor and the ceiling are prices of their own. `demand` counts buyers; `elasticity` is the arc between 5 % below
/// and above. The result is optimistic for small samples: the price is fitted to the very buyers it is assessed by.
/// Outcomes: `optimal`; `refused` with `no_profitable_price`, also for an empty sample.
/// \throws std::invalid_argument if a reservation price is not finite, or the options are not valid.
template <class = void>
[[nodiscard]] inline price_result<> maximize_sampled_profit(std::span<double const> reservation_prices,
                                                            price_options<> const& options = {})
{
  constexpr auto where = "pricing::maximize_sampled_profit";
  validate(options);
  auto const bad = first_not_finite(reservation_prices);
  if (bad < reservation_prices.size()) {
    require(false, where, {"reservation_prices", bad}, "be finite", reservation_prices[bad]);
  }
  price_result<> result{.outcome = status::refused, .reason = refusal::no_profitable_price};
  double const low = (std::max)(options.lower, options.unit_cost);
  if (options.upper < low) { return result; }

  std::vector<double> buyers;  // those who could buy at an allowed price; who would pay more than the ceiling pays it
  buyers.reserve(reservation_prices.size());
  for (auto const v : reservation_prices) {
    if (v >= low) { buyers.push_back((std::min)(v, options.upper)); }
  }
  if (buyers.empty()) { return result; }
  detail::sample_search search(buyers, options.unit_cost);
  search.price = low;
  search.profit = (low - options.unit_cost) * static_cast<double>(buyers.size());
  search.look(0, buyers.size(), options.upper);
  if (!(search.profit > 0.0)) { return result; }

  auto const count = [&](double p) {
    return static_cast<double>(
        std::count_if(reservation_prices.begin(), reservation_prices.end(), [p](double v) { return v >= p; }));
  };
  result.outcome = status::optimal;
  result.reason = refusal::none;
  result.price = search.price;
  result.demand = count(result.price);
  result.revenue = result.price * result.demand;
  double const contribution = (result.price - options.unit_cost) * result.demand;
  result.profit = contribution - options.fixed_cost;
  result.consumer_surplus = 0.0;
  for (auto const v : reservation_prices) { result.consumer_surplus += (std::max)(0.0, v - result.price); }
  double const above = count(1.05 * result.price);
  result.elasticity = above > 0.0 ? std::log(above / count(0.95 * result.price)) / std::log(1.05 / 0.95) : -no_limit;
  result.certificate = {.value = result.profit, .bound = result.profit, .kind = proof::exhausted};
  return detail::in_range(result);
}

}  // namespace mentorics::pricing
