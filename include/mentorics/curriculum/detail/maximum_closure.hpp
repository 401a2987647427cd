// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The closed set of nodes with the largest profit: if a node is in it, so is every node that it needs.
///
/// A minimum cut: nodes with a profit pay, along the needs, for nodes with a cost, as much as they can (a maximum flow); what is
/// then on the source side of the cut is the best set, with all that it needs. The graph is built once and solved for many profits, each
/// time from the flow of the last.
/// Source: Picard (1976), Maximal closure of a graph; Dinic (1970); Kohli and Torr (2007) for the flow that is kept.
template <class = void>
class maximum_closure {
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

  explicit maximum_closure(std::size_t nodes) : profit_(nodes, 0), left_(nodes, 0) {}

  /// `node` needs `other`. Returns the arc's number, to ask for its flow. All arcs must be added before `solve`.
  std::size_t need(std::size_t node, std::size_t other)
  {
    arcs_.push_back({static_cast<std::uint32_t>(node), static_cast<std::uint32_t>(other)});
    return arcs_.size() - 1;
  }

  /// Finds the best closure for `profit`; of several, the smallest.
  void solve(std::vector<amount> const& profit)
  {
    if (first_.empty()) { link(); }
    for (std::size_t v = 0; v < left_.size(); ++v) { left_[v] += profit[v] - profit_[v]; }
    profit_ = profit;
    while (find_levels()) {
      next_.assign(first_.begin(), first_.end() - 1);
      for (std::uint32_t v = 0; v < left_.size(); ++v) {
        if (left_[v] > 0) { pay_from(v); }
      }
    }
  }

  /// Forgets the flow of the last profits.
  void restart()
  {
    std::ranges::fill(flow_, amount{0});
    std::ranges::fill(left_, amount{0});
    std::ranges::fill(profit_, amount{0});
  }

  /// True if the node is in the best closure. After `solve`.
  [[nodiscard]] bool chosen(std::size_t node) const { return level_[node] != none; }

  /// The flow along a need: how much of `node`'s profit pays for `other`.
  [[nodiscard]] amount flow(std::size_t number) const { return flow_[number]; }

 private:
  static constexpr auto none = static_cast<std::uint32_t>(-1);

  struct arc {
    std::uint32_t node;
    std::uint32_t other;
  };

  struct step {
    std::uint32_t to;
    std::uint32_t number : 31;  ///< of the arc
    std::uint32_t back : 1;     ///< against the arc: takes back what was paid along it
  };

  void link()
  {
    first_.assign(left_.size() + 1, 0);
    for (auto const& a : arcs_) {
      ++first_[a.node];
      ++first_[a.other];
    }
    std::uint32_t sum = 0;
    for (auto& f : first_) { f = std::exchange(sum, sum + f); }
    steps_.resize(2 * arcs_.size());
    auto end = first_;
    for (std::uint32_t k = 0; k < arcs_.size(); ++k) {
      steps_[end[arcs_[k].node]++] = {.to = arcs_[k].other, .number = k & 0x7fff'ffffU, .back = 0};
      steps_[end[arcs_[k].other]++] = {.to = arcs_[k].node, .number = k & 0x7fff'ffffU, .back = 1};
    }
    flow_.assign(arcs_.size(), 0);
  }

  [[nodiscard]] bool open(step const& s) const { return s.back == 0 || flow_[s.number] > 0; }

  /// Numbers nodes by their distance from those in the black; true if a node in the red is reached, then no further.
  [[nodiscard]] bool find_levels()
  {
    level_.assign(left_.size(), none);
    queue_.clear();
    for (std::uint32_t v = 0; v < left_.size(); ++v) {
      if (left_[v] <= 0) { continue; }
      level_[v] = 0;
      queue_.push_back(v);
    }
    auto last = none;
    for (std::size_t k = 0; k < queue_.size() && level_[queue_[k]] < last; ++k) {
      auto const v = queue_[k];
      for (auto a = first_[v]; a != first_[v + 1]; ++a) {
        auto const& s = steps_[a];
        if (level_[s.to] != none || !open(s)) { continue; }
        level_[s.to] = level_[v] + 1;
        if (left_[s.to] < 0) { last = level_[s.to]; }
        queue_.push_back(s.to);
      }
    }
    return last != none;
  }

  /// Pays along shortest paths from one node in the black until it has nothing left or reaches no one in the red.
  void pay_from(std::uint32_t source)
  {
    path_.clear();
    auto v = source;
    for (;;) {
      if (left_[v] < 0) {
        v = pay_along_path(source, v);
        if (left_[source] == 0) { return; }
      }
      auto& a = next_[v];
      auto const end = first_[v + 1];
      while (a != end && !(level_[steps_[a].to] == level_[v] + 1 && open(steps_[a]))) { ++a; }
      if (a != end) {
        path_.push_back(a);
        v = steps_[a].to;
      } else if (path_.empty()) {
        return;
      } else {
        v = tail(path_.back());
        path_.pop_back();
        ++next_[v];
      }
    }
  }

  /// As much as possible; returns where the path is then still open.
  [[nodiscard]] std::uint32_t pay_along_path(std::uint32_t source, std::uint32_t end)
  {
    auto pushed = (std::min)(left_[source], -left_[end]);
    for (auto const a : path_) {
      if (steps_[a].back != 0) { pushed = (std::min)(pushed, flow_[steps_[a].number]); }
    }
    left_[source] -= pushed;
    left_[end] += pushed;
    auto closed = path_.size();
    for (auto k = path_.size(); k-- > 0;) {
      auto const& s = steps_[path_[k]];
      flow_[s.number] += s.back != 0 ? -pushed : pushed;
      if (!open(s)) { closed = k; }
    }
    if (closed == path_.size()) { return end; }
    auto const from = tail(path_[closed]);
    path_.resize(closed);
    return from;
  }

  [[nodiscard]] std::uint32_t tail(std::uint32_t a) const
  {
    auto const& s = steps_[a];
    return s.back != 0 ? arcs_[s.number].other : arcs_[s.number].node;
  }

  std::vector<amount> profit_;
  std::vector<amount> left_;  // by node: its profit, less what it pays, and what is paid for it
  std::vector<arc> arcs_ = {};
  std::vector<amount> flow_ = {};
  std::vector<std::uint32_t> first_ = {};  // by node: its first step
  std::vector<step> steps_ = {};
  std::vector<std::uint32_t> level_ = {};
  std::vector<std::uint32_t> next_ = {};
  std::vector<std::uint32_t> queue_ = {};
  std::vector<std::uint32_t> path_ = {};  // steps
};

}  // namespace mentorics::curriculum::detail
