// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/subset_sums.hpp>
#include <mentorics/curriculum/detail/term_model.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The terms that are left for each course if no term may have more than `limit` of load, and what follows from them.
///
/// A course has a set of terms, one bit each. `propagate` removes terms until nothing more follows from: prerequisites
/// and twins; the load and the number of courses of each term (with the sums that the courses that may lie there can
/// form, and what the other terms leave over); and, for every interval of terms, the load and number of the courses that
/// must lie inside it or may meet it.
/// Source: Shaw (2004), A constraint for bin packing; energetic reasoning as in Carlier and Pinson (1989).
class term_windows {
 public:
  using units = term_model::units;
  using mask = std::uint64_t;

  term_windows(term_model const& model, units limit)
      : model_(model), limit_(limit), sums_((std::min)(limit, widest)), rest_(sums_),
        terms_of_(model.size(), ~mask{0} >> (64 - model.terms))
  {
  }

  [[nodiscard]] mask terms_of(std::size_t c) const { return terms_of_[c]; }
  [[nodiscard]] bool fixed(std::size_t c) const { return std::has_single_bit(terms_of_[c]); }
  [[nodiscard]] units fixed_load(std::size_t t) const { return room_[t].load; }

  [[nodiscard]] std::size_t mark() const { return trail_.size(); }
  void undo(std::size_t mark)
  {
    for (; trail_.size() > mark; trail_.pop_back()) { terms_of_[trail_.back().first] = trail_.back().second; }
  }

  /// Leaves `c` only those of its terms that are in `kept`; false if there is none.
  bool keep(std::size_t c, mask kept)
  {
    auto const now = terms_of_[c] & kept;
    if (now == terms_of_[c]) { return true; }
    trail_.emplace_back(c, terms_of_[c]);
    terms_of_[c] = now;
    changed_ = true;
    return now != 0;
  }

  /// False if no plan is left.
  [[nodiscard]] bool propagate()
  {
    do {
      changed_ = false;
      if (!follow_order() || !fill_terms()) { return false; }
      if (!changed_ && !check_intervals()) { return false; }
    } while (changed_);
    return true;
  }

 private:
  static constexpr units widest = 4096;  // sums above it are not looked at one by one

  /// What one term has for certain, what may come, and what it must end with.
  struct room {
    units load = 0;
    units possible = 0;
    units least = 0;
    units most = 0;
    std::size_t count = 0;
    std::size_t possible_count = 0;
  };

  static mask from(int t) { return t >= 64 ? 0 : ~mask{0} << t; }
  static mask until(int t) { return t < 0 ? 0 : ~mask{0} >> (63 - t); }
  [[nodiscard]] int first(std::size_t c) const { return std::countr_zero(terms_of_[c]); }
  [[nodiscard]] int last(std::size_t c) const { return 63 - std::countl_zero(terms_of_[c]); }

  [[nodiscard]] bool follow_order()
  {
    auto const n = model_.size();
    for (std::size_t c = 0; c < n; ++c) {
      int early = first(model_.twin[c]);
      for (auto const b : model_.before[c]) { early = (std::max)(early, first(b) + 1); }
      if (!keep(c, from(early))) { return false; }
    }
    for (auto c = n; c-- > 0;) {
      int late = last(c);
      for (auto const a : model_.after[c]) { late = (std::min)(late, last(a) - 1); }
      if (!keep(c, until(late)) || !keep(model_.twin[c], until(last(c)))) { return false; }
    }
    return true;
  }

  [[nodiscard]] bool fill_terms()
  {
    for (std::size_t t = 0; t < model_.terms; ++t) { room_[t] = {}; }
    for (std::size_t c = 0; c < model_.size(); ++c) {
      auto const alone = fixed(c);
      for (auto left = terms_of_[c]; left != 0; left &= left - 1) {
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
    for (bool tighter = true; tighter && !changed_;) {
      tighter = false;
      for (std::size_t t = 0; t < model_.terms; ++t) {
        auto& r = room_[t];
        auto const least = r.least;
        auto const most = r.most;
        r.least = (std::max)(least, model_.total - (all_most - most));
        r.most = (std::min)(most, model_.total - (all_least - least));
        if (r.least > r.most || !fill(t)) { return false; }
        tighter = tighter || r.least > least || r.most < most;
        all_least += r.least - least;
        all_most += r.most - most;
      }
    }
    return true;
  }

  /// Decides what one term's load and number of courses leave no choice about.
  [[nodiscard]] bool fill(std::size_t t)
  {
    auto& r = room_[t];
    if (r.count > model_.count_max || r.possible_count < model_.count_min) { return false; }
    auto const bit = mask{1} << t;
    open_.clear();
    for (std::size_t c = 0; c < model_.size(); ++c) {
      if ((terms_of_[c] & bit) == 0 || fixed(c)) { continue; }
      if (r.load + model_.load[c] > r.most || r.count == model_.count_max) {
        if (!keep(c, ~bit)) { return false; }
      } else if (r.possible - model_.load[c] < r.least || r.possible_count == model_.count_min) {
        if (!keep(c, bit)) { return false; }
      } else {
        open_.push_back(c);
      }
    }
    if (r.most > widest || changed_) { return true; }
    return reach(t);
  }

  [[nodiscard]] bool reach(std::size_t t)
  {
    auto& r = room_[t];
    std::sort(open_.begin(), open_.end(), [&](auto a, auto b) { return model_.load[a] < model_.load[b]; });
    sums_.reset(r.load);
    for (auto const c : open_) { sums_.add(model_.load[c]); }
    r.least = sums_.first(r.least, r.most);
    if (r.least == subset_sums::none) { return false; }
    r.most = sums_.last(r.least, r.most);
    // Is there a sum without one course of this load, and one with it?
    for (std::size_t k = 0; k < open_.size(); ++k) {
      auto const amount = model_.load[open_[k]];
      if (amount == 0 || (k > 0 && amount == model_.load[open_[k - 1]])) { continue; }
      rest_.reset(r.load);
      for (std::size_t j = 0; j < open_.size(); ++j) {
        if (j != k) { rest_.add(model_.load[open_[j]]); }
      }
      bool const without = rest_.first(r.least, r.most) != subset_sums::none;
      bool const with = rest_.first(r.least - amount, r.most - amount) != subset_sums::none;
      if (without && with) { continue; }
      for (auto j = k; j < open_.size() && model_.load[open_[j]] == amount; ++j) {
        auto const bit = mask{1} << t;
        if ((!with && !keep(open_[j], ~bit)) || (!without && !keep(open_[j], bit))) { return false; }
      }
    }
    return true;
  }

  /// The load inside [x, y] must fit there, the load that meets it must be enough for it; and so for the counts.
  [[nodiscard]] bool check_intervals()
  {
    auto const terms = model_.terms;
    std::array<units, 64> ends{};  // load of the courses that must lie in [x, t] and end in t
    std::array<std::size_t, 64> end_counts{};
    for (auto x = terms; x-- > 0;) {
      for (std::size_t c = 0; c < model_.size(); ++c) {
        if (first(c) != static_cast<int>(x)) { continue; }
        ends[static_cast<std::size_t>(last(c))] += model_.load[c];
        ++end_counts[static_cast<std::size_t>(last(c))];
      }
      units inside = 0;
      units most = 0;
      std::size_t count = 0;
      for (auto y = x; y < terms; ++y) {
        inside += ends[y];
        count += end_counts[y];
        most += room_[y].most;
        if (inside > most || count > model_.count_max * (y - x + 1)) { return false; }
      }
    }
    return enough_meets();
  }

  [[nodiscard]] bool enough_meets() const
  {
    auto const terms = model_.terms;
    std::array<units, 65> ended{};  // load of the courses that must end before t
    std::array<units, 65> begun{};  // load of the courses that cannot begin before t
    std::array<std::size_t, 65> ended_count{};
    std::array<std::size_t, 65> begun_count{};
    for (std::size_t c = 0; c < model_.size(); ++c) {
      auto const e = static_cast<std::size_t>(last(c)) + 1;
      auto const b = static_cast<std::size_t>(first(c));
      ended[e] += model_.load[c];
      begun[b] += model_.load[c];
      ++ended_count[e];
      ++begun_count[b];
    }
    for (std::size_t t = 1; t <= terms; ++t) {
      ended[t] += ended[t - 1];
      ended_count[t] += ended_count[t - 1];
    }
    for (auto t = terms; t-- > 0;) {
      begun[t] += begun[t + 1];
      begun_count[t] += begun_count[t + 1];
    }
    for (std::size_t x = 0; x < terms; ++x) {
      units least = 0;
      for (auto y = x; y < terms; ++y) {
        least += room_[y].least;
        if (model_.total - ended[x] - begun[y + 1] < least) { return false; }
        auto const meeting = model_.size() - ended_count[x] - begun_count[y + 1];
        if (meeting < model_.count_min * (y - x + 1)) { return false; }
      }
    }
    return true;
  }

  term_model const& model_;
  units limit_;
  subset_sums sums_;
  subset_sums rest_;
  std::vector<mask> terms_of_;
  std::array<room, 64> room_ = {};
  std::vector<std::size_t> open_ = {};
  std::vector<std::pair<std::size_t, mask>> trail_ = {};
  bool changed_ = false;
};

}  // namespace mentorics::curriculum::detail
