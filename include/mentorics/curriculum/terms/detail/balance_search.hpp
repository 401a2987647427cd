// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>
#include <mentorics/curriculum/terms/detail/term_search.hpp>
#include <mentorics/curriculum/terms/detail/term_windows.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// Closes in on the smallest load that the fullest term can have, from both sides.
template <observer Observer>
class balance_search {
 public:
  using units = term_model<>::units;

  balance_search(term_model<> const& model, std::size_t max_nodes, Observer& watch)
      : model_(model), max_nodes_(max_nodes), watch_(watch), search_(model)
  {
    auto const terms = static_cast<units>(model.terms);
    bound_ = (std::max)(model.load_min, (model.total + terms - 1) / terms);
    for (auto const w : model.load) { bound_ = (std::max)(bound_, w); }
    value_ = model.load_max + 1;
  }

  [[nodiscard]] status run()
  {
    raise_bound();
    units step = 1;
    std::size_t slice = 200;
    for (std::uint64_t seed = 0; bound_ < value_; ++seed) {
      auto const limit = has_plan() ? bound_ + (value_ - 1 - bound_) / 2 : (std::min)(bound_ + step - 1, value_ - 1);
      auto const answer = search_.run(limit, slice, seed, [&] { return tick(); });
      if (answer == verdict::found) {
        take_plan();
      } else if (answer == verdict::refuted) {
        bound_ = limit + 1;
        step *= 2;
      } else if (outcome_ != status::optimal) {
        return outcome_;
      } else {
        slice += slice / 2;
      }
    }
    return has_plan() ? status::optimal : status::infeasible;
  }

  [[nodiscard]] bool has_plan() const { return value_ <= model_.load_max; }
  [[nodiscard]] units value() const { return value_; }
  [[nodiscard]] units bound() const { return bound_; }
  [[nodiscard]] std::size_t nodes() const { return nodes_; }
  [[nodiscard]] std::vector<std::size_t> const& plan() const { return plan_; }

 private:
  /// The smallest limit that is not refuted without any search, by halving.
  void raise_bound()
  {
    auto high = value_;
    while (bound_ < high) {
      auto const middle = bound_ + (high - bound_) / 2;
      if (term_windows<>(model_, middle).propagate()) {
        high = middle;
      } else {
        bound_ = middle + 1;
      }
    }
  }

  void take_plan()
  {
    plan_ = search_.plan();
    std::vector<units> load(model_.terms, 0);
    for (std::size_t c = 0; c < plan_.size(); ++c) { load[plan_[c]] += model_.load[c]; }
    value_ = *std::max_element(load.begin(), load.end());
  }

  /// Counts a node; false if the search must end.
  [[nodiscard]] bool tick()
  {
    if (nodes_ == max_nodes_) {
      outcome_ = status::limit_reached;
      return false;
    }
    if (nodes_++ % 64 == 0) {
      iteration const now{.index = calls_++,
                          .evaluations = nodes_,
                          .best = has_plan() ? model_.hours(value_) : no_limit,
                          .bound = model_.hours(bound_)};
      if (notify(watch_, now) == control::stop) {
        outcome_ = status::stopped;
        return false;
      }
    }
    return true;
  }

  term_model<> const& model_;
  std::size_t max_nodes_;
  Observer& watch_;
  term_search<> search_;
  status outcome_ = status::optimal;
  units bound_ = 0;
  units value_ = 0;
  std::vector<std::size_t> plan_ = {};
  std::size_t nodes_ = 0;
  std::size_t calls_ = 0;
};

}  // namespace mentorics::curriculum::detail
