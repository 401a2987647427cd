// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Situations of teaching with retries, each with its expected value and the best course to try.
///
/// A situation is the set of courses passed, the time studied, and for each course not passed the failed tries that still
/// change its chance. Situations are solved depth first, with a stack of our own.
class retry_tree {
 public:
  /// Keeps a copy of what it needs of `p`; expects checked arguments.
  retry_tree(problem p, std::vector<std::vector<double>> success)
      : problem_(std::make_shared<problem const>(std::move(p))), open_(*problem_), success_(std::move(success))
  {
  }

  /// `optimal`, or `limit_reached` or `stopped` with nothing solved.
  template <class Report>
  [[nodiscard]] status solve(std::size_t max_states, Report const& report)
  {
    constexpr std::size_t poll_every = 4096;
    root_ = start();
    std::vector<situation> stack{root_};
    while (!stack.empty()) {
      auto const now = stack.back();
      if (known_.contains(now)) {
        stack.pop_back();
        continue;
      }
      choice best{};
      bool complete = true;
      for (std::size_t i = 0; i < open_.size(); ++i) {
        auto const week = week_of_try(now, i);
        if (week == open_.weeks()) { continue; }
        double const p = chance(now, i);
        double value = 0.0;
        if (p > 0.0) { value += p * (open_.worth(i, week) + value_or_push(after(now, i, true), stack, complete)); }
        if (p < 1.0) { value += (1.0 - p) * value_or_push(after(now, i, false), stack, complete); }
        if (complete && value > best.value) { best = {.value = value, .course = i}; }
      }
      if (!complete) { continue; }
      known_.emplace(now, best);
      stack.pop_back();
      if (known_.size() >= max_states && !stack.empty()) { return status::limit_reached; }
      if (known_.size() % poll_every == 0 && report(known_.size()) == flow::stop) { return status::stopped; }
    }
    return status::optimal;
  }

  [[nodiscard]] double value() const { return known_.at(root_).value; }
  [[nodiscard]] std::size_t states() const { return known_.size(); }

  [[nodiscard]] std::size_t next(std::vector<std::size_t> const& passed, double hours_used,
                                 std::vector<std::size_t> const& failures) const
  {
    auto now = start();
    now.time = to_milliseconds(hours_used);
    for (std::size_t i = 0; i < open_.size(); ++i) {
      bool const is_passed = std::ranges::find(passed, open_.id(i)) != passed.end();
      now.tries[i] = is_passed ? done : open_.id(i) < failures.size() ? capped(i, failures[open_.id(i)]) : 0;
    }
    auto const found = known_.find(now);
    return found == known_.end() || !(found->second.value > 0.0) ? never : open_.id(found->second.course);
  }

  /// Expected value of trying the courses of an order (indices of the catalogue), each until it is passed.
  [[nodiscard]] double value_of_order(std::vector<std::size_t> const& ids) const
  {
    std::map<situation, double> chances{{start(), 1.0}};
    double total = 0.0;
    for (auto const id : ids) {
      std::size_t i = 0;
      while (open_.id(i) != id) { ++i; }
      std::map<situation, double> passed;
      while (!chances.empty()) {
        auto const [now, weight] = *chances.begin();
        chances.erase(chances.begin());
        auto const week = week_of_try(now, i);
        if (week == open_.weeks()) { continue; }  // then the rest is given up
        double const p = chance(now, i);
        total += weight * p * open_.worth(i, week);
        if (p > 0.0) { passed[after(now, i, true)] += weight * p; }
        if (p < 1.0) { chances[after(now, i, false)] += weight * (1.0 - p); }
      }
      chances = std::move(passed);
    }
    return total;
  }

 private:
  static constexpr std::uint16_t done = 0xFFFF;

  struct situation {
    milliseconds time = 0;
    std::vector<std::uint16_t> tries = {};  // failed tries that matter, or `done`
    friend auto operator<=>(situation const&, situation const&) = default;
  };
  struct choice {
    double value = 0.0;
    std::size_t course = 0;
  };

  [[nodiscard]] situation start() const { return {.time = 0, .tries = std::vector<std::uint16_t>(open_.size(), 0)}; }

  [[nodiscard]] std::uint16_t capped(std::size_t i, std::size_t tries) const
  {
    return static_cast<std::uint16_t>((std::min)({tries, success_[open_.id(i)].size() - 1, std::size_t{0xFFFE}}));
  }
  [[nodiscard]] double chance(situation const& now, std::size_t i) const { return success_[open_.id(i)][now.tries[i]]; }

  /// The week in which a try of course i would end; `weeks()` if it cannot be tried.
  [[nodiscard]] std::size_t week_of_try(situation const& now, std::size_t i) const
  {
    auto const passed = [&](std::size_t j) { return now.tries[j] == done; };
    bool const ready = now.tries[i] != done && std::ranges::all_of(open_[i].prerequisites, passed) &&
                       std::ranges::all_of(open_[i].any_of, [&](auto const& g) { return std::ranges::any_of(g, passed); });
    return ready ? open_.week((std::max)(now.time, open_[i].release) + open_.time(i)) : open_.weeks();
  }

  [[nodiscard]] situation after(situation now, std::size_t i, bool passed) const
  {
    now.time = (std::max)(now.time, open_[i].release) + open_.time(i);
    now.tries[i] = passed ? done : capped(i, now.tries[i] + std::size_t{1});
    return now;
  }

  [[nodiscard]] double value_or_push(situation next, std::vector<situation>& stack, bool& complete) const
  {
    auto const found = known_.find(next);
    if (found != known_.end()) { return found->second.value; }
    stack.push_back(std::move(next));
    complete = false;
    return 0.0;
  }

  std::shared_ptr<problem const> problem_;
  open_courses open_;
  std::vector<std::vector<double>> success_;
  situation root_ = {};
  std::map<situation, choice> known_ = {};
};

}  // namespace mentorics::curriculum::detail
