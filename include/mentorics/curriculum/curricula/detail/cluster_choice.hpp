// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_clusters.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>
#include <mentorics/curriculum/curricula/detail/load_table.hpp>
#include <mentorics/curriculum/curricula/detail/private_courses.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The courses that the curricula of a cluster would have in one term if each course had a price: exact.
///
/// Courses of the same curricula are alike but for load and price: one `load_table` for each such group. What all
/// curricula share and what some share is enumerated by number and load, dear ones cut off; then each curriculum adds its
/// `private_courses` independently of the others, from a table that is filled before.
template <class = void>
class cluster_choice {
 public:
  cluster_choice(curricula_model<> const& model, curricula_cluster<> cluster)
      : model_(model), cluster_(std::move(cluster)), have_(cluster_.curricula.size()), own_(have_.size())
  {
    for (auto const q : cluster_.curricula) { private_.emplace_back(model, q); }
    for (auto const& g : cluster_.groups) {
      std::vector<std::size_t> owners;
      for (std::size_t i = 0; i < have_.size(); ++i) {
        if ((g.owners >> i & 1U) != 0) { owners.push_back(i); }
      }
      if (curricula_cluster<>::is_private(g) && !cluster_.is_core(g)) {
        own_[owners.front()] = g.places;
      } else {
        shared_.push_back({g.places, owners, {}});
      }
    }
    // The core comes last: it has the most choices.
    std::stable_sort(shared_.begin(), shared_.end(),
                     [](group const& a, group const& b) { return a.owners.size() < b.owners.size(); });
  }

  [[nodiscard]] std::vector<std::size_t> const& courses() const { return cluster_.courses; }

  /// Least cost of squares and prices, infinity if nothing is allowed; `price[k * terms + t]` is of the k-th course.
  [[nodiscard]] double best(std::size_t t, double const* price)
  {
    std::vector<std::size_t> largest(have_.size(), 0);
    for (auto& g : shared_) {
      g.table.fill(items(g.places, t, price), model_.count_max);
      for (auto const i : g.owners) { largest[i] += g.table.largest_load(); }
    }
    double floor = 0.0;  // of what the curricula add to what they share
    for (std::size_t i = 0; i < own_.size(); ++i) { floor += private_[i].fill(items(own_[i], t, price), largest[i]); }
    ahead_.assign(shared_.size() + 1, floor);
    for (auto m = shared_.size(); m-- > 0;) { ahead_[m] = ahead_[m + 1] + shared_[m].table.choices().front().price; }
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
  using choice = load_table<>::choice;

  struct group {
    std::vector<std::size_t> places;
    std::vector<std::size_t> owners;
    load_table<> table;
  };

  [[nodiscard]] std::vector<load_table<>::item> items(std::vector<std::size_t> const& places, std::size_t t,
                                                      double const* price) const
  {
    std::vector<load_table<>::item> result;
    for (auto const k : places) {
      auto const c = cluster_.courses[k];
      if (static_cast<int>(t) < model_.first[c] || static_cast<int>(t) > model_.last[c]) { continue; }
      result.push_back({k, static_cast<std::size_t>(model_.load[c]), price[k * model_.terms + t]});
    }
    return result;
  }

  void descend(std::size_t m, double paid)
  {
    if (m == shared_.size()) {
      double cost = paid + ahead_[m];
      for (std::size_t i = 0; i < own_.size() && cost < best_; ++i) {
        cost += private_[i].excess(have_[i].count, have_[i].load);
      }
      if (cost < best_) {
        best_ = cost;
        pick_ = now_;
      }
      return;
    }
    std::size_t room = model_.count_max;
    for (auto const i : shared_[m].owners) { room = (std::min)(room, private_[i].most() - have_[i].count); }
    auto const& choices = shared_[m].table.choices();
    for (now_[m] = 0; now_[m] < choices.size(); ++now_[m]) {
      auto const& c = choices[now_[m]];
      if (paid + c.price + ahead_[m + 1] >= best_) { return; }
      if (c.count > room) { continue; }
      add(m, c);
      descend(m + 1, paid + c.price);
      remove(m, c);
    }
  }

  void add(std::size_t m, choice const& c)
  {
    for (auto const i : shared_[m].owners) {
      have_[i].count += c.count;
      have_[i].load += c.load;
    }
  }

  void remove(std::size_t m, choice const& c)
  {
    for (auto const i : shared_[m].owners) {
      have_[i].count -= c.count;
      have_[i].load -= c.load;
    }
  }

  void collect()
  {
    chosen_.clear();
    if (best_ == no_limit) { return; }
    for (std::size_t m = 0; m < shared_.size(); ++m) {
      auto const& c = shared_[m].table.choices()[pick_[m]];
      shared_[m].table.name(c, chosen_);
      add(m, c);
    }
    for (std::size_t i = 0; i < own_.size(); ++i) { private_[i].name(have_[i].count, have_[i].load, chosen_); }
  }

  curricula_model<> const& model_;
  curricula_cluster<> cluster_;
  std::vector<choice> have_;                   // of each curriculum so far
  std::vector<std::vector<std::size_t>> own_;  // places of the private courses of each
  std::vector<private_courses<>> private_ = {};
  std::vector<group> shared_ = {};
  std::vector<double> ahead_ = {};  // least cost of the groups from here on and what is private
  std::vector<std::size_t> now_ = {};
  std::vector<std::size_t> pick_ = {};
  std::vector<std::size_t> chosen_ = {};
  double best_ = no_limit;
};

}  // namespace mentorics::curriculum::detail
