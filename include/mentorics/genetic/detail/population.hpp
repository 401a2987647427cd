// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/draw.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/parallel.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/genetic/evolve_options.hpp>
#include <mentorics/genetic/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace mentorics::genetic::detail {

/// One generation, sorted from the fittest to the least fit; equals keep the order of their birth.
///
/// Child i of generation g draws from stream g * population + i of the seed, whoever computes it: the result does not
/// depend on the number of threads.
template <problem P>
class population {
 public:
  struct individual {
    typename P::genome genome;
    double fitness;
  };

  population(P const& p, std::uint64_t seed, evolve_options const& o)
      : problem_(p), seed_(seed), options_(o), newborn_(o.population)
  {
    breed(0, [this](random_stream& rng) { return problem_.random(rng); });
    take_newborn(0);
  }

  void advance()
  {
    ++generation_;
    breed(options_.elite, [this](random_stream& rng) {
      auto const a = pick(rng);
      auto const two_parents = uniform01(rng) < options_.crossover;
      auto const b = two_parents ? pick(rng) : a;  // members are ranked: the lower index is the fitter
      auto const& [fitter, weaker] = std::minmax(a, b);
      auto child = two_parents ? problem_.cross(members_[fitter].genome, members_[weaker].genome, rng)
                               : members_[a].genome;
      if (uniform01(rng) < options_.mutation) { problem_.mutate(child, rng); }
      return child;
    });
    take_newborn(options_.elite);
  }

  [[nodiscard]] individual const& best() const { return members_.front(); }
  [[nodiscard]] std::size_t evaluations() const { return evaluations_; }

 private:
  /// Fills the newborn from index `from` on. A fitness that is NaN counts as worst.
  template <class Make>
  void breed(std::size_t from, Make const& make)
  {
    auto const count = options_.population - from;
    parallel_for(
        count,
        [&](std::size_t k) {
          random_stream rng(seed_, generation_ * options_.population + from + k);
          auto genome = make(rng);
          double const fitness = static_cast<double>(problem_.fitness(genome));
          newborn_[from + k].emplace(
              individual{.genome = std::move(genome), .fitness = is_nan(fitness) ? -no_limit : fitness});
        },
        options_.threads);
    evaluations_ += count;
  }

  /// The `elite` best members and the newborn become the members.
  void take_newborn(std::size_t elite)
  {
    members_.resize(elite);
    members_.reserve(options_.population);
    for (std::size_t i = elite; i < options_.population; ++i) { members_.push_back(std::move(*newborn_[i])); }
    std::stable_sort(members_.begin(), members_.end(),
                     [](individual const& a, individual const& b) { return a.fitness > b.fitness; });
  }

  [[nodiscard]] std::size_t pick(random_stream& rng) const
  {
    auto winner = uniform_index(rng, members_.size());
    for (std::size_t k = 1; k < options_.tournament; ++k) {
      winner = (std::min)(winner, uniform_index(rng, members_.size()));
    }
    return winner;
  }

  P const& problem_;
  std::uint64_t seed_;
  evolve_options options_;
  std::vector<std::optional<individual>> newborn_;
  std::vector<individual> members_ = {};
  std::size_t generation_ = 0;
  std::size_t evaluations_ = 0;
};

}  // namespace mentorics::genetic::detail
