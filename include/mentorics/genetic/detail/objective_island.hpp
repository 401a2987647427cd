// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/genetic/detail/crowding.hpp>
#include <mentorics/genetic/detail/front_sorter.hpp>
#include <mentorics/genetic/nsga2_state.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic::detail {

/// Parents and children of one island in fixed slots: ranking moves slots, not genomes, and allocates nothing.
///
/// Ranks with constraint domination: genomes without violation by their front, then the others by their violation.
/// Source: Deb, Pratap, Agarwal and Meyarivan (2002), sections III and VI.
template <class Genome>
class objective_island {
 public:
  using index = front_sorter<>::index;

  objective_island(std::size_t population, std::size_t objectives)
      : genome(2 * population),
        objectives_of(2 * population * objectives),
        violation(2 * population, 0.0),
        objectives_(objectives),
        rank_(2 * population, 0),
        distance_(2 * population, 0.0)
  {
    for (index s = 0; s < 2 * population; ++s) { (s < population ? member : spare).push_back(s); }
    auto const n = 2 * population;
    for (auto* list : {&order_, &begin_, &feasible_, &birth_}) { list->reserve(n + 1); }
    values_.reserve(n * objectives);
    sorter_.reserve(n, objectives);
    crowding_.reserve(n, objectives);
  }

  [[nodiscard]] std::span<double> row(std::size_t slot)
  {
    return std::span(objectives_of).subspan(slot * objectives_, objectives_);
  }
  [[nodiscard]] std::span<double const> row(std::size_t slot) const
  {
    return std::span(objectives_of).subspan(slot * objectives_, objectives_);
  }

  /// Ranks the members, and the children too if `with_children`; the best of them become the members.
  void select(bool with_children)
  {
    order_.assign(member.begin(), member.end());
    if (with_children) { order_.insert(order_.end(), spare.begin(), spare.end()); }
    sort_into_fronts();
    auto const population = member.size();
    for (std::size_t f = 0; f + 1 < begin_.size() && begin_[f] < population; ++f) {
      auto const front = std::span(order_).subspan(begin_[f], begin_[f + 1] - begin_[f]);
      if (begin_[f + 1] <= population) {
        crowding_(objectives_of, objectives_, front, distance_);
      } else {
        crowding_.thin(objectives_of, objectives_, front, population - begin_[f]);
        crowding_(objectives_of, objectives_, front.first(population - begin_[f]), distance_);  // of those that stay
      }
    }
    if (!with_children) { return; }
    std::copy_n(order_.begin(), population, member.begin());
    std::copy(order_.begin() + static_cast<std::ptrdiff_t>(population), order_.end(), spare.begin());
  }

  /// The better of two random members; of equals the first.
  [[nodiscard]] index tournament(random_stream& rng) const
  {
    auto const a = member[uniform_index(rng, member.size())];
    auto const b = member[uniform_index(rng, member.size())];
    bool const second = rank_[b] < rank_[a] || (rank_[b] == rank_[a] && distance_[b] > distance_[a]);
    return second ? b : a;
  }

  /// Not dominated, and without violation.
  [[nodiscard]] bool is_best(index slot) const { return rank_[slot] == 0 && !(violation[slot] > 0.0); }

  std::vector<Genome> genome;         // by slot
  std::vector<double> objectives_of;  // by slot and objective
  std::vector<double> violation;      // by slot
  std::vector<index> member = {};
  std::vector<index> spare = {};

 private:
  /// Sorts `order_` by rank, those of one front by their place in it, and writes where fronts begin.
  void sort_into_fronts()
  {
    birth_.resize(genome.size());
    for (index k = 0; k < order_.size(); ++k) { birth_[order_[k]] = k; }
    feasible_.clear();
    values_.clear();
    for (auto const s : order_) {
      if (violation[s] > 0.0) { continue; }
      feasible_.push_back(s);
      auto const objectives = row(s);
      values_.insert(values_.end(), objectives.begin(), objectives.end());
    }
    auto const& ranks = sorter_({.values = values_, .objectives = objectives_});
    index fronts = 0;
    for (std::size_t k = 0; k < feasible_.size(); ++k) {
      rank_[feasible_[k]] = ranks[k];
      fronts = (std::max)(fronts, ranks[k] + 1);
    }
    auto const by_rank = [&](index a, index b) {
      bool const bad_a = violation[a] > 0.0;
      bool const bad_b = violation[b] > 0.0;
      if (bad_a != bad_b) { return bad_b; }
      if (bad_a && violation[a] != violation[b]) { return violation[a] < violation[b]; }
      if (!bad_a && rank_[a] != rank_[b]) { return rank_[a] < rank_[b]; }
      return birth_[a] < birth_[b];
    };
    std::sort(order_.begin(), order_.end(), by_rank);
    begin_.assign(1, 0);
    for (index k = 0; k < order_.size(); ++k) {
      auto const s = order_[k];
      if (violation[s] > 0.0) {
        bool const equal = k > 0 && !(violation[order_[k - 1]] < violation[s]) && violation[order_[k - 1]] > 0.0;
        rank_[s] = equal ? fronts - 1 : fronts++;
      }
      if (k > 0 && rank_[order_[k - 1]] != rank_[s]) { begin_.push_back(k); }
    }
    begin_.push_back(static_cast<index>(order_.size()));
  }

  std::size_t objectives_;
  std::vector<index> rank_;        // by slot
  std::vector<double> distance_;   // by slot
  std::vector<index> birth_ = {};  // by slot
  std::vector<index> order_ = {};
  std::vector<index> begin_ = {};
  std::vector<index> feasible_ = {};
  std::vector<double> values_ = {};
  front_sorter<> sorter_ = {};
  crowding<> crowding_ = {};
};

}  // namespace mentorics::genetic::detail
