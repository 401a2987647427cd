// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/marks.hpp>
#include <mentorics/genetic/detail/precedence.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic {

enum class order_crossover : unsigned char {
  precedence_preservative,  ///< gene by gene the next one of either parent that is not there yet: Bierwirth and others (1996)
  topological,              ///< a beginning of one parent, the rest in the order of the other: Davis (1985), one point
};

/// Orders of 0, ..., size - 1 that respect precedence: no operator ever makes another one.
///
/// The mutation moves one element to another place between its last predecessor and its first successor.
/// Operators allocate nothing for up to 4096 elements.
/// Source: Bierwirth, Mattfeld and Kopfer (1996); Mattfeld and Bierwirth (2004).
class permutations {
 public:
  using genome = std::vector<std::size_t>;

  /// `before` has pairs (a, b): a comes before b.
  /// \throws std::invalid_argument if `size` is 0, a pair names no element, or the pairs form a cycle.
  explicit permutations(std::size_t size, std::span<std::pair<std::size_t, std::size_t> const> before = {},
                        order_crossover crossover = order_crossover::precedence_preservative)
      : order_(size, before), crossover_(crossover)
  {}

  [[nodiscard]] std::size_t size() const { return order_.size(); }

  /// True if `g` has every element once and respects precedence.
  [[nodiscard]] bool contains(genome const& g) const
  {
    if (g.size() != size()) { return false; }
    std::vector<bool> seen(size(), false);
    for (auto const x : g) {
      if (x >= size() || seen[x]) { return false; }
      if (!std::ranges::all_of(order_.predecessors(x), [&](std::size_t p) { return bool(seen[p]); })) { return false; }
      seen[x] = true;
    }
    return true;
  }

  /// At each place one of those that may come, each with the same probability.
  [[nodiscard]] genome random(random_stream& rng) const
  {
    auto missing = order_.counts();
    genome ready;
    genome made;
    for (std::size_t i = 0; i < size(); ++i) {
      if (missing[i] == 0) { ready.push_back(i); }
    }
    while (!ready.empty()) {
      std::swap(ready[uniform_index(rng, ready.size())], ready.back());
      made.push_back(ready.back());
      ready.pop_back();
      for (auto const s : order_.successors(made.back())) {
        if (--missing[s] == 0) { ready.push_back(s); }
      }
    }
    return made;
  }

  void crossover(genome const& a, genome const& b, genome& child, random_stream& rng) const
  {
    detail::marks taken(size());
    child.clear();
    if (crossover_ == order_crossover::topological) {
      auto const cut = uniform_index(rng, size() + 1);
      for (std::size_t k = 0; k < cut; ++k) { take(a[k], child, taken); }
      for (auto const x : b) { take(x, child, taken); }
      return;
    }
    std::size_t next_a = 0;
    std::size_t next_b = 0;
    while (child.size() < size()) {
      while (next_a < size() && taken[a[next_a]]) { ++next_a; }
      while (next_b < size() && taken[b[next_b]]) { ++next_b; }
      take((rng() >> 63U) != 0 ? a[next_a] : b[next_b], child, taken);
    }
  }

  void mutate(genome& g, random_stream& rng) const
  {
    auto const from = uniform_index(rng, size());
    auto const x = g[from];
    detail::marks fixed(size());  // what x cannot pass
    for (auto const p : order_.predecessors(x)) { fixed.set(p); }
    for (auto const s : order_.successors(x)) { fixed.set(s); }
    std::size_t first = from;
    while (first > 0 && !fixed[g[first - 1]]) { --first; }
    std::size_t last = from;
    while (last + 1 < size() && !fixed[g[last + 1]]) { ++last; }
    if (first == last) { return; }
    auto to = first + uniform_index(rng, last - first);
    if (to >= from) { ++to; }  // any other place
    auto const at = [&](std::size_t k) { return g.begin() + static_cast<std::ptrdiff_t>(k); };
    if (to < from) {
      std::rotate(at(to), at(from), at(from + 1));
    } else {
      std::rotate(at(from), at(from + 1), at(to + 1));
    }
  }

 private:
  static void take(std::size_t x, genome& child, detail::marks& taken)
  {
    if (taken[x]) { return; }
    taken.set(x);
    child.push_back(x);
  }

  detail::precedence order_;
  order_crossover crossover_;
};

}  // namespace mentorics::genetic
