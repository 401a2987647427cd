// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>

#include <cstddef>

namespace mentorics {

/// The observer of several solves in a row as one: counts add up over the solves, and a stop is remembered.
///
/// `best` and `bound` are those of the solve that runs. Give `observer()` to each solve, call `end_solve()` after it, and ask
/// `stopped()` before the next.
template <mentorics::observer Observer>
class observer_series {
 public:
  /// What a solve takes: a reference to this.
  struct link {
    observer_series* series;
    control operator()(iteration const& now) const { return series->pass_on(now); }
  };

  explicit observer_series(Observer& watch) : watch_(watch) {}
  observer_series(observer_series const&) = delete;
  observer_series& operator=(observer_series const&) = delete;

  [[nodiscard]] link observer() { return {this}; }

  /// Adds the counts of the solve that has ended to those of all.
  void end_solve()
  {
    index_ += last_.index;
    evaluations_ += last_.evaluations;
    last_ = {};
  }

  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  control pass_on(iteration const& now)
  {
    last_ = now;
    auto total = now;
    total.index += index_;
    total.evaluations += evaluations_;
    if (!stopped_) { stopped_ = notify(watch_, total) == control::stop; }
    return stopped_ ? control::stop : control::proceed;
  }

  Observer& watch_;
  iteration last_ = {};
  std::size_t index_ = 0;
  std::size_t evaluations_ = 0;
  bool stopped_ = false;
};

}  // namespace mentorics
