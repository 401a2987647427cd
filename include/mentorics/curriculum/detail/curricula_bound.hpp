// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/curricula_model.hpp>
#include <mentorics/curriculum/detail/term_choice.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// A Lagrangian bound: every curriculum and term chooses its own courses, and pays for choosing otherwise than the plan.
///
/// x(c, t) says that the plan has course c in term t, y(q, c, t) that curriculum q has. The prices m of y = x and p >= 0 of
/// the prerequisites (a in a term <= t only with b in one < t) give, for any values, the bound
///   sum_{q,t} min_y [d_qt(y)^2 + m y] + sum_c min_t [wish(c, t) - sum_q m(q, c, t) + prerequisites].
/// `step` moves the prices along the disagreement of x and y (subgradient with a deflected direction).
/// Source: Guignard and Kim (1987), Lagrangean decomposition; Held, Wolfe and Crowder (1974); Camerini et al. (1975).
class curricula_bound {
 public:
  using units = curricula_model::units;

  explicit curricula_bound(curricula_model const& model) : model_(model), choice_(model)
  {
    std::size_t slots = 0;
    for (auto const& m : model.members) {
      start_.push_back(slots);
      slots += m.size() * model.terms;
    }
    for (std::size_t c = 0; c < model.size(); ++c) {
      for (auto const b : model.before[c]) { arcs_.emplace_back(b, c); }
    }
    price_.assign(slots + arcs_.size() * model.terms, 0.0);
    way_.assign(price_.size(), 0.0);
    slope_.assign(price_.size(), 0.0);
    worth_.assign(model.size() * model.terms, 0.0);
    chosen_.assign(model.size(), 0);
  }

  /// Loads are small enough to be looked at one by one.
  [[nodiscard]] bool possible() const { return choice_.possible(); }

  /// Evaluates the bound at the prices, and moves them towards `target`, an upper bound or a guess of the optimum.
  [[nodiscard]] double step(double target)
  {
    double const value = evaluate();
    if (value > best_) {
      best_ = value;
      failures_ = 0;
    } else if (++failures_ == 10) {
      failures_ = 0;
      pace_ *= 0.7;
    }
    double length = 0.0;
    for (std::size_t k = 0; k < way_.size(); ++k) {
      way_[k] = 0.6 * way_[k] + slope_[k];
      length += way_[k] * way_[k];
    }
    if (length > 0.0) {
      double const size = pace_ * (std::max)(target - value, 1e-3 * std::abs(target)) / length;
      for (std::size_t k = 0; k < way_.size(); ++k) { price_[k] += size * way_[k]; }
      auto const arcs = price_.end() - static_cast<std::ptrdiff_t>(arcs_.size() * model_.terms);
      for (auto p = arcs; p != price_.end(); ++p) { *p = (std::max)(*p, 0.0); }
    }
    return value;
  }

 private:
  /// The bound at the prices; the disagreement of x and y goes to `slope_`.
  double evaluate()
  {
    auto const terms = model_.terms;
    std::fill(slope_.begin(), slope_.end(), 0.0);
    double sum = 0.0;
    for (std::size_t c = 0; c < model_.size(); ++c) {
      for (std::size_t t = 0; t < terms; ++t) {
        worth_[c * terms + t] = model_.is_undesired(c, t) ? model_.undesired_cost : 0.0;
      }
    }
    charge_prerequisites();
    for (std::size_t q = 0; q < model_.members.size(); ++q) {
      auto const& members = model_.members[q];
      for (std::size_t t = 0; t < terms; ++t) {
        sum += choice_.best(q, t, price_.data() + start_[q]);
        for (auto const k : choice_.chosen()) { slope_[start_[q] + k * terms + t] += 1.0; }
      }
      for (std::size_t k = 0; k < members.size(); ++k) {
        for (std::size_t t = 0; t < terms; ++t) { worth_[members[k] * terms + t] -= price_[start_[q] + k * terms + t]; }
      }
    }
    for (std::size_t c = 0; c < model_.size(); ++c) { sum += choose_term(c); }
    for (std::size_t q = 0; q < model_.members.size(); ++q) {
      auto const& members = model_.members[q];
      for (std::size_t k = 0; k < members.size(); ++k) { slope_[start_[q] + k * terms + chosen_[members[k]]] -= 1.0; }
    }
    compare_prerequisites();
    return sum;
  }

  [[nodiscard]] std::size_t first_arc() const { return price_.size() - arcs_.size() * model_.terms; }

  /// The price of an arc b -> a at t is paid by a in a term <= t and given back by b in a term < t.
  void charge_prerequisites()
  {
    auto const terms = model_.terms;
    auto at = first_arc();
    for (auto const& [b, a] : arcs_) {
      double later = 0.0;
      for (auto t = terms; t-- > 0;) {
        worth_[b * terms + t] -= later;
        later += price_[at + t];
        worth_[a * terms + t] += later;
      }
      at += terms;
    }
  }

  void compare_prerequisites()
  {
    auto const terms = model_.terms;
    auto at = first_arc();
    for (auto const& [b, a] : arcs_) {
      for (std::size_t t = 0; t < terms; ++t) {
        slope_[at + t] = (chosen_[a] <= t ? 1.0 : 0.0) - (chosen_[b] < t ? 1.0 : 0.0);
        if (price_[at + t] <= 0.0 && slope_[at + t] < 0.0) { slope_[at + t] = 0.0; }
      }
      at += terms;
    }
  }

  double choose_term(std::size_t c)
  {
    auto best = static_cast<std::size_t>(model_.first[c]);
    for (auto t = best; t <= static_cast<std::size_t>(model_.last[c]); ++t) {
      if (worth_[c * model_.terms + t] < worth_[c * model_.terms + best]) { best = t; }
    }
    chosen_[c] = best;
    return worth_[c * model_.terms + best];
  }

  curricula_model const& model_;
  term_choice choice_;
  std::vector<std::size_t> start_ = {};                        // of each curriculum, in the prices
  std::vector<std::pair<std::size_t, std::size_t>> arcs_ = {};  // prerequisite, course
  std::vector<double> price_ = {};  // by curriculum, member and term; then by arc and term
  std::vector<double> way_ = {};
  std::vector<double> slope_ = {};
  std::vector<double> worth_ = {};
  std::vector<std::size_t> chosen_ = {};
  double best_ = -no_limit;
  double pace_ = 1.0;
  std::size_t failures_ = 0;
};

}  // namespace mentorics::curriculum::detail
