// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The cheapest way to choose a number of courses with a load, each course at a price: a knapsack over number and load.
template <class = void>
class load_table {
 public:
  struct item {
    std::size_t name;
    std::size_t load;
    double price;
  };
  struct choice {
    double price = 0.0;
    std::size_t count = 0;
    std::size_t load = 0;
  };

  /// At most `most` items are chosen.
  void fill(std::vector<item> items, std::size_t most)
  {
    items_ = std::move(items);
    auto const counts = (std::min)(most, items_.size());
    std::vector<std::size_t> longest;
    for (auto const& i : items_) { longest.push_back(i.load); }
    std::sort(longest.rbegin(), longest.rend());
    width_ = 1;
    for (std::size_t k = 0; k < counts; ++k) { width_ += longest[k]; }
    cells_ = (counts + 1) * width_;
    price_.assign(cells_, no_limit);
    taken_.assign(cells_ * items_.size(), 0);
    price_[0] = 0.0;
    std::size_t have = 0;
    std::size_t reach = 0;  // largest load so far
    for (std::size_t k = 0; k < items_.size(); ++k) {
      have = (std::min)(have + 1, counts);
      reach = (std::min)(reach + items_[k].load, width_ - 1);
      for (auto n = have; n >= 1; --n) { take(k, n, reach); }
    }
    list();
  }

  /// All that can be chosen, the cheapest first; nothing at all is among it.
  [[nodiscard]] std::vector<choice> const& choices() const { return choices_; }

  [[nodiscard]] std::size_t largest_load() const { return width_ - 1; }

  /// Appends the names of the items of a choice.
  void name(choice const& c, std::vector<std::size_t>& names) const
  {
    auto n = c.count;
    auto w = c.load;
    for (auto k = items_.size(); k-- > 0 && n > 0;) {
      if (taken_[k * cells_ + n * width_ + w] == 0) { continue; }
      names.push_back(items_[k].name);
      w -= items_[k].load;
      --n;
    }
  }

 private:
  void take(std::size_t k, std::size_t n, std::size_t reach)
  {
    double const* const from = price_.data() + (n - 1) * width_;
    double* const to = price_.data() + n * width_;
    auto* const mark = taken_.data() + k * cells_ + n * width_;
    for (auto w = items_[k].load; w <= reach; ++w) {
      double const with = from[w - items_[k].load] + items_[k].price;
      mark[w] = static_cast<unsigned char>(with < to[w]);
      to[w] = (std::min)(to[w], with);
    }
  }

  void list()
  {
    choices_.clear();
    for (std::size_t cell = 0; cell < cells_; ++cell) {
      if (price_[cell] < no_limit) { choices_.push_back({price_[cell], cell / width_, cell % width_}); }
    }
    std::stable_sort(choices_.begin(), choices_.end(),
                     [](choice const& a, choice const& b) { return a.price < b.price; });
  }

  std::vector<item> items_ = {};
  std::size_t width_ = 1;
  std::size_t cells_ = 1;
  std::vector<double> price_ = {};         // by number and load
  std::vector<unsigned char> taken_ = {};  // by item, number and load
  std::vector<choice> choices_ = {};
};

}  // namespace mentorics::curriculum::detail
