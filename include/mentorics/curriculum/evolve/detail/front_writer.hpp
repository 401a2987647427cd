// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/deviation.hpp>
#include <mentorics/curriculum/evolve/detail/front_problem.hpp>
#include <mentorics/curriculum/evolve/detail/reoptimize_windows.hpp>
#include <mentorics/curriculum/evolve/evolve_plan_front_options.hpp>
#include <mentorics/curriculum/evolve/plan_choice.hpp>
#include <mentorics/curriculum/plan/detail/build_timetable.hpp>
#include <mentorics/curriculum/plan/detail/value_bound.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/genetic/sort_fronts.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Writes the plans of the genomes and of their polished forms, as far as they differ.
template <class = void>
class front_writer {
 public:
  front_writer(problem const& p, front_problem const& coded, evolve_plan_front_options const& o)
      : problem_(p), coded_(coded), options_(o)
  {
    bound_ = (std::max)(0.0, value_bound<>(coded.open()).at_root());
  }

  void add(std::span<double const> keys)
  {
    auto const& use = coded_.paced(keys);
    use.decoder.decode(coded_.plan_keys(keys), coded_.limits(keys), now_);
    write(use, now_.order);
    if (options_.window_states == 0 || now_.order.empty()) { return; }
    // The weeks and the fee that the plan has are the limits of its better forms.
    plan_limits const within{.weeks = use.open.week(now_.time) + 1, .budget = now_.fees};
    auto order = now_.order;
    window_polisher<> polish(use.open, use.decoder, within, options_.window, options_.window_states);
    polish(order);
    write(use, order);
  }

  /// Those that none beats; of equal ones the first.
  [[nodiscard]] std::vector<plan_choice> take()
  {
    auto const goals = coded_.objective_count();
    std::vector<double> values(choices_.size() * goals);
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      auto const& c = choices_[i];
      coded_.wanted().write(c.value, c.fee, c.weeks, c.imbalance, std::span(values).subspan(i * goals, goals));
    }
    genetic::objective_vectors const points{.values = values, .objectives = goals};
    std::vector<plan_choice> kept;
    std::set<std::vector<double>> seen;
    for (auto const i : genetic::non_dominated(points)) {
      bool const first = seen.insert(std::vector<double>(points[i].begin(), points[i].end())).second;
      if (first) { kept.push_back(std::move(choices_[i])); }
    }
    std::ranges::stable_sort(kept, [](plan_choice const& a, plan_choice const& b) { return a.value > b.value; });
    return kept;
  }

 private:
  void write(paced_problem const& use, std::vector<std::size_t> const& order)
  {
    plan_choice made;
    build_timetable(use.open, problem_.catalogue.size(), order, made.plan);
    for (auto const i : problem_.mandatory) {
      bool const done = std::ranges::find(problem_.completed, i) != problem_.completed.end();
      if (!done && made.plan.finish_week[i] == not_scheduled) { return; }
    }
    made.plan.outcome = status::limit_reached;
    made.value = made.plan.value;
    made.plan.certificate = {.value = made.value, .bound = (std::max)(bound_, made.value), .kind = proof::relaxation};
    std::vector<double> load(problem_.calendar.weeks(), 0.0);
    for (auto const c : made.plan.order) { made.fee += problem_.catalogue[c].fee; }
    for (auto const& lesson : made.plan.lessons) {
      load[lesson.week] += lesson.hours;
      made.weeks = (std::max)(made.weeks, lesson.week + 1);
    }
    std::vector<double> used;
    for (std::size_t t = 0; t < made.weeks; ++t) {
      if (problem_.calendar.hours[t] > 0.0) { used.push_back(load[t]); }
    }
    made.imbalance = deviation(used);
    choices_.push_back(std::move(made));
  }

  problem const& problem_;
  front_problem const& coded_;
  evolve_plan_front_options const& options_;
  double bound_ = 0.0;
  decoded_plan now_ = {};
  std::vector<plan_choice> choices_ = {};
};

}  // namespace mentorics::curriculum::detail
