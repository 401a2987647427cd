// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/curricula/detail/curricula_loads.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <vector>

namespace mentorics::curriculum::detail {

/// Depth-first branch and bound over the terms of the courses, prerequisites first.
///
/// Bound: each curriculum may spread the load of its courses that are not placed yet like water over its terms, and each
/// wish of a course that is not placed yet is met if any of its terms allows it.
template <class = void>
class curricula_search {
 public:
  using units = curricula_model<>::units;

  explicit curricula_search(curricula_model<> const& model)
      : model_(model),
        loads_(model),
        term_(model.size(), 0),
        left_count_(model.members.size()),
        level_(model.terms),
        least_(model.members.size()),
        unmet_after_(model.size() + 1, 0.0)
  {
    for (std::size_t q = 0; q < least_.size(); ++q) {
      left_count_[q] = model.members[q].size();
      least_[q] = least_squares(q);
    }
    for (auto k = model.size(); k-- > 0;) {
      auto const c = model.order[k];
      bool not_scheduled = true;
      for (auto t = model.first[c]; t <= model.last[c]; ++t) {
        not_scheduled = not_scheduled && model.is_undesired(c, static_cast<std::size_t>(t));
      }
      unmet_after_[k] = unmet_after_[k + 1] + (not_scheduled && model.first[c] <= model.last[c] ? 1.0 : 0.0);
    }
  }

  /// No plan costs less.
  [[nodiscard]] double root_bound() const { return bound(0); }

  /// `proceed()` is asked at each node; `take(term, value)` gets every plan cheaper than `best`, which it may lower
  /// further. True if all plans have been seen or cannot be cheaper than `best` by more than `tolerance` * (1 + best).
  template <class Proceed, class Take>
  [[nodiscard]] bool run(double& best, double tolerance, Proceed&& proceed, Take&& take)
  {
    for (std::size_t q = 0; q < left_count_.size(); ++q) {
      if (!fits_in(q)) { return true; }
    }
    return descend(0, best, tolerance, proceed, take);
  }

 private:
  template <class Proceed, class Take>
  bool descend(std::size_t k, double& best, double tolerance, Proceed& proceed, Take& take)
  {
    if (!proceed()) { return false; }
    if (k == model_.size()) {
      double const value = loads_.value();
      if (loads_.misfits() == 0.0 && value < best) { take(term_, value); }
      return true;
    }
    auto const c = model_.order[k];
    auto from = model_.first[c];
    for (auto const b : model_.before[c]) { from = (std::max)(from, static_cast<int>(term_[b]) + 1); }
    for (auto t = from; t <= model_.last[c]; ++t) {
      auto const at = static_cast<std::size_t>(t);
      place(c, at);
      // A plan that is cheaper by rounding only is not worth a search.
      bool const open = fits(c) && bound(k + 1) < best * (1.0 - tolerance);
      bool const done = !open || descend(k + 1, best, tolerance, proceed, take);
      displace(c, at);
      if (!done) { return false; }
    }
    return true;
  }

  void place(std::size_t c, std::size_t t)
  {
    term_[c] = t;
    loads_.add(c, t);
    for (auto const q : model_.member_of[c]) {
      --left_count_[q];
      least_[q] = least_squares(q);
    }
  }

  void displace(std::size_t c, std::size_t t)
  {
    loads_.remove(c, t);
    for (auto const q : model_.member_of[c]) {
      ++left_count_[q];
      least_[q] = least_squares(q);
    }
  }

  /// The numbers of courses of the curricula of c can still become what they must be.
  [[nodiscard]] bool fits(std::size_t c) const
  {
    auto const& curricula = model_.member_of[c];
    return std::all_of(curricula.begin(), curricula.end(), [&](std::size_t q) { return fits_in(q); });
  }

  [[nodiscard]] bool fits_in(std::size_t q) const
  {
    std::size_t wanted = 0;
    std::size_t room = 0;
    for (std::size_t t = 0; t < model_.terms; ++t) {
      auto const count = loads_.count(q, t);
      if (count > model_.count_max) { return false; }
      if (count < model_.count_min) { wanted = (std::min)(wanted + model_.count_min - count, model_.size() + 1); }
      room += model_.count_max - count;
    }
    return wanted <= left_count_[q] && room >= left_count_[q];
  }

  [[nodiscard]] double bound(std::size_t k) const
  {
    double const squares = std::accumulate(least_.begin(), least_.end(), 0.0);
    return model_.cost(squares, loads_.unmet() + unmet_after_[k]);
  }

  /// The sum of squares if the load that is left flows to where there is least.
  [[nodiscard]] double least_squares(std::size_t q)
  {
    auto const terms = model_.terms;
    for (std::size_t t = 0; t < terms; ++t) { level_[t] = loads_.load(q, t); }
    std::sort(level_.begin(), level_.end(), std::greater<>());
    auto rest = model_.total[q];
    double sum = 0.0;
    std::size_t full = 0;  // terms above the water
    for (; full + 1 < terms && level_[full] * static_cast<units>(terms - full) > rest; ++full) {
      rest -= level_[full];
      sum += model_.square(q, level_[full]);
    }
    auto const wet = static_cast<double>(terms - full);
    double const water = static_cast<double>(rest) / wet;
    double const lack = static_cast<double>(model_.low[q]) - water;
    return sum + (lack > 0.0 ? wet * lack * lack : 0.0);
  }

  curricula_model<> const& model_;
  curricula_loads<> loads_;
  std::vector<std::size_t> term_;
  std::vector<std::size_t> left_count_;
  std::vector<units> level_;
  std::vector<double> least_;
  std::vector<double> unmet_after_;
};

}  // namespace mentorics::curriculum::detail
