// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/problem_calls.hpp>
#include <mentorics/genetic/detail/share_out.hpp>
#include <mentorics/genetic/detail/slotted_island.hpp>
#include <mentorics/genetic/draw_address.hpp>
#include <mentorics/genetic/evolve_state.hpp>
#include <mentorics/genetic/island_options.hpp>
#include <mentorics/genetic/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic::detail {

/// A single-objective evolution on islands. `Breed` writes child i of an island: breed(problem, island, i, child, rng), for the
/// children kept() to population - 1; the members before them stay. If one_by_one(), each child enters before the next.
template <problem P, class Breed>
class evolution {
 public:
  using genome = typename P::genome;

  evolution(P const& p, Breed breed, std::size_t population, island_options const& islands, std::size_t threads)
      : problem_(p), breed_(std::move(breed)), population_(population), options_(islands), islands_(islands.count)
  {
    for (std::size_t w = 0; w < threads; ++w) { scratch_.push_back(make_scratch(p)); }
    order_.reserve(2 * population);
  }

  void start(std::uint64_t seed, std::span<genome const> seeds)
  {
    state_.seed = seed;
    for (auto& island : islands_) {
      island.genome.resize(2 * population_);
      island.fitness.assign(2 * population_, -no_limit);
      for (std::uint32_t s = 0; s < 2 * population_; ++s) {
        (s < population_ ? island.spare : island.member).push_back(s);
      }
    }
    each_child(0, [&](slotted_island<genome>&, std::size_t i, genome& child, random_stream& rng) {
      child = i < seeds.size() ? seeds[i] : problem_.random(rng);
    });
    for (auto& island : islands_) {
      for (auto const s : island.member) { island.genome[s] = island.genome.front(); }  // memory for children
      island.replace(0, order_);
    }
  }

  void resume(evolve_state<genome> state)
  {
    state_ = std::move(state);
    for (std::size_t k = 0; k < islands_.size(); ++k) {
      auto& island = islands_[k];
      island.genome = std::move(state_.islands[k].genomes);
      island.fitness = std::move(state_.islands[k].fitness);
      island.fitness.resize(2 * population_, -no_limit);
      for (std::size_t i = 0; i < population_; ++i) { island.genome.push_back(island.genome[i]); }
      for (std::uint32_t s = 0; s < 2 * population_; ++s) {
        (s < population_ ? island.member : island.spare).push_back(s);
      }
    }
    state_.islands.clear();
  }

  void advance()
  {
    ++state_.generation;
    auto const breed = [&](slotted_island<genome>& island, std::size_t i, genome& child, random_stream& rng) {
      breed_(problem_, island, i, child, rng);
    };
    if (breed_.one_by_one()) {
      share_out(islands_.size(), scratch_.size(), [&](std::size_t k, std::size_t worker) {
        for (std::size_t i = 0; i < population_; ++i) {
          make_child(k, i, 0, worker, breed);
          islands_[k].insert();
        }
      });
      state_.evaluations += population_ * islands_.size();
    } else {
      each_child(breed_.kept(), breed);
      for (auto& island : islands_) { island.replace(breed_.kept(), order_); }
    }
    if (islands_.size() > 1 && state_.generation % options_.every == 0) { migrate(); }
  }

  [[nodiscard]] slotted_island<genome> const& best_island() const
  {
    return *std::ranges::max_element(islands_, {}, [](auto const& island) { return island.fitness[island.member[0]]; });
  }
  [[nodiscard]] double best() const { return best_island().fitness[best_island().member[0]]; }
  /// Seed and counts; the islands are empty until `take`.
  [[nodiscard]] evolve_state<genome>& state() { return state_; }

  /// The state, sorted out of the slots; the evolution ends.
  [[nodiscard]] evolve_state<genome> take()
  {
    for (auto& island : islands_) {
      island_state<genome> sorted;
      for (auto const s : island.member) {
        sorted.genomes.push_back(std::move(island.genome[s]));
        sorted.fitness.push_back(island.fitness[s]);
      }
      state_.islands.push_back(std::move(sorted));
    }
    return std::move(state_);
  }

 private:
  template <class Make>
  void make_child(std::size_t k, std::size_t i, std::size_t spare, std::size_t worker, Make const& make)
  {
    auto& island = islands_[k];
    auto const slot = island.spare[spare];
    auto rng = stream_of({.seed = state_.seed, .island = k, .generation = state_.generation, .individual = i});
    make(island, i, island.genome[slot], rng);
    island.fitness[slot] = fitness_of(problem_, island.genome[slot], scratch_[worker]);
  }

  template <class Make>
  void each_child(std::size_t kept, Make const& make)
  {
    auto const born = population_ - kept;
    share_out(born * islands_.size(), scratch_.size(), [&](std::size_t item, std::size_t worker) {
      make_child(item / born, kept + item % born, item % born, worker, make);
    });
    state_.evaluations += born * islands_.size();
  }

  /// Copies of the best of each island take the places of the worst of the next, all at the same moment.
  void migrate()
  {
    auto const n = options_.migrants;
    for (std::size_t k = 0; k < islands_.size(); ++k) {
      auto const& from = islands_[k];
      auto& to = islands_[(k + 1) % islands_.size()];
      for (std::size_t m = 0; m < n; ++m) {
        to.genome[to.spare[m]] = from[m];
        to.fitness[to.spare[m]] = from.fitness[from.member[m]];
      }
    }
    for (auto& island : islands_) {
      for (std::size_t m = 0; m < n; ++m) { std::swap(island.member[population_ - 1 - m], island.spare[m]); }
      island.replace(population_, order_);
    }
  }

  P const& problem_;
  Breed breed_;
  std::size_t population_;
  island_options options_;
  std::vector<slotted_island<genome>> islands_;
  std::vector<scratch_of<P>> scratch_ = {};
  std::vector<ranked_slot> order_ = {};
  evolve_state<genome> state_ = {};
};

}  // namespace mentorics::genetic::detail
