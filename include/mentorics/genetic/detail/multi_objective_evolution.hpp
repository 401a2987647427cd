// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/exclusive_volumes.hpp>
#include <mentorics/genetic/detail/objective_island.hpp>
#include <mentorics/genetic/detail/problem_calls.hpp>
#include <mentorics/genetic/detail/share_out.hpp>
#include <mentorics/genetic/draw_address.hpp>
#include <mentorics/genetic/nsga2_options.hpp>
#include <mentorics/genetic/nsga2_state.hpp>
#include <mentorics/genetic/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic::detail {

/// NSGA-II on islands, a generation at a time.
template <multi_objective_problem P>
class multi_objective_evolution {
 public:
  using genome = typename P::genome;

  multi_objective_evolution(P const& p, nsga2_options const& o) : problem_(p), options_(o)
  {
    islands_.reserve(o.islands.count);  // a copy would lose the memory that an island reserves
    for (std::size_t k = 0; k < o.islands.count; ++k) { islands_.emplace_back(o.population, p.objective_count()); }
    for (std::size_t w = 0; w < o.threads; ++w) { scratch_.push_back(make_scratch(p)); }
    if (!o.reference.empty()) {
      counted_.reserve(o.population * o.islands.count * o.reference.size());
      measure_.reserve(o.population * o.islands.count);
    }
  }

  void start(std::uint64_t seed, std::span<genome const> seeds)
  {
    state_.seed = seed;
    each_child([&](objective_island<genome>&, std::size_t i, genome& child, random_stream& rng) {
      child = i < seeds.size() ? seeds[i] : problem_.random(rng);
    });
    for (auto& island : islands_) {
      std::swap(island.member, island.spare);
      for (auto const s : island.spare) { island.genome[s] = island.genome[island.member[0]]; }  // memory for children
      island.select(false);
    }
  }

  void resume(nsga2_state<genome> state)
  {
    state_ = std::move(state);
    for (std::size_t k = 0; k < islands_.size(); ++k) {
      auto& from = state_.islands[k];
      auto& to = islands_[k];
      std::ranges::copy(from.objectives, to.objectives_of.begin());
      std::ranges::copy(from.violation, to.violation.begin());
      std::ranges::move(from.genomes, to.genome.begin());
      for (auto const s : to.spare) { to.genome[s] = to.genome[0]; }
      to.select(false);
    }
    state_.islands.clear();
  }

  void advance()
  {
    ++state_.generation;
    each_child([&](objective_island<genome>& island, std::size_t, genome& child, random_stream& rng) {
      auto const a = island.tournament(rng);
      if (uniform01(rng) < options_.crossover) {
        crossover_into(problem_, island.genome[a], island.genome[island.tournament(rng)], child, rng);
      } else {
        child = island.genome[a];
      }
      if (uniform01(rng) < options_.mutation) { problem_.mutate(child, rng); }
    });
    for (auto& island : islands_) { island.select(true); }
    if (islands_.size() > 1 && state_.generation % options_.islands.every == 0) { migrate(); }
  }

  /// The hypervolume of all islands together; 0 without a reference.
  [[nodiscard]] double volume()
  {
    if (options_.reference.empty()) { return 0.0; }
    counted_.clear();
    for (auto const& island : islands_) {
      for (auto const s : island.member) {
        auto const row = island.row(s);
        if (island.is_best(s) && std::ranges::equal(row, options_.reference, std::ranges::less{})) {
          counted_.insert(counted_.end(), row.begin(), row.end());
        }
      }
    }
    return measure_.volume(counted_, options_.reference.size(), options_.reference, options_.reference.size());
  }

  /// Seed and counts; the islands are empty until `take`.
  [[nodiscard]] nsga2_state<genome>& state() { return state_; }

  /// The state, sorted out of the slots; the evolution ends.
  [[nodiscard]] nsga2_state<genome> take()
  {
    for (auto& island : islands_) {
      objective_island_state<genome> sorted;
      for (auto const s : island.member) {
        sorted.genomes.push_back(std::move(island.genome[s]));
        auto const row = island.row(s);
        sorted.objectives.insert(sorted.objectives.end(), row.begin(), row.end());
        sorted.violation.push_back(island.violation[s]);
      }
      state_.islands.push_back(std::move(sorted));
    }
    return std::move(state_);
  }

 private:
  template <class Make>
  void each_child(Make const& make)
  {
    auto const born = options_.population;
    share_out(born * islands_.size(), scratch_.size(), [&](std::size_t item, std::size_t worker) {
      auto const k = item / born;
      auto const i = item % born;
      auto& island = islands_[k];
      auto const slot = island.spare[i];
      auto rng = stream_of({.seed = state_.seed, .island = k, .generation = state_.generation, .individual = i});
      make(island, i, island.genome[slot], rng);
      island.violation[slot] = objectives_of(problem_, island.genome[slot], island.row(slot), scratch_[worker]);
    });
    state_.evaluations += born * islands_.size();
  }

  /// Copies of the first members of each island take the places of the last of the next, all at the same moment.
  void migrate()
  {
    auto const n = options_.islands.migrants;
    for (std::size_t k = 0; k < islands_.size(); ++k) {
      auto const& from = islands_[k];
      auto& to = islands_[(k + 1) % islands_.size()];
      for (std::size_t m = 0; m < n; ++m) {
        auto const slot = to.spare[m];
        to.genome[slot] = from.genome[from.member[m]];
        std::ranges::copy(from.row(from.member[m]), to.row(slot).begin());
        to.violation[slot] = from.violation[from.member[m]];
      }
    }
    for (auto& island : islands_) {
      for (std::size_t m = 0; m < n; ++m) { std::swap(island.member[options_.population - 1 - m], island.spare[m]); }
      island.select(false);
    }
  }

  P const& problem_;
  nsga2_options const& options_;
  std::vector<objective_island<genome>> islands_ = {};
  std::vector<scratch_of<P>> scratch_ = {};
  std::vector<double> counted_ = {};
  exclusive_volumes<> measure_ = {};
  nsga2_state<genome> state_ = {};
};

}  // namespace mentorics::genetic::detail
