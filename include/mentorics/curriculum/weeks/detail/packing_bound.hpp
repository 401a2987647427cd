// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// How many bins of one size a set of items needs at least: the best of several dual feasible functions.
///
/// A dual feasible function gives every size x <= capacity a weight f(x) so that items that fit into a bin together weigh
/// at most f(capacity); then ceil(sum f / f(capacity)) bins are needed. Kept are the functions that say most about all
/// items, with the plain sum first. Weights add up, so the bound of a subset is a few subtractions away.
/// Source: Martello and Toth (1990), L2; Fekete and Schepers (2001); Carlier, Clautiaux and Moukrim (2007).
template <class = void>
class packing_bound {
 public:
  using units = std::int64_t;

  packing_bound(std::vector<units> const& sizes, units capacity, std::size_t kept) : items_(sizes.size())
  {
    try_function(sizes, capacity, [](units x) { return x; });
    std::vector<units> steps = sizes;
    for (units k = 2; k <= 100 && k <= capacity; ++k) { steps.push_back(capacity / k + 1); }
    for (auto const x : sizes) { steps.push_back(capacity - x + 1); }
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    for (auto const step : steps) {
      if (step < 1 || 2 * step > capacity) { continue; }
      try_function(sizes, capacity, [=](units x) { return x < step ? 0 : x > capacity - step ? capacity : x; });
      auto const folds = capacity / step;
      try_function(sizes, 2 * folds, [=](units x) {
        if (2 * x == capacity) { return folds; }
        return 2 * x < capacity ? 2 * (x / step) : 2 * folds - 2 * ((capacity - x) / step);
      });
    }
    for (units k = 1; k <= 50 && k < capacity; ++k) {
      try_function(sizes, capacity * k,
                   [=](units x) { return x * (k + 1) % capacity == 0 ? x * k : (x * (k + 1) / capacity) * capacity; });
    }
    keep_best(kept);
  }

  /// One more function: weights of the items, of which at most `full` go into a bin. Skipped if it is there already.
  void add(std::vector<units> const& weight, units full)
  {
    auto const have = functions();
    for (std::size_t k = 0; k < have; ++k) {
      bool same = full_[k] == full;
      for (std::size_t i = 0; i < items_ && same; ++i) { same = weights_[i * have + k] == weight[i]; }
      if (same) { return; }
    }
    std::vector<units> all;
    for (std::size_t i = 0; i < items_; ++i) {
      all.insert(all.end(), weights(i), weights(i) + have);
      all.push_back(weight[i]);
    }
    weights_ = std::move(all);
    full_.push_back(full);
  }

  /// Weights of an item under each function.
  [[nodiscard]] units const* weights(std::size_t item) const { return weights_.data() + item * functions(); }
  [[nodiscard]] std::size_t functions() const { return full_.size(); }

  /// Bins needed by items whose weights add up to `sum[k]` under function k.
  [[nodiscard]] std::size_t bins(units const* sum) const
  {
    units most = 0;
    for (std::size_t k = 0; k < functions(); ++k) { most = (std::max)(most, (sum[k] + full_[k] - 1) / full_[k]); }
    return static_cast<std::size_t>(most);
  }

  /// True if `bins(sum) >= number`.
  [[nodiscard]] bool need(units const* sum, units number) const
  {
    bool found = false;
    for (std::size_t k = 0; k < functions(); ++k) { found |= sum[k] > (number - 1) * full_[k]; }
    return found;
  }

 private:
  struct weighing {
    std::vector<units> weight;
    units full;
    double bins;
  };

  template <class Function>
  void try_function(std::vector<units> const& sizes, units full, Function f)
  {
    if (full <= 0) { return; }
    weighing made{.weight = {}, .full = full, .bins = 0.0};
    for (auto const x : sizes) {
      made.weight.push_back(f(x));
      made.bins += static_cast<double>(made.weight.back());
    }
    made.bins /= static_cast<double>(full);
    found_.push_back(std::move(made));
  }

  void keep_best(std::size_t kept)
  {
    if (found_.empty()) { return; }
    std::stable_sort(found_.begin() + 1, found_.end(), [](auto const& a, auto const& b) { return a.bins > b.bins; });
    std::vector<weighing> chosen;
    for (auto& f : found_) {
      auto const same = [&](weighing const& g) { return g.full == f.full && g.weight == f.weight; };
      if (chosen.size() == kept) { break; }
      if (std::none_of(chosen.begin(), chosen.end(), same)) { chosen.push_back(std::move(f)); }
    }
    for (auto const& f : chosen) { full_.push_back(f.full); }
    for (std::size_t i = 0; i < items_; ++i) {
      for (auto const& f : chosen) { weights_.push_back(f.weight[i]); }
    }
    found_.clear();
  }

  std::size_t items_;
  std::vector<weighing> found_ = {};
  std::vector<units> full_ = {};
  std::vector<units> weights_ = {};
};

}  // namespace mentorics::curriculum::detail
