// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// What a channel brings for x of budget: reach (1 - e^{-x / scale}), with falling returns.
struct promotion_channel {
  double reach = 0.0;  ///< profit brought by an endless budget [currency], >= 0
  double scale = 1.0;  ///< budget that brings 63 % of it [currency], > 0
};

/// How a budget is spent. Without an answer the numbers are NaN.
struct [[nodiscard]] promotion_plan {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::vector<double> spend = {};             ///< on each channel [currency]
  double spent = unknown;                     ///< at most the budget [currency]
  double brought = unknown;                   ///< [currency]
  double profit = unknown;                    ///< brought less spent [currency]
  double marginal_return = unknown;           ///< what one more unit of budget brings, on every channel that is used
  mentorics::certificate<> certificate = {};  ///< of what is brought
};

/// Whether the budget is a limit or to be spent.
struct promotion_options {
  bool spend_all = false;  ///< spend beyond the point where a unit brings less than a unit
};

namespace detail {

/// Completes a plan whose `spend`, `spent` and `brought` are known; `left`: what the rest of the budget could bring.
template <class = void>
[[nodiscard]] inline promotion_plan finish_promotion(promotion_plan plan, double level, proof kind, double left = 0.0)
{
  if (!is_finite(plan.spent) || !is_finite(plan.brought)) {
    promotion_plan failed;
    failed.outcome = status::numerical_failure;
    failed.reason = refusal::not_identified;
    return failed;
  }
  plan.outcome = status::optimal;
  plan.reason = refusal::none;
  plan.profit = plan.brought - plan.spent;
  plan.marginal_return = level;
  plan.certificate = {.value = plan.brought, .bound = (plan.brought + left) * (1.0 + 1e-12), .kind = kind};
  return plan;
}

}  // namespace detail

/// The split of a budget over channels that brings most.
///
/// Karush, Kuhn and Tucker: all channels in use have one marginal return, the water level m, so x = scale ln(reach /
/// (scale m)), and the others start below it. With channels sorted by their first return, ln m is a ratio of two
/// running sums. Exact and global, the responses are concave. O(n log n). Unless `spend_all`, the level is at least 1.
/// Outcomes: `optimal`; `refused` where no channel brings anything; `numerical_failure` where amounts leave the range
/// of numbers.
/// \throws std::invalid_argument if there is no channel, or a number is outside its range.
template <class = void>
[[nodiscard]] inline promotion_plan allocate_budget(std::span<promotion_channel const> channels, double budget,
                                                    promotion_options const& options = {})
{
  constexpr auto where = "pricing::allocate_budget";
  require(!channels.empty(), where, "channels", "not be empty");
  for (std::size_t i = 0; i < channels.size(); ++i) {
    require_amount(where, {"channels", i, "reach"}, channels[i].reach);
    require_positive(where, {"channels", i, "scale"}, channels[i].scale);
  }
  require_amount(where, "budget", budget);
  std::vector<std::size_t> order(channels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  auto const first = [&](std::size_t i) { return channels[i].reach / channels[i].scale; };
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return first(a) > first(b) || (first(a) == first(b) && a < b); });

  promotion_plan plan{.outcome = status::refused, .reason = refusal::no_profitable_price};
  if (!(first(order[0]) > 0.0)) { return plan; }
  double log_level = std::log(first(order[0]));
  double scales = 0.0;
  double logs = 0.0;
  for (auto const i : order) {
    if (!(first(i) > 0.0) || (scales > 0.0 && std::log(first(i)) <= log_level)) { break; }
    scales += channels[i].scale;
    logs += channels[i].scale * std::log(first(i));
    log_level = (logs - budget) / scales;
  }
  if (!options.spend_all) { log_level = (std::max)(log_level, 0.0); }
  plan.spent = plan.brought = 0.0;
  for (auto const& c : channels) {
    double const x = c.reach > 0.0 ? (std::max)(0.0, c.scale * (std::log(c.reach / c.scale) - log_level)) : 0.0;
    plan.spend.push_back(x);
    plan.spent += x;
    plan.brought += -c.reach * std::expm1(-x / c.scale);
  }
  return detail::finish_promotion(plan, std::exp(log_level), proof::closed_form);
}

}  // namespace mentorics::pricing
