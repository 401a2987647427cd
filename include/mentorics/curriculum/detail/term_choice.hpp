// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/detail/curricula_model.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace mentorics::curriculum::detail {

/// The courses that one curriculum would have in one term if each had a price: a knapsack over number and load.
class term_choice {
 public:
  using units = curricula_model::units;

  explicit term_choice(curricula_model const& model) : model_(model)
  {
    for (auto const& members : model.members) {
      std::vector<units> longest;
      for (auto const c : members) { longest.push_back(model.load[c]); }
      std::sort(longest.begin(), longest.end(), std::greater<>());
      units sum = 0;
      for (std::size_t k = 0; k < longest.size() && k < model.count_max; ++k) { sum += longest[k]; }
      most_.push_back(sum);
      // Cells of the table, and of the choices that lead to them.
      auto const cells = static_cast<double>(sum + 1) * static_cast<double>((std::min)(model.count_max, longest.size()) + 1);
      possible_ = possible_ && cells * static_cast<double>(longest.size() + 1) <= 4e6;
    }
  }

  /// The tables are small enough.
  [[nodiscard]] bool possible() const { return possible_; }

  /// Least cost of squares and prices; `price[k * terms + t]` belongs to the k-th member.
  [[nodiscard]] double best(std::size_t q, std::size_t t, double const* price)
  {
    auto const& members = model_.members[q];
    auto const counts = (std::min)(model_.count_max, members.size());
    auto const width = static_cast<std::size_t>(most_[q]) + 1;
    auto const cells = (counts + 1) * width;
    cost_.assign(cells, no_limit);
    taken_.assign(cells * members.size(), 0);
    cost_[0] = 0.0;
    std::size_t have = 0;
    std::size_t reach = 0;  // largest load so far
    for (std::size_t k = 0; k < members.size(); ++k) {
      auto const c = members[k];
      if (static_cast<int>(t) < model_.first[c] || static_cast<int>(t) > model_.last[c]) { continue; }
      auto const load = static_cast<std::size_t>(model_.load[c]);
      double const fee = price[k * model_.terms + t];
      auto* const took = taken_.data() + k * cells;
      have = (std::min)(have + 1, counts);
      reach = (std::min)(reach + load, width - 1);
      for (auto n = have; n >= 1; --n) {
        double const* const from = cost_.data() + (n - 1) * width;
        double* const to = cost_.data() + n * width;
        auto* const mark = took + n * width;
        for (std::size_t w = load; w <= reach; ++w) {
          double const with = from[w - load] + fee;
          mark[w] = static_cast<unsigned char>(with < to[w]);
          to[w] = (std::min)(to[w], with);
        }
      }
    }
    return read(q, counts, width);
  }

  /// The members chosen by the last `best`, by their place in the curriculum.
  [[nodiscard]] std::vector<std::size_t> const& chosen() const { return chosen_; }

 private:
  double read(std::size_t q, std::size_t counts, std::size_t width)
  {
    chosen_.clear();
    double least = no_limit;
    std::size_t n = 0;
    std::size_t w = 0;
    for (auto count = model_.count_min; count <= counts; ++count) {
      for (std::size_t load = 0; load < width; ++load) {
        double const here = cost_[count * width + load] + model_.cost(model_.square(q, static_cast<units>(load)), 0.0);
        if (here < least) {
          least = here;
          n = count;
          w = load;
        }
      }
    }
    for (auto k = model_.members[q].size(); k-- > 0 && n > 0;) {
      if (taken_[k * (counts + 1) * width + n * width + w] == 0) { continue; }
      chosen_.push_back(k);
      w -= static_cast<std::size_t>(model_.load[model_.members[q][k]]);
      --n;
    }
    return least;
  }

  curricula_model const& model_;
  std::vector<units> most_ = {};
  bool possible_ = true;
  std::vector<double> cost_ = {};
  std::vector<unsigned char> taken_ = {};
  std::vector<std::size_t> chosen_ = {};
};

}  // namespace mentorics::curriculum::detail
