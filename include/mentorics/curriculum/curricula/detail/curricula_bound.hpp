// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/curricula/detail/cheapest_terms.hpp>
#include <mentorics/curriculum/curricula/detail/cluster_choice.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_clusters.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::curriculum::detail {

/// A Lagrangian bound: curricula that are alike choose their courses of a term together, and pay for choosing otherwise
/// than the plan.
///
/// x(c, t) says that the plan has course c in term t, y(k, c, t) that cluster k of curricula has. Each curriculum is in one
/// cluster. Every plan is an x that respects the prerequisites with y = x, and then the prices m of y - x cancel out:
/// for any m no plan costs less than
///   sum_{k,t} min_y [sum_{q in k} d_qt(y)^2 + m y] + min_x sum_{c,t} [wish(c, t) - sum_k m(k, c, t)] x(c, t),
/// y with an allowed number of courses for each q (`cluster_choice`), x by a minimum cut (`cheapest_terms`). Curricula that
/// share most courses cannot all be level: it is this that a term of one cluster sees and a term of one curriculum does not.
/// Each `step` moves the prices along the disagreement of x and y, averaged over the rounds; steps become shorter.
/// Source: Guignard and Kim (1987), Lagrangean decomposition; Held, Wolfe and Crowder (1974); Brännlund (1993), averages.
template <class = void>
class curricula_bound {
 public:
  curricula_bound(curricula_model<> const& model, std::size_t rounds)
      : model_(model),
        plan_(model),
        wish_(model.size() * model.terms, 0.0),
        worth_(wish_.size()),
        shrink_(std::pow(last_pace / pace_, 1.0 / static_cast<double>((std::max)(rounds, std::size_t{1}))))
  {
    std::size_t slots = 0;
    for (auto& cluster : curricula_clusters<>(model).clusters()) {
      clusters_.emplace_back(model, std::move(cluster));
      start_.push_back(slots);
      slots += clusters_.back().courses().size() * model.terms;
    }
    price_.assign(slots, 0.0);
    way_.assign(slots, 0.0);
    for (std::size_t c = 0; c < model.size(); ++c) {
      for (std::size_t t = 0; t < model.terms; ++t) {
        if (model.is_undesired(c, t)) { wish_[c * model.terms + t] = model.undesired_cost; }
      }
    }
  }

  /// Loads and courses are few enough to be looked at one by one.
  [[nodiscard]] static bool possible(curricula_model<> const& model)
  {
    for (std::size_t q = 0; q < model.members.size(); ++q) {
      auto const courses = static_cast<double>(model.members[q].size());
      auto const counts = (std::min)(static_cast<double>(model.count_max), courses);
      // Cells of a table, and of the choices that lead to them.
      if ((counts + 1.0) * (static_cast<double>(model.total[q]) + 1.0) * (courses + 1.0) > 4e6) { return false; }
    }
    return cheapest_terms<>::possible(model);
  }

  /// The bound at the prices, less what rounding may have added. Moves them towards `target`, an upper bound or a guess of
  /// the optimum.
  [[nodiscard]] double step(double target)
  {
    for (auto& w : way_) { w *= 0.95; }
    double const value = evaluate();
    best_ = (std::max)(best_, value);
    double length = 0.0;
    for (auto const w : way_) { length += w * w; }
    if (length > 0.0 && value < no_limit) {
      double const size = pace_ * (std::max)(target - best_, 1e-3 * std::abs(target)) / length;
      for (std::size_t k = 0; k < way_.size(); ++k) { price_[k] += size * way_[k]; }
    }
    pace_ *= shrink_;
    return value;
  }

 private:
  static constexpr double last_pace = 0.04;

  double evaluate()
  {
    auto const terms = model_.terms;
    worth_ = wish_;
    double sum = 0.0;
    double size = 0.0;  // of all that is added up
    for (std::size_t k = 0; k < clusters_.size(); ++k) {
      double const* const price = price_.data() + start_[k];
      for (std::size_t t = 0; t < terms; ++t) {
        double const cost = clusters_[k].best(t, price);
        if (cost == no_limit) { return no_limit; }  // no allowed number of courses
        sum += cost;
        size += std::abs(cost);
        for (auto const j : clusters_[k].chosen()) { way_[start_[k] + j * terms + t] += 1.0; }
      }
      auto const& courses = clusters_[k].courses();
      for (std::size_t j = 0; j < courses.size(); ++j) {
        for (std::size_t t = 0; t < terms; ++t) {
          worth_[courses[j] * terms + t] -= price[j * terms + t];
          size += std::abs(price[j * terms + t]);
        }
      }
    }
    double const planned = plan_.best(worth_);
    sum += planned;
    for (std::size_t k = 0; k < clusters_.size(); ++k) {
      auto const& courses = clusters_[k].courses();
      for (std::size_t j = 0; j < courses.size(); ++j) { way_[start_[k] + j * terms + plan_.term(courses[j])] -= 1.0; }
    }
    // No number is the end of more additions than there are prices and wishes.
    double const additions = static_cast<double>(price_.size() + wish_.size());
    return sum - additions * std::numeric_limits<double>::epsilon() * (size + std::abs(planned));
  }

  curricula_model<> const& model_;
  cheapest_terms<> plan_;
  std::vector<double> wish_;   // by course and term
  std::vector<double> worth_;  // what x costs there
  std::vector<cluster_choice<>> clusters_ = {};
  std::vector<std::size_t> start_ = {};  // of each cluster, in the prices
  std::vector<double> price_ = {};       // by cluster, course and term
  std::vector<double> way_ = {};
  double best_ = 0.0;
  double pace_ = 20.0;
  double shrink_;
};

}  // namespace mentorics::curriculum::detail
