// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/weeks/detail/week_model.hpp>
#include <mentorics/curriculum/weeks/detail/week_search.hpp>
#include <mentorics/curriculum/weeks/week_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Searches for the fewest weeks forwards and, with time reversed, backwards, in passes of growing width.
template <class Observer>
class minimize_weeks_run {
 public:
  minimize_weeks_run(week_problem const& p, std::size_t max_states, std::size_t max_bytes, Observer& watch)
      : forward_(p, false), backward_(p, true), max_states_(max_states), max_bytes_(max_bytes), watch_(watch)
  {
    weeks_ = p.catalogue.size() + 1;
  }

  [[nodiscard]] status solve()
  {
    for (auto const t : forward_.time) {
      if (t > forward_.capacity) { return status::infeasible; }
    }
    week_search<> ahead(forward_);
    bound_ = ahead.root_bound();
    if (forward_.size() == 0) {
      weeks_ = 0;
      return status::optimal;
    }
    pass(ahead, forward_, false, narrow, slice);
    if (finished()) { return outcome(); }
    week_search<> back(backward_);
    bound_ = (std::max)(bound_, back.root_bound());
    pass(back, backward_, true, narrow, slice);
    ahead.sharpen(weeks_, plan_of(forward_, false));
    back.sharpen(weeks_, plan_of(backward_, true));
    for (std::size_t length = 10 * slice, branches = 50 * narrow; !finished(); length *= 4) {
      auto const one = pass(ahead, forward_, false, branches, length);
      if (!finished() && one != week_search<>::end::exhausted) { pass(back, backward_, true, branches, length); }
      if (one == week_search<>::end::cut) { branches *= 10; }
      if (one == week_search<>::end::full) { break; }
    }
    return outcome();
  }

  [[nodiscard]] bool has_plan() const { return !plan_.empty() || weeks_ == 0; }
  [[nodiscard]] std::vector<std::size_t> const& plan() const { return plan_; }  ///< by course of the catalogue
  [[nodiscard]] std::size_t weeks() const { return weeks_; }
  [[nodiscard]] std::size_t bound() const { return bound_; }
  [[nodiscard]] std::size_t expanded() const { return expanded_; }
  [[nodiscard]] bool searched() const { return searched_; }  ///< the bound needed a search

 private:
  static constexpr std::size_t narrow = 20;    // ways to fill a week that the first pass looks at
  static constexpr std::size_t slice = 2'000;  // sets that the first pass expands

  [[nodiscard]] bool finished() const { return weeks_ <= bound_ || outcome_ != status::optimal; }
  [[nodiscard]] status outcome() const
  {
    if (weeks_ <= bound_) { return status::optimal; }
    return outcome_ == status::optimal ? status::limit_reached : outcome_;
  }

  week_search<>::end pass(week_search<>& search, week_model<> const& model, bool reversed, std::size_t branches,
                          std::size_t length)
  {
    auto const before = weeks_;
    auto const last = expanded_ + length;
    auto const ended = search.run(weeks_, bound_, branches, max_bytes_, [&] { return expanded_ < last && tick(); });
    if (weeks_ < before) {
      plan_.assign(model.size(), 0);
      for (std::size_t k = 0; k < model.size(); ++k) {
        auto const t = search.plan()[k];
        plan_[model.id[k]] = reversed ? weeks_ - 1 - t : t;
      }
    }
    if (ended == week_search<>::end::exhausted && weeks_ > bound_) {
      bound_ = weeks_;
      searched_ = true;
    }
    search.forget();
    return ended;
  }

  /// The plan in the numbers and the direction of a model.
  [[nodiscard]] std::vector<std::size_t> plan_of(week_model<> const& model, bool reversed) const
  {
    std::vector<std::size_t> result;
    if (plan_.empty()) { return result; }
    for (auto const i : model.id) { result.push_back(reversed ? weeks_ - 1 - plan_[i] : plan_[i]); }
    return result;
  }

  [[nodiscard]] bool tick()
  {
    if (expanded_ == max_states_) {
      outcome_ = status::limit_reached;
      return false;
    }
    if (expanded_++ % 64 == 0) {
      iteration const now{.index = calls_++,
                          .evaluations = expanded_,
                          .best = has_plan() ? static_cast<double>(weeks_) : no_limit,
                          .bound = static_cast<double>(bound_)};
      if (notify(watch_, now) == control::stop) {
        outcome_ = status::stopped;
        return false;
      }
    }
    return true;
  }

  week_model<> forward_;
  week_model<> backward_;
  std::size_t max_states_;
  std::size_t max_bytes_;
  Observer& watch_;
  status outcome_ = status::optimal;
  std::size_t weeks_ = 0;
  std::size_t bound_ = 0;
  std::vector<std::size_t> plan_ = {};
  std::size_t expanded_ = 0;
  std::size_t calls_ = 0;
  bool searched_ = false;
};

}  // namespace mentorics::curriculum::detail
