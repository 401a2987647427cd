// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/function_ref.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/learning/reviews/detail/column_choice.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace mentorics::learning::detail {

/// Branch and bound over the columns of the topics, one topic after another, with the prices of a Lagrangian bound.
template <class = void>
class column_search {
 public:
  using visitor = function_ref<control(std::size_t nodes, double best)>;

  column_search(column_choice<> const& start, std::vector<double> prices)
      : now_(start),
        prices_(std::move(prices)),
        best_(start),
        best_value_(start.value()),
        order_(start.topics().size()),
        rest_(start.topics().size() + 1, 0.0)
  {
    auto const& topics = now_.topics();
    for (std::size_t i = topics.size(); i-- > 0;) {
      auto const worth = [&](std::size_t c) { return topics[i][c].value - priced(topics[i][c], prices_); };
      order_[i].resize(topics[i].size());
      std::iota(order_[i].begin(), order_[i].end(), std::size_t{0});
      std::stable_sort(order_[i].begin(), order_[i].end(), [&](auto a, auto b) { return worth(a) > worth(b); });
      rest_[i] = rest_[i + 1] + worth(order_[i].front());
    }
  }

  /// Tries all choices that the prices do not rule out; true if it came to the end.
  [[nodiscard]] bool run(std::size_t max_nodes, visitor visit)
  {
    for (std::size_t i = 0; i < now_.topics().size(); ++i) { now_.choose(i, 0); }
    return branch(0, 0.0, max_nodes, visit);
  }

  [[nodiscard]] column_choice<> const& best() const noexcept { return best_; }
  [[nodiscard]] std::size_t nodes() const noexcept { return nodes_; }

 private:
  [[nodiscard]] bool branch(std::size_t i, double value, std::size_t max_nodes, visitor visit)
  {
    if (nodes_ == max_nodes || visit(nodes_, best_value_) == control::stop) { return false; }
    ++nodes_;
    if (i == order_.size()) {
      if (value > best_value_) {
        best_value_ = value;
        for (std::size_t k = 0; k < order_.size(); ++k) { best_.choose(k, now_.chosen()[k]); }
      }
      return true;
    }
    auto const& columns = now_.topics()[i];
    double minutes_left = 0.0;  // at their prices
    for (std::size_t d = 0; d < prices_.size(); ++d) { minutes_left += prices_[d] * now_.left()[d]; }
    for (auto const c : order_[i]) {
      double const bound = value + rest_[i + 1] + columns[c].value + minutes_left - priced(columns[c], prices_);
      if (bound <= best_value_ * (1.0 + 1e-12)) { break; }  // the columns after it are worth less
      if (!now_.fits(i, columns[c])) { continue; }
      now_.choose(i, c);
      bool const done = branch(i + 1, value + columns[c].value, max_nodes, visit);
      now_.choose(i, 0);
      if (!done) { return false; }
    }
    return true;
  }

  column_choice<> now_;
  std::vector<double> prices_;
  column_choice<> best_;
  double best_value_;
  std::vector<std::vector<std::size_t>> order_;  // columns of a topic, the best at these prices first
  std::vector<double> rest_;                     // what the topics from i on are worth at most, at these prices
  std::size_t nodes_ = 0;
};

}  // namespace mentorics::learning::detail
