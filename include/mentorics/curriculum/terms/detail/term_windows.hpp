// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/terms/detail/term_domains.hpp>
#include <mentorics/curriculum/terms/detail/term_intervals.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>
#include <mentorics/curriculum/terms/detail/term_rooms.hpp>

#include <algorithm>
#include <cstddef>

namespace mentorics::curriculum::detail {

/// The terms that are left for each course if no term may have more than `limit` of load, and what follows from them.
///
/// `propagate` removes terms until nothing more follows from: prerequisites, groups, corequisites and twins; the load and the
/// number of courses of each term (with the sums that the courses that may lie there can form, and what the other terms leave
/// over); and, for every interval of terms, the load and number of the courses that must lie inside it or may meet it.
template <class = void>
class term_windows {
 public:
  using units = term_model<>::units;
  using mask = term_domains<>::mask;

  term_windows(term_model<> const& model, units limit) : model_(model), domains_(model), rooms_(model, limit) {}

  [[nodiscard]] mask terms_of(std::size_t c) const { return domains_.terms_of(c); }
  [[nodiscard]] units fixed_load(std::size_t t) const { return rooms_[t].load; }
  [[nodiscard]] std::size_t mark() const { return domains_.mark(); }
  void undo(std::size_t mark) { domains_.undo(mark); }

  /// Leaves `c` only those of its terms that are in `kept`; false if there is none.
  bool keep(std::size_t c, mask kept) { return domains_.keep(c, kept); }

  /// False if no plan is left.
  [[nodiscard]] bool propagate()
  {
    do {
      domains_.settle();
      if (!follow_order() || !rooms_.fill(domains_)) { return false; }
      if (domains_.changed()) { continue; }
      if (!enough_room(model_, domains_, rooms_) || !enough_courses(model_, domains_, rooms_)) { return false; }
    } while (domains_.changed());
    return true;
  }

 private:
  static mask from(int t) { return t >= 64 ? 0 : ~mask{0} << t; }
  static mask until(int t) { return t < 0 ? 0 : ~mask{0} >> (63 - t); }

  [[nodiscard]] bool follow_order()
  {
    auto const n = model_.size();
    for (std::size_t c = 0; c < n; ++c) {
      int early = domains_.first(model_.twin[c]);
      for (auto const b : model_.before[c]) { early = (std::max)(early, domains_.first(b) + 1); }
      for (auto const b : model_.together[c]) { early = (std::max)(early, domains_.first(b)); }
      for (auto const& group : model_.groups[c]) {
        int first = 64;
        for (auto const j : group) { first = (std::min)(first, domains_.first(j)); }
        early = (std::max)(early, first + 1);
      }
      if (!domains_.keep(c, from(early))) { return false; }
    }
    for (auto c = n; c-- > 0;) {
      int late = domains_.last(c);
      for (auto const a : model_.after[c]) { late = (std::min)(late, domains_.last(a) - 1); }
      if (!domains_.keep(c, until(late)) || !domains_.keep(model_.twin[c], until(domains_.last(c)))) { return false; }
      for (auto const b : model_.together[c]) {
        if (!domains_.keep(b, until(domains_.last(c)))) { return false; }
      }
      for (auto const& group : model_.groups[c]) {
        if (!keep_last_hope(group, domains_.last(c))) { return false; }
      }
    }
    return true;
  }

  /// If only one course of the group can lie before term `late`, it must.
  [[nodiscard]] bool keep_last_hope(std::vector<std::size_t> const& group, int late)
  {
    std::size_t hopes = 0;
    std::size_t last = 0;
    for (auto const j : group) {
      if (domains_.first(j) >= late) { continue; }
      ++hopes;
      last = j;
    }
    return hopes > 1 || (hopes == 1 && domains_.keep(last, until(late - 1)));
  }

  term_model<> const& model_;
  term_domains<> domains_;
  term_rooms<> rooms_;
};

}  // namespace mentorics::curriculum::detail
