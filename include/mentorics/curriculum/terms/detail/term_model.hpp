// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/integer_units.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace mentorics::curriculum::detail {

/// A term problem in whole numbers: loads are counted in their greatest common divisor, courses numbered so that
/// prerequisites come first.
template <class = void>
struct term_model {
  using units = std::int64_t;

  explicit term_model(term_problem const& p) : terms(p.terms)
  {
    std::vector<std::size_t> number(p.catalogue.size());
    auto const numbers = [&](std::vector<std::size_t> of) {
      for (auto& i : of) { i = number[i]; }
      std::sort(of.begin(), of.end());
      return of;
    };
    integer_units const count(p.catalogue);
    unit = count.unit();
    for (auto const i : p.catalogue.topological_order()) {
      number[i] = id.size();
      id.push_back(i);
      load.push_back(count(p.catalogue[i].hours));
      total += load.back();
      before.push_back(numbers(p.catalogue[i].prerequisites));
    }
    groups.resize(id.size());
    together.resize(id.size());
    for (std::size_t c = 0; c < id.size(); ++c) {
      together[c] = numbers(p.catalogue[id[c]].corequisites);
      for (auto const& group : p.catalogue[id[c]].any_of) { groups[c].push_back(numbers(group)); }
    }
    after.resize(id.size());
    for (std::size_t c = 0; c < id.size(); ++c) {
      for (auto const b : before[c]) { after[b].push_back(c); }
    }
    find_twins();
    auto const size = static_cast<double>(unit);
    double const least = std::round(p.load_min * milliseconds_per_hour) / size;
    double const most = std::round(p.load_max * milliseconds_per_hour) / size;
    load_min = static_cast<units>(std::ceil((std::min)(least, static_cast<double>(total) + 1.0)));
    load_max = static_cast<units>(std::floor((std::min)(most, static_cast<double>(total))));
    count_min = (std::min)(p.count_min, id.size() + 1);
    count_max = (std::min)(p.count_max, id.size());
  }

  [[nodiscard]] std::size_t size() const { return id.size(); }
  [[nodiscard]] double hours(units amount) const { return to_hours(amount * unit); }

  std::size_t terms;
  milliseconds unit = 1;
  std::vector<std::size_t> id = {};
  std::vector<units> load = {};
  std::vector<std::vector<std::size_t>> before = {};
  std::vector<std::vector<std::size_t>> after = {};
  std::vector<std::vector<std::vector<std::size_t>>> groups = {};  ///< of each one course must lie before
  std::vector<std::vector<std::size_t>> together = {};             ///< corequisites: none may lie after
  std::vector<std::size_t> twin = {};  ///< an equal course with a lower number that may go first; itself if none
  units total = 0;
  units load_min = 0;
  units load_max = 0;
  std::size_t count_min = 0;
  std::size_t count_max = 0;

 private:
  /// Courses of the same load with the same prerequisites and the same successors can change places, if no other constraint
  /// distinguishes them.
  void find_twins()
  {
    std::vector<std::size_t> order(size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    twin = order;
    auto const less = [&](std::size_t a, std::size_t b) {
      if (load[a] != load[b]) { return load[a] < load[b]; }
      if (before[a] != before[b]) { return before[a] < before[b]; }
      return after[a] < after[b];
    };
    std::stable_sort(order.begin(), order.end(), less);
    std::vector<bool> special(size(), false);
    for (std::size_t c = 0; c < size(); ++c) {
      if (!groups[c].empty() || !together[c].empty()) { special[c] = true; }
      for (auto const j : together[c]) { special[j] = true; }
      for (auto const& group : groups[c]) {
        for (auto const j : group) { special[j] = true; }
      }
    }
    for (std::size_t k = 1; k < order.size(); ++k) {
      bool const equal = !less(order[k - 1], order[k]);
      if (equal && !special[order[k - 1]] && !special[order[k]]) { twin[order[k]] = order[k - 1]; }
    }
  }
};

}  // namespace mentorics::curriculum::detail
