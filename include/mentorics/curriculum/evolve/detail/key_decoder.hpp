// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/decoded_plan.hpp>
#include <mentorics/curriculum/plan/detail/course_links.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// Random keys for a plan: one key in [0, 1) for each open course and one for the cut.
///
/// Serial schedule generation, never an infeasible plan: of the courses that may come next the one with the largest key
/// comes next; courses with a key below cut - 1/2 are left out unless they are mandatory, so half of the genomes leave
/// nothing out; and so is a course that would end after the last week or cost more than is left. Courses that turn out to be
/// of no use are taken out again, and the others move up. O(edges + n log n) steps, no allocation.
/// Source: Goncalves and Resende (2011), Biased random-key genetic algorithms, section 2; Bean (1994).
template <class = void>
class key_decoder {
 public:
  explicit key_decoder(reduced_problem<> const& open) : open_(open), links_(open)
  {
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (open[i].mandatory) { mandatory_.push_back(i); }
    }
  }

  [[nodiscard]] std::size_t keys() const { return open_.size() + 1; }
  [[nodiscard]] plan_limits limits() const { return {.weeks = open_.weeks(), .budget = open_.budget()}; }
  [[nodiscard]] decoded_plan make_scratch() const { return {}; }

  double operator()(std::span<double const> keys, decoded_plan& s) const { return decode(keys, limits(), s); }

  /// Fills `s` and returns its objective.
  double decode(std::span<double const> keys, plan_limits const& within, decoded_plan& s) const
  {
    double const cut = keys[open_.size()] - 0.5;
    auto const later = [&](std::size_t a, std::size_t b) {  // equal keys: the lower number first
      return keys[a] < keys[b] || (!(keys[b] < keys[a]) && a > b);
    };
    auto const add = [&](std::size_t i) {
      s.ready.push_back(i);
      std::push_heap(s.ready.begin(), s.ready.end(), later);
    };
    begin(s);
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (s.unmet[i] == 0) { add(i); }
    }
    while (!s.ready.empty()) {
      std::pop_heap(s.ready.begin(), s.ready.end(), later);
      auto const i = s.ready.back();
      s.ready.pop_back();
      if (open_[i].mandatory || keys[i] >= cut) { hold(i, within, s, add); }
    }
    drop_useless(s);
    count_missing(s);
    return s.objective();
  }

  /// Holds the courses of `order` one after another, without those that cannot be held, and returns the objective.
  double replay(std::span<std::size_t const> order, plan_limits const& within, decoded_plan& s) const
  {
    begin(s);
    for (auto const i : order) {
      if (s.unmet[i] == 0 && s.place[i] == not_scheduled) {
        hold(i, within, s, [](std::size_t) {});
      }
    }
    count_missing(s);
    return s.objective();
  }

  /// Keys that decode to an order that can be held, and leave out all other courses.
  [[nodiscard]] std::vector<double> keys_of(std::span<std::size_t const> order) const
  {
    constexpr double left_out = 0.2;
    constexpr double cut_between = 0.9;  // 0.4 above the cut's zero
    std::vector<double> keys(this->keys(), left_out);
    for (std::size_t k = 0; k < order.size(); ++k) {
      keys[order[k]] = 0.5 + 0.5 * static_cast<double>(order.size() - k) / static_cast<double>(order.size() + 1);
    }
    keys.back() = cut_between;
    return keys;
  }

  /// Keys by falling priority, that leave out nothing.
  [[nodiscard]] std::vector<double> keys_by(std::span<double const> priority) const
  {
    std::vector<std::size_t> order(priority.size());
    for (std::size_t i = 0; i < order.size(); ++i) { order[i] = i; }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return priority[a] > priority[b]; });
    auto keys = keys_of(order);
    keys.back() = 0.0;
    return keys;
  }

 private:
  void begin(decoded_plan& s) const
  {
    auto const n = open_.size();
    for (auto* list : {&s.unmet, &s.missing, &s.place}) { list->resize(n); }
    for (auto* list : {&s.order, &s.ready}) { list->reserve(n); }
    s.end.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
      s.unmet[i] = links_.first[i + 1] - links_.first[i];
      s.missing[i] = 1 + open_[i].together.size();
      s.place[i] = not_scheduled;
    }
    s.met.assign(links_.first.back(), 0);
    s.order.clear();
    s.end.clear();
    s.ready.clear();
    s.time = 0;
    s.fees = s.value = 0.0;
  }

  template <class Opened>
  void hold(std::size_t i, plan_limits const& within, decoded_plan& s, Opened const& opened) const
  {
    auto const end = (std::max)(s.time, open_[i].release) + open_.time(i);
    auto const week = open_.week(end);
    if (week >= within.weeks || s.fees + open_[i].fee > within.budget) { return; }
    s.time = end;
    s.fees += open_[i].fee;
    s.place[i] = s.order.size();
    s.order.push_back(i);
    s.end.push_back(end);
    for (auto const c : links_.completes[i]) {
      if (--s.missing[c] > 0) { continue; }
      s.value += open_.value(c, week);
      for (auto const& [course, number] : links_.meets[c]) {
        if (s.met[number] != 0) { continue; }
        s.met[number] = 1;
        if (--s.unmet[course] == 0) { opened(course); }
      }
    }
  }

  void count_missing(decoded_plan& s) const
  {
    s.missing_mandatory = 0;
    for (auto const i : mandatory_) { s.missing_mandatory += s.missing[i] > 0 ? 1U : 0U; }
  }

  /// Not where there are corequisites: then a course is of use to more than those that name it.
  void drop_useless(decoded_plan& s) const
  {
    if (open_.has_corequisites()) { return; }
    auto& useful = s.unmet;  // no longer needed
    std::ranges::fill(useful, 0);
    std::size_t kept = 0;
    for (auto k = s.order.size(); k-- > 0;) {
      auto const i = s.order[k];
      if (open_[i].mandatory || open_.value(i, open_.week(s.end[k])) > 0.0) { useful[i] = 1; }
      if (useful[i] == 0) { continue; }
      ++kept;
      for (auto const j : open_.prerequisites(i)) { useful[j] = 1; }
      for (auto const& group : open_[i].any_of) {
        useful[*std::ranges::min_element(group, {}, [&](std::size_t j) { return s.place[j]; })] = 1;
      }
    }
    if (kept == s.order.size()) { return; }
    s.ready.assign(s.order.begin(), s.order.end());
    std::erase_if(s.ready, [&](std::size_t i) { return useful[i] == 0; });
    std::swap(s.ready, s.order);
    s.end.clear();
    s.time = 0;
    s.fees = s.value = 0.0;
    std::ranges::fill(s.place, not_scheduled);
    for (std::size_t k = 0; k < s.order.size(); ++k) {
      auto const i = s.order[k];
      s.time = (std::max)(s.time, open_[i].release) + open_.time(i);
      s.fees += open_[i].fee;
      s.end.push_back(s.time);
      s.place[i] = k;
      s.value += open_.value(i, open_.week(s.time));
    }
  }

  reduced_problem<> const& open_;
  course_links<> links_;
  std::vector<std::size_t> mandatory_ = {};
};

}  // namespace mentorics::curriculum::detail
