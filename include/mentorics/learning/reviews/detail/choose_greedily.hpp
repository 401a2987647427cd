// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/reviews/detail/column_choice.hpp>

#include <algorithm>
#include <cstddef>

namespace mentorics::learning::detail {

/// While it fits, adds the review of the largest gain per minute.
template <class = void>
inline void add_reviews(column_choice<>& choice)
{
  auto const& topics = choice.topics();
  for (;;) {
    double best = 0.0;
    std::size_t topic = 0;
    std::size_t column = 0;
    for (std::size_t i = 0; i < topics.size(); ++i) {
      auto const& now = choice.of(i);
      for (std::size_t c = 1; c < topics[i].size(); ++c) {
        auto const& then = topics[i][c];
        double const gain = then.value - now.value;
        if (then.days.size() != now.days.size() + 1 || !(gain > 0.0) || !choice.fits(i, then)) { continue; }
        double const rate = gain / (total_minutes(then) - total_minutes(now));
        if (rate > best && std::includes(then.days.begin(), then.days.end(), now.days.begin(), now.days.end())) {
          best = rate;
          topic = i;
          column = c;
        }
      }
    }
    if (!(best > 0.0)) { return; }
    choice.choose(topic, column);
  }
}

/// While it helps, exchanges the column of a single topic.
template <class = void>
inline void exchange_columns(column_choice<>& choice)
{
  auto const& topics = choice.topics();
  for (bool better = true; better;) {
    better = false;
    for (std::size_t i = 0; i < topics.size(); ++i) {
      for (std::size_t c = 0; c < topics[i].size(); ++c) {
        if (topics[i][c].value > choice.of(i).value * (1.0 + 1e-12) && choice.fits(i, topics[i][c])) {
          choice.choose(i, c);
          better = true;
        }
      }
    }
  }
}

}  // namespace mentorics::learning::detail
