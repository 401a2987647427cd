// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/curriculum/evolve/detail/deviation.hpp>
#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/genetic/random_keys.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// The problem with a share of each week's hours.
struct paced_problem {
  paced_problem(problem const& from, double pace) : p(slowed(from, pace)) {}
  paced_problem(paced_problem const&) = delete;
  paced_problem& operator=(paced_problem const&) = delete;

  problem p;
  reduced_problem<> open{p};
  key_decoder<> decoder{open};

 private:
  [[nodiscard]] static problem slowed(problem p, double pace)
  {
    for (auto& hours : p.calendar.hours) { hours *= pace; }
    return p;
  }
};

/// Which goals count besides the value, and their order: minus the value, fee, weeks, imbalance.
template <class = void>
struct front_goals {
  bool fee = true;
  bool weeks = true;
  bool balance = false;

  [[nodiscard]] std::size_t count() const { return 1 + (fee ? 1U : 0U) + (weeks ? 1U : 0U) + (balance ? 1U : 0U); }

  void write(double value, double fees, std::size_t last_week, double imbalance, std::span<double> out) const
  {
    std::size_t k = 0;
    out[k++] = -value;
    if (fee) { out[k++] = fees; }
    if (weeks) { out[k++] = static_cast<double>(last_week); }
    if (balance) { out[k++] = imbalance; }
  }
};

struct front_scratch {
  decoded_plan plan = {};
  std::vector<double> load = {};
};

/// Plans for several goals: the keys of `key_decoder`, one for the budget, one for the last week, one for the pace.
class front_problem : public genetic::random_keys {
 public:
  front_problem(problem const& p, front_goals<> const& goals, std::span<double const> paces)
      : random_keys(reduced_problem<>(p).size() + 4), goals_(goals)
  {
    for (double const pace : paces) { paces_.emplace_back(p, pace); }
    for (std::size_t i = 0; i < open().size(); ++i) { all_fees_ += open()[i].fee; }
    all_fees_ = (std::min)(all_fees_, p.budget);
  }

  [[nodiscard]] reduced_problem<> const& open() const { return paces_.front().open; }
  [[nodiscard]] key_decoder<> const& decoder() const { return paces_.front().decoder; }
  [[nodiscard]] front_scratch make_scratch() const { return {}; }
  [[nodiscard]] front_goals<> const& wanted() const { return goals_; }
  [[nodiscard]] std::size_t objective_count() const { return goals_.count(); }

  /// Worse than any plan with a value above 0 in every goal.
  [[nodiscard]] std::vector<double> reference() const
  {
    milliseconds longest = 0;
    for (std::size_t t = 0; t < open().weeks(); ++t) {
      longest = (std::max)(longest, open().capacity(t) - (t == 0 ? 0 : open().capacity(t - 1)));
    }
    std::vector<double> worse(objective_count());
    goals_.write(0.0, 1.01 * all_fees_ + 1.0, open().weeks() + 1, to_hours(longest) + 1.0, worse);
    return worse;
  }

  /// The keys for `key_decoder`; those for the budget, the last week and the pace stand behind them.
  [[nodiscard]] std::span<double const> plan_keys(std::span<double const> keys) const
  {
    return keys.first(open().size() + 1);
  }

  [[nodiscard]] paced_problem const& paced(std::span<double const> keys) const
  {
    auto const k = static_cast<std::size_t>(keys.back() * static_cast<double>(paces_.size()));
    return paces_[(std::min)(k, paces_.size() - 1)];
  }

  [[nodiscard]] plan_limits limits(std::span<double const> keys) const
  {
    auto const n = open().size();
    auto const weeks = open().weeks();
    double const share = 1.25 * keys[n + 1];  // a fifth of all plans may use the whole budget
    auto const last = static_cast<std::size_t>(1.25 * keys[n + 2] * static_cast<double>(weeks));
    return {.weeks = goals_.weeks ? (std::min)(last + 1, weeks) : weeks,
            .budget = goals_.fee && share < 1.0 ? share * all_fees_ : open().budget()};
  }

  /// Writes the goals; returns how many mandatory courses are missing.
  double objectives(genome const& keys, std::span<double> out, front_scratch& s) const
  {
    auto const& use = paced(keys);
    use.decoder.decode(plan_keys(keys), limits(keys), s.plan);
    auto const missing = static_cast<double>(s.plan.missing_mandatory);
    double const value = missing > 0.0 ? 0.0 : s.plan.value;
    auto const weeks = s.plan.order.empty() ? 0 : use.open.week(s.plan.time) + 1;
    goals_.write(value, s.plan.fees, weeks, goals_.balance ? imbalance(use.open, s, weeks) : 0.0, out);
    return missing;
  }

 private:
  /// The standard deviation of the hours of the weeks in which there is time, up to the last one of the plan [h].
  [[nodiscard]] static double imbalance(reduced_problem<> const& open, front_scratch& s, std::size_t weeks)
  {
    s.load.assign(weeks, 0.0);
    for (std::size_t k = 0; k < s.plan.order.size(); ++k) {
      auto time = s.plan.end[k] - open.time(s.plan.order[k]);
      for (auto t = open.week(time); t < weeks && time < s.plan.end[k]; ++t) {
        auto const until = (std::min)(s.plan.end[k], open.capacity(t));
        s.load[t] += to_hours((std::max)(until - time, milliseconds{0}));
        time = (std::max)(time, until);
      }
    }
    std::size_t used = 0;
    for (std::size_t t = 0; t < weeks; ++t) {
      bool const holiday = open.capacity(t) == (t == 0 ? 0 : open.capacity(t - 1));
      if (!holiday) { s.load[used++] = s.load[t]; }
    }
    return deviation(std::span<double const>(s.load).first(used));
  }

  front_goals<> goals_;
  std::deque<paced_problem> paces_ = {};
  double all_fees_ = 0.0;
};

}  // namespace mentorics::curriculum::detail
