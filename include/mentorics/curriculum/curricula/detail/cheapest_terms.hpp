// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>
#include <mentorics/curriculum/detail/maximum_closure.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// A term for each course if each had a price, prerequisites in strictly earlier terms: a minimum cut.
///
/// The node (c, t), t below the last term that c may have, is chosen if c lies in a term <= t. It needs (c, t+1), and
/// (b, t-1) for each prerequisite b. Its profit is what moving c from t+1 to t saves.
/// Source: Möhring, Schulz, Stork and Uetz (2003), Solving project scheduling problems by minimum cut computations.
template <class = void>
class cheapest_terms {
 public:
  explicit cheapest_terms(curricula_model<> const& model)
      : model_(model),
        start_(starts(model)),
        closure_(start_.back()),
        profit_(start_.back(), 0),
        amount_(profit_.size())
  {
    std::vector<std::size_t> implied(model.size(), model.size());
    for (std::size_t c = 0; c < model.size(); ++c) {
      for (auto t = model.first[c]; t + 1 < model.last[c]; ++t) { closure_.need(node(c, t), node(c, t + 1)); }
      for (auto const b : model.before[c]) {
        for (auto const a : model.before[b]) { implied[a] = c; }
      }
      for (auto const b : model.before[c]) {
        if (implied[b] == c) { continue; }  // by what lies between
        for (auto t = model.first[c]; t < (std::min)(model.last[c], model.last[b] + 1); ++t) {
          closure_.need(node(c, t), node(b, t - 1));
        }
      }
    }
  }

  /// The cut is small enough to be found many times.
  [[nodiscard]] static bool possible(curricula_model<> const& model) { return starts(model).back() <= 50'000; }

  /// Least sum of `price[c * terms + t]`, or a little less: what rounding may do is taken off.
  [[nodiscard]] double best(std::vector<double> const& price)
  {
    double largest = 0.0;
    double sum = 0.0;
    for (std::size_t c = 0; c < model_.size(); ++c) {
      auto const row = price.data() + c * model_.terms;
      sum += row[model_.last[c]];
      for (auto t = model_.first[c]; t < model_.last[c]; ++t) {
        profit_[node(c, t)] = row[t + 1] - row[t];
        largest = (std::max)(largest, std::abs(row[t + 1] - row[t]));
      }
    }
    double const scale = maximum_closure<>::scale(largest, 1e11);
    for (std::size_t k = 0; k < profit_.size(); ++k) { amount_[k] = maximum_closure<>::to_amount(profit_[k] * scale); }
    closure_.solve(amount_);
    maximum_closure<>::amount saved = 0;
    for (std::size_t k = 0; k < amount_.size(); ++k) { saved += closure_.chosen(k) ? amount_[k] : 0; }
    return sum - (static_cast<double>(saved) + static_cast<double>(amount_.size())) / scale;
  }

  /// Of the last `best`.
  [[nodiscard]] std::size_t term(std::size_t c) const
  {
    auto t = model_.first[c];
    while (t < model_.last[c] && !closure_.chosen(node(c, t))) { ++t; }
    return static_cast<std::size_t>(t);
  }

 private:
  [[nodiscard]] static std::vector<std::size_t> starts(curricula_model<> const& model)
  {
    std::vector<std::size_t> result{0};
    for (std::size_t c = 0; c < model.size(); ++c) {
      result.push_back(result.back() + static_cast<std::size_t>(model.last[c] - model.first[c]));
    }
    return result;
  }

  [[nodiscard]] std::size_t node(std::size_t c, int t) const
  {
    return start_[c] + static_cast<std::size_t>(t - model_.first[c]);
  }

  curricula_model<> const& model_;
  std::vector<std::size_t> start_;  // nodes of each course
  maximum_closure<> closure_;
  std::vector<double> profit_;
  std::vector<maximum_closure<>::amount> amount_;
};

}  // namespace mentorics::curriculum::detail
