// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace support {

/// Probabilities that change by attempt, often 1, sometimes 0; courses of no hours are always passed.
inline std::vector<std::vector<double>> random_probabilities(mentorics::random_stream& rng,
                                                             mentorics::curriculum::problem const& p)
{
  using namespace mentorics;
  std::vector<std::vector<double>> table(p.catalogue.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    double const hours = p.hours_left.empty() ? p.catalogue[i].hours : p.hours_left[i];
    table[i].resize(1 + uniform_index(rng, 3));
    for (auto& probability : table[i]) {
      probability = bernoulli(rng, 0.2) || hours == 0.0 ? 1.0 : bernoulli(rng, 0.05) ? 0.0 : uniform01(rng);
    }
  }
  return table;
}

/// The best way to teach when courses can fail, by trying everything, lesson by lesson, with plain sums of hours: first
/// the largest probability of all mandatory courses, then the largest expected value. Knows every rule of the problem
/// and nothing of the solver; what was found for a history is kept, but no two histories are taken for one unless
/// hours, courses passed and the number of failures of each course are the same.
class policy_oracle {
 public:
  struct pair {
    double probability = 0.0;
    double value = 0.0;
  };

  policy_oracle(mentorics::curriculum::problem const& p, std::vector<std::vector<double>> const& success)
      : p_(p), success_(success), completed_(p.catalogue.size(), false)
  {
    for (auto const c : p.completed) { completed_[c] = true; }
  }

  pair best()
  {
    auto const n = p_.catalogue.size();
    return best_from(0.0, std::vector<bool>(n, false), std::vector<int>(n, 0));
  }

 private:
  bool finished(std::vector<bool> const& passed, std::size_t c, std::vector<bool> seen = {}) const
  {
    if (completed_[c]) { return true; }
    if (!passed[c]) { return false; }
    seen.resize(p_.catalogue.size(), false);
    seen[c] = true;
    for (auto const j : p_.catalogue[c].corequisites) {
      if (!seen[j] && !finished(passed, j, seen)) { return false; }
    }
    return true;
  }

  double hours_until(std::size_t week) const
  {
    double sum = 0.0;
    for (std::size_t t = 0; t < week; ++t) { sum += p_.calendar.hours[t]; }
    return sum;
  }

  pair best_from(double clock, std::vector<bool> const& passed, std::vector<int> const& failures)
  {
    auto const key = std::tuple(std::llround(clock * 1e6), passed, failures);
    if (auto const found = known_.find(key); found != known_.end()) { return found->second; }
    auto const n = p_.catalogue.size();
    auto const weeks = p_.calendar.weeks();
    auto const is_finished = [&](std::size_t c) { return finished(passed, c); };
    bool const all = std::all_of(p_.mandatory.begin(), p_.mandatory.end(), is_finished);
    std::vector<pair> ways{{all ? 1.0 : 0.0, 0.0}};
    double spent = 0.0;
    for (std::size_t c = 0; c < n; ++c) { spent += passed[c] || failures[c] > 0 ? p_.catalogue[c].fee : 0.0; }
    for (std::size_t c = 0; c < n; ++c) {
      auto const& it = p_.catalogue[c];
      if (completed_[c] || passed[c]) { continue; }
      if (failures[c] == 0 && spent + it.fee > p_.budget + 1e-9) { continue; }
      if (!std::all_of(it.prerequisites.begin(), it.prerequisites.end(), is_finished)) { continue; }
      bool open = true;
      for (auto const& group : it.any_of) { open = open && std::any_of(group.begin(), group.end(), is_finished); }
      auto const first = p_.earliest.empty() ? std::size_t{0} : p_.earliest[c];
      if (!open || first > weeks) { continue; }
      double const end = std::max(clock, hours_until(first)) + (p_.hours_left.empty() ? it.hours : p_.hours_left[c]);
      std::size_t week = 0;
      while (week < weeks && hours_until(week + 1) < end - 1e-9) { ++week; }
      if (week == weeks) { continue; }
      auto const& row = success_[c];
      double const probability = row[std::min(static_cast<std::size_t>(failures[c]), row.size() - 1)];
      pair way;
      if (probability > 0.0) {
        auto with = passed;
        with[c] = true;
        auto const rest = best_from(end, with, failures);
        double earned = 0.0;
        for (std::size_t j = 0; j < n; ++j) {
          if (!completed_[j] && !finished(passed, j) && finished(with, j)) { earned += p_.values(j, week); }
        }
        way = {probability * rest.probability, probability * (earned + rest.value)};
      }
      if (probability < 1.0) {
        auto failed = failures;
        ++failed[c];
        auto const rest = best_from(end, passed, failed);
        way.probability += (1.0 - probability) * rest.probability;
        way.value += (1.0 - probability) * rest.value;
      }
      ways.push_back(way);
    }
    pair best;
    for (auto const& way : ways) { best.probability = std::max(best.probability, way.probability); }
    for (auto const& way : ways) {
      if (way.probability > best.probability - 1e-12) { best.value = std::max(best.value, way.value); }
    }
    return known_[key] = best;
  }

  mentorics::curriculum::problem const& p_;
  std::vector<std::vector<double>> const& success_;
  std::vector<bool> completed_;
  std::map<std::tuple<long long, std::vector<bool>, std::vector<int>>, pair> known_ = {};
};

}  // namespace support
