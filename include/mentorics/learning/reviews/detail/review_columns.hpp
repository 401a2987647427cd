// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/reviews/review_topic.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::learning::detail {

/// One way to review one topic: on which days, what it is worth in the end, and how long each day takes on average.
struct review_column {
  std::vector<std::size_t> days;
  std::vector<double> minutes;
  double value = 0.0;
};

/// A memory that is there with some probability.
struct possible_memory {
  memory_state state;
  double probability;
  double day;  ///< of its last review
};

/// All ways to review a topic on at most `most` of `days` days; the first is not to review it.
///
/// The outcome of each review is chance: recalled (Good) with probability R, else a lapse (Again). After k reviews there
/// are 2^k possible memories; value and minutes are exact means over them. Each prefix is followed once.
template <class = void>
class review_columns {
 public:
  review_columns(fsrs_terms const& m, review_topic const& t, std::size_t days, std::size_t most)
      : m_(m), topic_(t), days_(days), most_(most)
  {
    extend({}, {}, {{.state = t.memory, .probability = 1.0, .day = -t.days_since}}, 0);
  }

  [[nodiscard]] std::vector<review_column> const& all() const noexcept { return all_; }

 private:
  void extend(std::vector<std::size_t> const& chosen, std::vector<double> const& minutes,
              std::vector<possible_memory> const& memories, std::size_t from)
  {
    double value = 0.0;
    for (auto const& p : memories) {
      value += p.probability * retrievability(m_, p.state.stability, static_cast<double>(days_) - p.day);
    }
    all_.push_back({.days = chosen, .minutes = minutes, .value = topic_.weight * value});
    if (chosen.size() == most_) { return; }
    for (std::size_t day = from; day < days_; ++day) {
      double const now = static_cast<double>(day);
      double mean = 0.0;
      std::vector<possible_memory> next;
      for (auto const& p : memories) {
        double const r = retrievability(m_, p.state.stability, now - p.day);
        mean += p.probability * (r * topic_.minutes + (1.0 - r) * topic_.lapse_minutes);
        auto const after = [&](rating g) { return next_state(m_, p.state, g, now - p.day); };
        next.push_back({.state = after(rating::good), .probability = p.probability * r, .day = now});
        if (r < 1.0) {
          next.push_back({.state = after(rating::again), .probability = p.probability * (1.0 - r), .day = now});
        }
      }
      auto longer = chosen;
      longer.push_back(day);
      auto more = minutes;
      more.push_back(mean);
      extend(longer, more, next, day + 1);
    }
  }

  fsrs_terms const& m_;
  review_topic const& topic_;
  std::size_t days_;
  std::size_t most_;
  std::vector<review_column> all_ = {};
};

}  // namespace mentorics::learning::detail
