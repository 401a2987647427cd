// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/policy/detail/retry_rules.hpp>
#include <mentorics/curriculum/policy/policy.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// What may be hoped for: first the probability that all mandatory courses are finished in time, then the expected
/// value.
struct prospect {
  double probability = 0.0;
  double value = 0.0;

  [[nodiscard]] static prospect mean(double p, prospect const& passed, prospect const& failed)
  {
    return {
        .probability = failed.probability + p * (passed.probability - failed.probability),  // exact if both are equal
        .value = p * passed.value + (1.0 - p) * failed.value};
  }
};

/// Situations of teaching with retries, each with its prospect and the best course to attempt.
///
/// Situations are solved depth first, with a stack of our own. Probabilities are largest probabilities, whatever is
/// chosen for its value: so what is taken for equal here does not add up over the attempts.
template <class = void>
class retry_tree {
 public:
  explicit retry_tree(retry_rules<> rules) : rules_(std::move(rules)) {}

  /// `optimal`, `infeasible` if the mandatory courses cannot all be finished, or `limit_reached` or `stopped` with
  /// nothing solved.
  template <class Report>
  [[nodiscard]] status solve(std::size_t max_states, Report const& report)
  {
    constexpr std::size_t poll_every = 4096;
    auto const root = rules_.start();
    std::vector<situation> stack{root};
    while (!stack.empty()) {
      auto const now = stack.back();
      if (known_.contains(now)) {
        stack.pop_back();
        continue;
      }
      if (!offers_known(now, stack)) { continue; }
      known_.emplace(now, best_offer());
      stack.pop_back();
      if (known_.size() >= max_states && !stack.empty()) { return status::limit_reached; }
      if (known_.size() % poll_every == 0 && report(known_.size()) == control::stop) { return status::stopped; }
    }
    best_ = known_.at(root).hope;
    return best_.probability > 0.0 ? status::optimal : status::infeasible;
  }

  [[nodiscard]] retry_rules<> const& rules() const { return rules_; }
  [[nodiscard]] prospect best() const { return best_; }
  [[nodiscard]] std::size_t states() const { return known_.size(); }

  /// The choices in all situations to which they lead; after `solve` was `optimal`.
  [[nodiscard]] policy decisions() const
  {
    auto const& open = rules_.open();
    std::vector<std::size_t> by_id(open.size());
    std::iota(by_id.begin(), by_id.end(), std::size_t{0});
    std::ranges::sort(by_id, {}, [&](std::size_t i) { return open.id(i); });
    policy chosen;
    for (auto const i : by_id) {
      chosen.courses.push_back({.course = open.id(i), .max_failures = rules_.capped(i, not_scheduled)});
    }
    std::unordered_set<situation, situation_hash<>> reached{rules_.start()};
    std::vector<situation> stack{rules_.start()};
    auto const reach = [&](situation next) {
      if (reached.insert(next).second) { stack.push_back(std::move(next)); }
    };
    while (!stack.empty()) {
      auto const now = std::move(stack.back());
      stack.pop_back();
      auto const i = known_.at(now).course;
      policy_entry made{.clock = now.time, .course = i == not_scheduled ? i : open.id(i)};
      for (auto const j : by_id) {
        made.failures.push_back(now.passed(j) ? std::size_t{0} : now.attempts[j]);
        if (now.passed(j)) { made.passed.push_back(open.id(j)); }
      }
      chosen.entries.push_back(std::move(made));
      if (i == not_scheduled) { continue; }
      double const p = rules_.probability(now, i);
      if (p > 0.0) { reach(rules_.after(now, i, true)); }
      if (p < 1.0) { reach(rules_.after(now, i, false)); }
    }
    std::sort(chosen.entries.begin(), chosen.entries.end());
    return chosen;
  }

  /// The prospect of trying the courses of an order (indices of the catalogue), each until it is passed.
  [[nodiscard]] prospect of_order(std::vector<std::size_t> const& ids) const
  {
    prospect total;
    std::map<situation, double> weights{{rules_.start(), 1.0}};
    for (auto const id : ids) {
      std::size_t i = 0;
      while (rules_.open().id(i) != id) { ++i; }
      std::map<situation, double> passed;
      while (!weights.empty()) {
        auto const first = weights.extract(weights.begin());
        auto const& now = first.key();
        double const weight = first.mapped();
        auto const week = rules_.week_of_attempt(now, i);
        if (week == rules_.open().weeks()) {  // then the rest is given up
          total.probability += rules_.all_mandatory(now) ? weight : 0.0;
          continue;
        }
        double const p = rules_.probability(now, i);
        auto const with = rules_.after(now, i, true);
        total.value += weight * p * rules_.gained(with, i, week);
        if (p > 0.0) { passed[with] += weight * p; }
        if (p < 1.0) { weights[rules_.after(now, i, false)] += weight * (1.0 - p); }
      }
      weights = std::move(passed);
    }
    for (auto const& [now, weight] : weights) { total.probability += rules_.all_mandatory(now) ? weight : 0.0; }
    return total;
  }

 private:
  struct choice {
    prospect hope = {};
    std::size_t course = not_scheduled;
  };

  /// Writes down the prospects of all that can be done now; or false, with the situations not yet known on the stack.
  [[nodiscard]] bool offers_known(situation const& now, std::vector<situation>& stack)
  {
    bool complete = true;
    auto const find = [&](situation next) {
      auto const found = known_.find(next);
      if (found != known_.end()) { return found->second.hope; }
      stack.push_back(std::move(next));
      complete = false;
      return prospect{};
    };
    offers_.assign(
        1, {.hope = {.probability = rules_.all_mandatory(now) ? 1.0 : 0.0, .value = 0.0}, .course = not_scheduled});
    for (std::size_t i = 0; i < rules_.open().size(); ++i) {
      auto const week = rules_.week_of_attempt(now, i);
      if (week == rules_.open().weeks()) { continue; }
      double const p = rules_.probability(now, i);
      prospect passed;
      prospect failed;
      if (p > 0.0) {
        auto with = rules_.after(now, i, true);
        double const value = rules_.gained(with, i, week);
        passed = find(std::move(with));
        passed.value += value;
      }
      if (p < 1.0) { failed = find(rules_.after(now, i, false)); }
      offers_.push_back({.hope = prospect::mean(p, passed, failed), .course = i});
    }
    return complete;
  }

  /// The offer of the largest value among those of the largest probability; probabilities within 1e-12 of it, relative,
  /// count as equal, for they differ by rounding when attempts are exchanged. The first of equals: to stop, then by
  /// number.
  [[nodiscard]] choice best_offer() const
  {
    double probability = 0.0;
    for (auto const& offer : offers_) { probability = (std::max)(probability, offer.hope.probability); }
    choice best;
    best.hope.value = -1.0;
    for (auto const& offer : offers_) {
      bool const as_likely = offer.hope.probability >= probability * (1.0 - 1e-12);
      if (as_likely && offer.hope.value > best.hope.value) { best = offer; }
    }
    best.hope.probability = probability;
    return best;
  }

  retry_rules<> rules_;
  prospect best_ = {};
  std::unordered_map<situation, choice, situation_hash<>> known_ = {};
  std::vector<choice> offers_ = {};
};

}  // namespace mentorics::curriculum::detail
