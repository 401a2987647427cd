// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/terms/detail/subset_sums.hpp>
#include <mentorics/curriculum/terms/detail/term_domains.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// What each term has, may get and must end with, if no term may have more than `limit` of load.
///
/// Source: Shaw (2004), A constraint for bin packing.
template <class = void>
class term_rooms {
 public:
  using units = term_model<>::units;
  using mask = term_domains<>::mask;

  /// What one term has for certain, what may come, and what it must end with.
  struct room {
    units load = 0;
    units possible = 0;
    units least = 0;
    units most = 0;
    std::size_t count = 0;
    std::size_t possible_count = 0;
  };

  term_rooms(term_model<> const& model, units limit)
      : model_(model), limit_(limit), sums_((std::min)(limit, widest)), rest_(sums_)
  {}

  [[nodiscard]] room const& operator[](std::size_t t) const { return room_[t]; }

  /// Counts the terms afresh and removes what does not fit; false if no plan is left.
  [[nodiscard]] bool fill(term_domains<>& domains)
  {
    for (std::size_t t = 0; t < model_.terms; ++t) { room_[t] = {}; }
    for (std::size_t c = 0; c < model_.size(); ++c) {
      auto const alone = domains.fixed(c);
      for (auto left = domains.terms_of(c); left != 0; left &= left - 1) {
        auto& r = room_[static_cast<std::size_t>(std::countr_zero(left))];
        r.possible += model_.load[c];
        ++r.possible_count;
        if (alone) {
          r.load += model_.load[c];
          ++r.count;
        }
      }
    }
    units all_least = 0;
    units all_most = 0;
    for (std::size_t t = 0; t < model_.terms; ++t) {
      auto& r = room_[t];
      r.least = (std::max)(model_.load_min, r.load);
      r.most = (std::min)(limit_, r.possible);
      all_least += r.least;
      all_most += r.most;
    }
    for (bool tighter = true; tighter && !domains.changed();) {
      tighter = false;
      for (std::size_t t = 0; t < model_.terms; ++t) {
        auto& r = room_[t];
        auto const least = r.least;
        auto const most = r.most;
        r.least = (std::max)(least, model_.total - (all_most - most));
        r.most = (std::min)(most, model_.total - (all_least - least));
        if (r.least > r.most || !fill_one(domains, t)) { return false; }
        tighter = tighter || r.least > least || r.most < most;
        all_least += r.least - least;
        all_most += r.most - most;
      }
    }
    return true;
  }

 private:
  static constexpr units widest = 4096;  // sums above it are not looked at one by one

  /// Decides what one term's load and number of courses leave no choice about.
  [[nodiscard]] bool fill_one(term_domains<>& domains, std::size_t t)
  {
    auto& r = room_[t];
    if (r.count > model_.count_max || r.possible_count < model_.count_min) { return false; }
    auto const bit = mask{1} << t;
    open_.clear();
    for (std::size_t c = 0; c < model_.size(); ++c) {
      if ((domains.terms_of(c) & bit) == 0 || domains.fixed(c)) { continue; }
      if (r.load + model_.load[c] > r.most || r.count == model_.count_max) {
        if (!domains.keep(c, ~bit)) { return false; }
      } else if (r.possible - model_.load[c] < r.least || r.possible_count == model_.count_min) {
        if (!domains.keep(c, bit)) { return false; }
      } else {
        open_.push_back(c);
      }
    }
    if (r.most > widest || domains.changed()) { return true; }
    return reach(domains, t);
  }

  [[nodiscard]] bool reach(term_domains<>& domains, std::size_t t)
  {
    auto& r = room_[t];
    std::sort(open_.begin(), open_.end(), [&](auto a, auto b) { return model_.load[a] < model_.load[b]; });
    sums_.reset(r.load);
    for (auto const c : open_) { sums_.add(model_.load[c]); }
    r.least = sums_.first(r.least, r.most);
    if (r.least == subset_sums<>::none) { return false; }
    r.most = sums_.last(r.least, r.most);
    // Is there a sum without one course of this load, and one with it?
    for (std::size_t k = 0; k < open_.size(); ++k) {
      auto const amount = model_.load[open_[k]];
      if (amount == 0 || (k > 0 && amount == model_.load[open_[k - 1]])) { continue; }
      rest_.reset(r.load);
      for (std::size_t j = 0; j < open_.size(); ++j) {
        if (j != k) { rest_.add(model_.load[open_[j]]); }
      }
      bool const without = rest_.first(r.least, r.most) != subset_sums<>::none;
      bool const with = rest_.first(r.least - amount, r.most - amount) != subset_sums<>::none;
      if (without && with) { continue; }
      for (auto j = k; j < open_.size() && model_.load[open_[j]] == amount; ++j) {
        auto const bit = mask{1} << t;
        if ((!with && !domains.keep(open_[j], ~bit)) || (!without && !domains.keep(open_[j], bit))) { return false; }
      }
    }
    return true;
  }

  term_model<> const& model_;
  units limit_;
  subset_sums<> sums_;
  subset_sums<> rest_;
  std::array<room, 64> room_ = {};
  std::vector<std::size_t> open_ = {};
};

}  // namespace mentorics::curriculum::detail
