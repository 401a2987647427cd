// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::genetic::detail {

/// A slot and what its genome is ranked by.
struct ranked_slot {
  double fitness;
  std::uint32_t birth;
  std::uint32_t slot;
};

/// Genomes of one island in fixed slots: members, best first, and spare slots for children. Moving slots instead of genomes,
/// a generation allocates nothing.
template <class Genome>
struct slotted_island {
  std::vector<Genome> genome = {};   // by slot
  std::vector<double> fitness = {};  // by slot
  std::vector<std::uint32_t> member = {};
  std::vector<std::uint32_t> spare = {};

  [[nodiscard]] Genome const& operator[](std::size_t i) const { return genome[member[i]]; }
  [[nodiscard]] std::size_t size() const { return member.size(); }

  /// The first `kept` members and all children become the members; of equals the older, then the first born, comes first.
  void replace(std::size_t kept, std::vector<ranked_slot>& order)
  {
    for (auto j = kept; j < size(); ++j) { std::swap(member[j], spare[j - kept]); }
    order.clear();
    for (std::uint32_t j = 0; j < size(); ++j) { order.push_back({fitness[member[j]], j, member[j]}); }
    std::sort(order.begin(), order.end(), [](ranked_slot const& a, ranked_slot const& b) {
      return a.fitness > b.fitness || (!(b.fitness > a.fitness) && a.birth < b.birth);
    });
    for (std::size_t j = 0; j < size(); ++j) { member[j] = order[j].slot; }
  }

  /// The child in the first spare slot takes the place of the worst member if it is fitter.
  void insert()
  {
    auto const fitter = fitness[spare[0]];
    if (!(fitter > fitness[member.back()])) { return; }
    std::swap(member.back(), spare[0]);
    for (auto j = size() - 1; j > 0 && fitter > fitness[member[j - 1]]; --j) { std::swap(member[j], member[j - 1]); }
  }
};

}  // namespace mentorics::genetic::detail
