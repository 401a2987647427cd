// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace mentorics::curriculum::detail {

/// The closed set of nodes with the largest profit: if a node is in it, so is every node that it needs.
///
/// A minimum cut: source to nodes with a profit, nodes with a cost to the sink, infinite arcs along needs. Solved by
/// Dinic's algorithm; the graph is built once and solved for many profits.
/// Source: Picard (1976), Maximal closure of a graph; Dinic (1970).
class max_closure {
 public:
  using amount = std::int64_t;

  /// What a real profit is multiplied by, so that the largest becomes `units`; finite for the smallest profits too.
  [[nodiscard]] static double scale(double largest, double units) { return units / (std::max)(largest, 1e-280); }

  /// The nearest amount; beyond 1e15, where sums could overflow, that limit, and for NaN the lower one.
  [[nodiscard]] static amount to_amount(double scaled)
  {
    constexpr double most = 1e15;
    return std::llround(scaled > -most ? (std::min)(scaled, most) : -most);
  }

  explicit max_closure(std::size_t nodes) : nodes_(nodes), first_(nodes + 2, none), source_(nodes), sink_(nodes + 1) {}

  /// `node` needs `other`. Returns the arc's number, to ask for its flow. All arcs must be added before `solve`.
  std::size_t need(std::size_t node, std::size_t other) { return add(node, other, unlimited); }

  /// Finds the best closure for `profit`; of several, the smallest.
  void solve(std::vector<amount> const& profit)
  {
    if (!linked_) {
      for (std::size_t v = 0; v < nodes_; ++v) {
        from_source_.push_back(add(source_, v, 0));
        to_sink_.push_back(add(v, sink_, 0));
      }
      linked_ = true;
    }
    for (std::size_t a = 0; a < arcs_.size(); a += 2) {
      arcs_[a].left = arcs_[a].capacity;
      arcs_[a + 1].left = 0;
    }
    for (std::size_t v = 0; v < nodes_; ++v) {
      arcs_[from_source_[v]].left = (std::max)(profit[v], amount{0});
      arcs_[to_sink_[v]].left = (std::max)(-profit[v], amount{0});
    }
    while (find_levels()) {
      next_ = first_;
      while (augment() > 0) {}
    }
  }

  /// True if the node is in the best closure. After `solve`.
  [[nodiscard]] bool chosen(std::size_t node) const { return level_[node] != none; }

  /// The flow along a need: how much of `node`'s profit pays for `other`.
  [[nodiscard]] amount flow(std::size_t number) const { return arcs_[number + 1].left; }

 private:
  static constexpr auto none = static_cast<std::uint32_t>(-1);
  static constexpr amount unlimited = (std::numeric_limits<amount>::max)() / 4;

  struct arc {
    std::uint32_t to;
    std::uint32_t next;
    amount capacity;
    amount left;
  };

  std::size_t add(std::size_t from, std::size_t to, amount capacity)
  {
    auto const number = arcs_.size();
    arcs_.push_back({static_cast<std::uint32_t>(to), first_[from], capacity, capacity});
    first_[from] = static_cast<std::uint32_t>(number);
    arcs_.push_back({static_cast<std::uint32_t>(from), first_[to], 0, 0});
    first_[to] = static_cast<std::uint32_t>(number + 1);
    return number;
  }

  [[nodiscard]] bool find_levels()
  {
    level_.assign(nodes_ + 2, none);
    queue_.assign(1, static_cast<std::uint32_t>(source_));
    level_[source_] = 0;
    for (std::size_t k = 0; k < queue_.size(); ++k) {
      auto const v = queue_[k];
      for (auto a = first_[v]; a != none; a = arcs_[a].next) {
        if (arcs_[a].left > 0 && level_[arcs_[a].to] == none) {
          level_[arcs_[a].to] = level_[v] + 1;
          queue_.push_back(arcs_[a].to);
        }
      }
    }
    return level_[sink_] != none;
  }

  /// Pushes along one shortest path from the source; 0 if there is none left.
  amount augment()
  {
    path_.clear();
    auto v = static_cast<std::uint32_t>(source_);
    while (v != sink_) {
      auto& a = next_[v];
      while (a != none && !(arcs_[a].left > 0 && level_[arcs_[a].to] == level_[v] + 1)) { a = arcs_[a].next; }
      if (a != none) {
        path_.push_back(a);
        v = arcs_[a].to;
      } else if (path_.empty()) {
        return 0;
      } else {
        level_[v] = none - 1;  // a dead end in this phase
        v = arcs_[path_.back() ^ 1U].to;
        path_.pop_back();
      }
    }
    auto amount_pushed = unlimited;
    for (auto const a : path_) { amount_pushed = (std::min)(amount_pushed, arcs_[a].left); }
    for (auto const a : path_) {
      arcs_[a].left -= amount_pushed;
      arcs_[a ^ 1U].left += amount_pushed;
    }
    return amount_pushed;
  }

  std::size_t nodes_;
  std::vector<std::uint32_t> first_;
  std::size_t source_;
  std::size_t sink_;
  bool linked_ = false;
  std::vector<arc> arcs_ = {};
  std::vector<std::size_t> from_source_ = {};
  std::vector<std::size_t> to_sink_ = {};
  std::vector<std::uint32_t> level_ = {};
  std::vector<std::uint32_t> next_ = {};
  std::vector<std::uint32_t> queue_ = {};
  std::vector<std::uint32_t> path_ = {};
};

}  // namespace mentorics::curriculum::detail
