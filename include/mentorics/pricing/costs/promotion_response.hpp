// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/pricing/costs/allocate_budget.hpp>
#include <mentorics/statistics/roots/chandrupatla_root.hpp>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace mentorics::pricing {

void response(adl_poison_pill&) = delete;
void spend_at_marginal(adl_poison_pill&) = delete;

/// What a budget brings on a channel: 0 for 0, rising, concave. `response(r, x)` is that [currency]; `spend_at_marginal(r, m)` the
/// budget at which one more unit brings m > 0, which is 0 where even the first brings less.
template <class R>
concept concave_response = requires(R const r, double x) {
  { response(r, x) } -> std::convertible_to<double>;
  { spend_at_marginal(r, x) } -> std::convertible_to<double>;
  validate(r);
};

/// scale x^exponent: the first unit always pays.
struct power_response {
  double scale = 0.0;     ///< brought by a budget of 1 [currency], >= 0
  double exponent = 0.5;  ///< in (0, 1)
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(power_response const& r)
{
  constexpr auto where = "pricing::power_response";
  require_amount(where, "scale", r.scale);
  bool const concave = is_finite(r.exponent) && r.exponent > 0.0 && r.exponent < 1.0;
  require(concave, where, "exponent", "be in (0, 1)", r.exponent);
}

[[nodiscard]] inline double response(power_response const& r, double x) { return r.scale * std::pow(x, r.exponent); }
[[nodiscard]] inline double spend_at_marginal(power_response const& r, double m)
{
  return std::pow(r.scale * r.exponent / m, 1.0 / (1.0 - r.exponent));
}

/// gain ln(1 + x / scale): every doubling of a large budget brings the same.
struct logarithmic_response {
  double gain = 0.0;   ///< brought by a budget of (e - 1) scale [currency], >= 0
  double scale = 1.0;  ///< budget from which on returns fall visibly [currency], > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(logarithmic_response const& r)
{
  constexpr auto where = "pricing::logarithmic_response";
  require_amount(where, "gain", r.gain);
  require_positive(where, "scale", r.scale);
}

[[nodiscard]] inline double response(logarithmic_response const& r, double x)
{
  return r.gain * std::log1p(x / r.scale);
}
[[nodiscard]] inline double spend_at_marginal(logarithmic_response const& r, double m)
{
  return (std::max)(0.0, r.gain / m - r.scale);
}

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(promotion_channel const& r)
{
  constexpr auto where = "pricing::promotion_channel";
  require_amount(where, "reach", r.reach);
  require_positive(where, "scale", r.scale);
}

[[nodiscard]] inline double response(promotion_channel const& r, double x)
{
  return -r.reach * std::expm1(-x / r.scale);
}
[[nodiscard]] inline double spend_at_marginal(promotion_channel const& r, double m)
{
  double const first = r.reach / r.scale;
  return first > m ? r.scale * std::log(first / m) : 0.0;
}

/// Channels of different kinds in one budget.
template <class... R>
void validate(std::variant<R...> const& r)
{
  std::visit([](auto const& x) { validate(x); }, r);
}
template <class... R>
[[nodiscard]] double response(std::variant<R...> const& r, double x)
{
  return std::visit([x](auto const& one) { return static_cast<double>(response(one, x)); }, r);
}
template <class... R>
[[nodiscard]] double spend_at_marginal(std::variant<R...> const& r, double m)
{
  return std::visit([m](auto const& one) { return static_cast<double>(spend_at_marginal(one, m)); }, r);
}

/// The split of a budget over channels with any concave responses.
///
/// One water level m for all channels in use; what they spend falls in m, so ln m is a bracketed root. For every m,
/// sum response(x_i(m)) + m (budget - spent) bounds what any split brings: that is the proof. Exact and global up to
/// rounding. O(n) for each of about 20 levels. Outcomes as for `promotion_channel`.
/// \throws std::invalid_argument if there is no channel, or a number is outside its range.
template <sequence Channels>
  requires concave_response<element_of<Channels>> &&
           (!std::convertible_to<Channels const&, std::span<promotion_channel const>>)
[[nodiscard]] promotion_plan
    allocate_budget(Channels const& channels, double budget, promotion_options const& options = {})
{
  using Response = element_of<Channels>;
  constexpr auto where = "pricing::allocate_budget";
  require(std::size(channels) > 0, where, "channels", "not be empty");
  for (auto const& c : channels) { validate(c); }
  require_amount(where, "budget", budget);
  auto const excess = [&](double log_level) {
    double spent = 0.0;
    for (auto const& c : channels) { spent += static_cast<double>(spend_at_marginal(c, std::exp(log_level))); }
    return spent - budget;
  };
  constexpr double widest = 690.0;  // levels from 1e-300 to 1e300
  double const lowest = options.spend_all ? -widest : 0.0;
  double log_level = lowest;
  double const at_lowest = excess(lowest);
  double const at_highest = excess(widest);
  if (at_lowest > 0.0 && at_highest <= 0.0) {
    log_level = statistics::chandrupatla_root(excess, lowest, at_lowest, widest, at_highest);
  }
  promotion_plan plan{.outcome = status::refused, .reason = refusal::no_profitable_price};
  bool const hopeless = std::all_of(std::begin(channels), std::end(channels),
                                    [](Response const& c) { return !(static_cast<double>(response(c, 1.0)) > 0.0); });
  if (hopeless) { return plan; }
  plan.spent = plan.brought = 0.0;
  for (auto const& c : channels) {
    plan.spend.push_back(static_cast<double>(spend_at_marginal(c, std::exp(log_level))));
    plan.spent += plan.spend.back();
    plan.brought += static_cast<double>(response(c, plan.spend.back()));
  }
  bool const used_up = options.spend_all || log_level > lowest;
  double const left = used_up ? std::exp(log_level) * (std::max)(0.0, budget - plan.spent) : 0.0;
  return detail::finish_promotion(plan, std::exp(log_level), proof::relaxation, left);
}

}  // namespace mentorics::pricing
