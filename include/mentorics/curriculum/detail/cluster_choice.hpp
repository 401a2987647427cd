// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/detail/curricula_clusters.hpp>
#include <mentorics/curriculum/detail/curricula_model.hpp>
#include <mentorics/curriculum/detail/load_table.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The courses that the curricula of a cluster would have in one term if each course had a price: exact.
///
/// Courses of the same curricula are alike but for load and price: one `load_table` for each such group. What all curricula
/// share and what some share is enumerated by number and load, dear ones cut off; then each curriculum completes it by
/// its private courses independently of the others, from a table that is filled before.
class cluster_choice {
 public:
  using choice = load_table::choice;
  using units = curricula_model::units;

  cluster_choice(curricula_model const& model, curricula_cluster cluster)
      : model_(model),
        cluster_(std::move(cluster)),
        tables_(cluster_.groups.size()),
        own_(cluster_.curricula.size(), nobody),
        rest_(own_.size()),
        have_(own_.size())
  {
    for (std::size_t g = 0; g < tables_.size(); ++g) {
      auto const& group = cluster_.groups[g];
      owners_.emplace_back();
      for (std::size_t i = 0; i < own_.size(); ++i) {
        if ((group.owners >> i & 1U) != 0) { owners_[g].push_back(i); }
      }
      if (!curricula_cluster::is_private(group) || cluster_.is_core(group)) {
        shared_.push_back(g);
      } else {
        own_[owners_[g].front()] = g;
      }
    }
    // The core comes last: it has the most choices.
    std::stable_partition(shared_.begin(), shared_.end(),
                          [&](std::size_t g) { return !cluster_.is_core(cluster_.groups[g]); });
  }

  [[nodiscard]] std::vector<std::size_t> const& courses() const { return cluster_.courses; }

  /// Least cost of squares and prices, infinity if nothing is allowed; `price[k * terms + t]` is of the k-th course.
  [[nodiscard]] double best(std::size_t t, double const* price)
  {
    for (std::size_t g = 0; g < tables_.size(); ++g) { fill(g, t, price); }
    double floor = 0.0;  // of what the curricula add to what they share
    for (std::size_t i = 0; i < own_.size(); ++i) { floor += complete(i); }
    ahead_.assign(shared_.size() + 1, floor);
    for (auto m = shared_.size(); m-- > 0;) { ahead_[m] = ahead_[m + 1] + tables_[shared_[m]].choices().front().price; }
    std::fill(have_.begin(), have_.end(), choice{});
    now_.assign(shared_.size(), 0);
    best_ = no_limit;
    descend(0, 0.0);
    collect();
    return best_;
  }

  /// What the last `best` chose, by place in `courses`.
  [[nodiscard]] std::vector<std::size_t> const& chosen() const { return chosen_; }

 private:
  static constexpr auto nobody = static_cast<std::size_t>(-1);

  void fill(std::size_t g, std::size_t t, double const* price)
  {
    std::vector<load_table::item> items;
    for (auto const k : cluster_.groups[g].places) {
      auto const c = cluster_.courses[k];
      if (static_cast<int>(t) < model_.first[c] || static_cast<int>(t) > model_.last[c]) { continue; }
      items.push_back({k, static_cast<std::size_t>(model_.load[c]), price[k * model_.terms + t]});
    }
    tables_[g].fill(std::move(items), model_.count_max);
  }

  [[nodiscard]] std::size_t most(std::size_t i) const
  {
    return (std::min)(model_.count_max, model_.members[cluster_.curricula[i]].size());
  }

  /// What the i-th curriculum adds at least to any number and load that it shares, and the least of that, which is taken
  /// off the table: what is left is never negative.
  double complete(std::size_t i)
  {
    auto& rest = rest_[i];
    rest.width = 1;
    for (auto const g : shared_) {
      bool const mine = std::find(owners_[g].begin(), owners_[g].end(), i) != owners_[g].end();
      if (mine) { rest.width += tables_[g].largest_load(); }
    }
    rest.cost.assign((most(i) + 1) * rest.width, no_limit);
    for (std::size_t n = 0; n <= most(i); ++n) {
      for (std::size_t w = 0; w < rest.width; ++w) { rest.cost[n * rest.width + w] = cheapest(i, n, w).first; }
    }
    double const least = *std::min_element(rest.cost.begin(), rest.cost.end());
    if (least < no_limit) {
      for (auto& c : rest.cost) { c -= least; }
    }
    return least;
  }

  /// The best private courses beside n courses of load w, and what they and the squares cost.
  [[nodiscard]] std::pair<double, choice> cheapest(std::size_t i, std::size_t n, std::size_t w) const
  {
    std::pair<double, choice> result{no_limit, {}};
    for (auto const& c : own_[i] == nobody ? nothing_ : tables_[own_[i]].choices()) {
      if (c.price >= result.first) { break; }  // squares are not negative
      if (n + c.count < model_.count_min || n + c.count > most(i)) { continue; }
      double const squares = model_.square(cluster_.curricula[i], static_cast<units>(w + c.load));
      double const cost = c.price + model_.cost(squares, 0.0);
      if (cost < result.first) { result = {cost, c}; }
    }
    return result;
  }

  void descend(std::size_t m, double paid)
  {
    if (m == shared_.size()) {
      double cost = paid + ahead_[m];
      for (std::size_t i = 0; i < own_.size() && cost < best_; ++i) {
        cost += rest_[i].cost[have_[i].count * rest_[i].width + have_[i].load];
      }
      if (cost < best_) {
        best_ = cost;
        pick_ = now_;
      }
      return;
    }
    auto const& owners = owners_[shared_[m]];
    std::size_t room = model_.count_max;
    for (auto const i : owners) { room = (std::min)(room, most(i) - have_[i].count); }
    auto const& choices = tables_[shared_[m]].choices();
    for (now_[m] = 0; now_[m] < choices.size(); ++now_[m]) {
      auto const& c = choices[now_[m]];
      if (paid + c.price + ahead_[m + 1] >= best_) { return; }
      if (c.count > room) { continue; }
      add(m, c);
      descend(m + 1, paid + c.price);
      for (auto const i : owners) {
        have_[i].count -= c.count;
        have_[i].load -= c.load;
      }
    }
  }

  void add(std::size_t m, choice const& c)
  {
    for (auto const i : owners_[shared_[m]]) {
      have_[i].count += c.count;
      have_[i].load += c.load;
    }
  }

  void collect()
  {
    chosen_.clear();
    if (best_ == no_limit) { return; }
    for (std::size_t m = 0; m < shared_.size(); ++m) {
      auto const& c = tables_[shared_[m]].choices()[pick_[m]];
      tables_[shared_[m]].name(c, chosen_);
      add(m, c);
    }
    for (std::size_t i = 0; i < own_.size(); ++i) {
      if (own_[i] != nobody) { tables_[own_[i]].name(cheapest(i, have_[i].count, have_[i].load).second, chosen_); }
    }
  }

  struct completion {
    std::size_t width = 1;
    std::vector<double> cost = {};  // by number and load of what is shared
  };

  curricula_model const& model_;
  curricula_cluster cluster_;
  std::vector<choice> nothing_ = std::vector<choice>(1);  // for a curriculum without private courses
  std::vector<load_table> tables_;                        // of each group
  std::vector<std::vector<std::size_t>> owners_ = {};     // of each group
  std::vector<std::size_t> shared_ = {};                  // groups to enumerate
  std::vector<std::size_t> own_;                          // private group of a curriculum
  std::vector<completion> rest_;
  std::vector<choice> have_;  // of each curriculum so far
  std::vector<double> ahead_ = {};
  std::vector<std::size_t> now_ = {};
  std::vector<std::size_t> pick_ = {};
  std::vector<std::size_t> chosen_ = {};
  double best_ = no_limit;
};

}  // namespace mentorics::curriculum::detail
