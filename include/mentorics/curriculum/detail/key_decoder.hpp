// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/draw.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/curriculum/detail/open_courses.hpp>

#include <algorithm>
#include <cstddef>
#include <queue>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Random keys for a plan: one key in [0, 1) for each open course and one for the cut.
///
/// Every genome decodes to a feasible plan: of the courses that may come next the one with the largest key comes next;
/// courses with a key below cut - 1/2 are left out unless they are mandatory, so half of the genomes leave nothing out; and
/// so is a course that would end after the last week or cost more than is left.
/// Source: Goncalves and Resende (2011), Biased random-key genetic algorithms, section 2; Bean (1994).
class key_decoder {
 public:
  using genome = std::vector<double>;

  explicit key_decoder(open_courses const& open)
      : open_(open), opens_(open.size()), completes_(open.size()), demands_(open.size(), 0)
  {
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (auto const p : open.prerequisites(i)) { opens_[p].push_back({.course = i, .group = demands_[i]++}); }
      for (auto const& group : open[i].any_of) {
        for (auto const p : group) { opens_[p].push_back({.course = i, .group = demands_[i]}); }
        ++demands_[i];
      }
      completes_[i].push_back(i);
      for (auto const j : open[i].together) { completes_[j].push_back(i); }
    }
  }

  /// The courses in the order in which they are taken, and what they are worth.
  [[nodiscard]] std::pair<std::vector<std::size_t>, double> decode(genome const& keys) const
  {
    double const cut = keys.back() - 0.5;
    auto const later = [&](std::size_t a, std::size_t b) {  // equal keys: the lower number first
      return keys[a] < keys[b] || (!(keys[b] < keys[a]) && a > b);
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> ready(later);
    std::vector<std::size_t> unmet = demands_;
    std::vector<std::vector<bool>> met(open_.size());
    std::vector<std::size_t> missing(open_.size());  // parts without which a course is not finished
    for (std::size_t i = 0; i < open_.size(); ++i) {
      met[i].resize(demands_[i]);
      missing[i] = 1 + open_[i].together.size();
      if (unmet[i] == 0) { ready.push(i); }
    }
    std::pair<std::vector<std::size_t>, double> result{{}, 0.0};
    milliseconds time = 0;
    double fees = 0.0;
    while (!ready.empty()) {
      auto const i = ready.top();
      ready.pop();
      auto const end = (std::max)(time, open_[i].release) + open_.time(i);
      auto const week = open_.week(end);
      bool const wanted = open_[i].mandatory || keys[i] >= cut;
      if (!wanted || week == open_.weeks() || fees + open_[i].fee > open_.budget()) { continue; }
      time = end;
      fees += open_[i].fee;
      result.first.push_back(i);
      for (auto const c : completes_[i]) {
        if (--missing[c] > 0) { continue; }
        result.second += open_.value(c, week);
        for (auto const& [course, group] : opens_[c]) {
          if (met[course][group]) { continue; }
          met[course][group] = true;
          if (--unmet[course] == 0) { ready.push(course); }
        }
      }
    }
    return result;
  }

  [[nodiscard]] genome random(random_stream& rng) const
  {
    genome keys(open_.size() + 1);
    for (auto& key : keys) { key = uniform01(rng); }
    return keys;
  }

  /// Each key from the fitter parent with probability 0.7.
  [[nodiscard]] genome cross(genome const& fitter, genome const& weaker, random_stream& rng) const
  {
    constexpr double bias = 0.7;
    auto child = fitter;
    for (std::size_t i = 0; i < child.size(); ++i) {
      if (uniform01(rng) >= bias) { child[i] = weaker[i]; }
    }
    return child;
  }

  /// Draws one key anew on average.
  void mutate(genome& keys, random_stream& rng) const
  {
    double const each = 1.0 / static_cast<double>(keys.size());
    for (auto& key : keys) {
      if (uniform01(rng) < each) { key = uniform01(rng); }
    }
  }

  [[nodiscard]] double fitness(genome const& keys) const { return decode(keys).second; }

 private:
  /// A demand of a course: one of its prerequisites, or one of its groups.
  struct demand {
    std::size_t course;
    std::size_t group;
  };

  open_courses const& open_;
  std::vector<std::vector<demand>> opens_;               // what a finished course meets
  std::vector<std::vector<std::size_t>> completes_;      // for which courses a course is a part
  std::vector<std::size_t> demands_;
};

}  // namespace mentorics::curriculum::detail
