// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/build_timetable.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// What a bound on the plans of one problem says about those of the problem that is left after some lessons.
///
/// Bellman's principle: what was finished since, followed by any plan for `now`, is a plan for `before`, if `now` is no freer
/// than what is left of `before`: no more hours or money, no earlier weeks, no course shorter than by the hours that were
/// used up, the same rules, no higher values. Then no plan for `now` is worth more than the bound of `before` without what
/// was earned since. Where that cannot be seen there is no bound.
template <class = void>
class inherited_bound {
 public:
  inherited_bound(problem const& before, problem const& now, std::size_t weeks_passed)
      : before_(before), now_(now), passed_(weeks_passed), done_(before.catalogue.size(), false)
  {}

  /// `running` is a plan by a solver for `before`.
  [[nodiscard]] double operator()(plan const& running)
  {
    bool const sized =
        now_.catalogue.size() == done_.size() && now_.calendar.weeks() + passed_ <= before_.calendar.weeks();
    if (!sized || !has_solution(running.outcome)) { return no_limit; }
    auto const since = finished_since(running);
    reduced_problem<> const old(before_);
    auto const order = feasible_prefix(old, since);
    if (order.size() != since.size()) { return no_limit; }
    auto const table = hold(old, order);
    double earned = 0.0;
    double fees = 0.0;
    for (auto const i : order) {
      if (table.finished[i] == not_scheduled) { return no_limit; }
      earned += old.value(i, table.finish_week(old, i));
      fees += old[i].fee;
    }
    bool const affordable = now_.budget + fees <= before_.budget;
    if (!affordable || !rules_are_kept() || !time_is_kept(table.end.empty() ? 0 : table.end.back())) {
      return no_limit;
    }
    constexpr double rounding = 1e-12;  // of the bound of all; what is left can be small beside it
    return (std::max)(running.certificate.bound, running.value) * (1.0 + rounding) - earned;
  }

 private:
  /// Courses that are completed now and were not before, as far as possible in the order of the plan.
  [[nodiscard]] std::vector<std::size_t> finished_since(plan const& running)
  {
    std::vector<std::size_t> since;
    std::vector<bool> was_done(done_.size(), false);
    for (auto const i : before_.completed) { was_done[i] = true; }
    for (auto const i : now_.completed) { done_[i] = true; }
    for (auto const i : running.order) {
      if (done_[i] && !was_done[i]) { since.push_back(i); }
    }
    for (auto const i : before_.catalogue.topological_order()) {
      bool const planned = std::ranges::find(running.order, i) != running.order.end();
      if (done_[i] && !was_done[i] && !planned) { since.push_back(i); }
    }
    return since;
  }

  [[nodiscard]] bool rules_are_kept() const
  {
    auto const required = [&](std::size_t i) {
      return done_[i] || std::ranges::find(now_.mandatory, i) != now_.mandatory.end();
    };
    auto const is_done = [&](std::size_t i) { return bool(done_[i]); };
    if (!std::ranges::all_of(before_.completed, is_done) || !std::ranges::all_of(before_.mandatory, required)) {
      return false;
    }
    for (std::size_t i = 0; i < done_.size(); ++i) {
      if (done_[i]) { continue; }
      auto const& a = before_.catalogue[i];
      auto const& b = now_.catalogue[i];
      bool const same = a.prerequisites == b.prerequisites && a.any_of == b.any_of && a.corequisites == b.corequisites;
      if (!same || b.fee < a.fee) { return false; }
      for (std::size_t t = 0; t < now_.calendar.weeks(); ++t) {
        if (now_.values(i, t) > before_.values(i, t + passed_)) { return false; }
      }
    }
    return true;
  }

  /// Study of `now` at time x happens in `before` at time x + shift, at the latest.
  [[nodiscard]] bool time_is_kept(milliseconds used) const
  {
    bool instant = false;
    bool begun = false;
    bool waits = false;
    for (std::size_t i = 0; i < done_.size(); ++i) {
      if (done_[i]) { continue; }
      begun = begun || time(now_, i) < time(before_, i);
      waits = waits || (release(before_, i) > 0 && !never_begins(before_, i));
      used += (std::max)(milliseconds{0}, time(before_, i) - time(now_, i));
      instant = instant || time(now_, i) == 0;
    }
    // A course that has begun may be interrupted now. Without weeks to wait for, `before` has a plan with the others first and
    // that course after them; with them, the hours that it took could not have been theirs.
    if (begun && waits) { return false; }
    auto const shift = (std::max)(used, until(before_, passed_));
    for (std::size_t t = 1; t <= now_.calendar.weeks(); ++t) {
      auto const mine = until(now_, t);
      if ((mine > 0 || instant) && mine + shift > until(before_, t + passed_)) { return false; }
    }
    for (std::size_t i = 0; i < done_.size(); ++i) {
      if (done_[i]) { continue; }
      if (never_begins(before_, i) ? !never_begins(now_, i) : release(before_, i) > shift + release(now_, i)) {
        return false;
      }
    }
    return true;
  }

  /// Time of the first `weeks` weeks.
  [[nodiscard]] static milliseconds until(problem const& p, std::size_t weeks)
  {
    milliseconds total = 0;
    for (std::size_t t = 0; t < weeks && t < p.calendar.weeks(); ++t) { total += to_milliseconds(p.calendar.hours[t]); }
    return total;
  }
  [[nodiscard]] static milliseconds time(problem const& p, std::size_t i)
  {
    return to_milliseconds(p.hours_left.empty() ? p.catalogue[i].hours : p.hours_left[i]);
  }
  [[nodiscard]] static milliseconds release(problem const& p, std::size_t i)
  {
    return p.earliest.empty() ? 0 : until(p, p.earliest[i]);
  }
  [[nodiscard]] static bool never_begins(problem const& p, std::size_t i)
  {
    return !p.earliest.empty() && p.earliest[i] > p.calendar.weeks();
  }

  problem const& before_;
  problem const& now_;
  std::size_t passed_;
  std::vector<bool> done_;
};

}  // namespace mentorics::curriculum::detail
