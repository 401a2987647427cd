// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/curricula/curricula_problem.hpp>
#include <mentorics/curriculum/detail/integer_units.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// A problem of several curricula in whole numbers: loads are counted in their greatest common divisor.
template <class = void>
struct curricula_model {
  using units = std::int64_t;

  explicit curricula_model(curricula_problem const& p)
      : terms(p.terms),
        order(p.catalogue.topological_order().begin(), p.catalogue.topological_order().end()),
        before(p.catalogue.size()),
        after(p.catalogue.size()),
        first(p.catalogue.size(), 0),
        last(p.catalogue.size(), static_cast<int>(p.terms) - 1),
        undesired(p.catalogue.size(), 0),
        member_of(p.catalogue.size()),
        count_min((std::min)(p.count_min, p.catalogue.size() + 1)),
        count_max((std::min)(p.count_max, p.catalogue.size())),
        undesired_cost(p.undesired_weight)
  {
    count_loads(p);
    find_windows(p);
    for (auto const& u : p.undesired) {
      for (auto t = u.term_of_year; t < terms; t += p.terms_per_year) { undesired[u.course] |= std::uint64_t{1} << t; }
    }
    for (auto const& listed : p.curricula) { add_curriculum(listed, to_milliseconds(p.load_step) / unit); }
  }

  [[nodiscard]] std::size_t size() const { return load.size(); }

  /// How far a load of curriculum q lies outside what is level, squared.
  [[nodiscard]] double square(std::size_t q, units amount) const
  {
    auto const d = static_cast<double>((std::max)(units{0}, (std::max)(amount - high[q], low[q] - amount)));
    return d * d;
  }
  [[nodiscard]] bool is_undesired(std::size_t c, std::size_t t) const { return (undesired[c] >> t & 1U) != 0; }
  [[nodiscard]] double cost(double squares, double unmet) const
  {
    return balance_cost * squares + undesired_cost * unmet;
  }

  std::size_t terms;
  milliseconds unit = 1;
  std::vector<std::size_t> order;  ///< prerequisites first
  std::vector<units> load = {};
  std::vector<std::vector<std::size_t>> before;
  std::vector<std::vector<std::size_t>> after;
  std::vector<int> first;                ///< earliest term by the longest chain before
  std::vector<int> last;                 ///< latest term by the longest chain after; below `first` if there is no plan
  std::vector<std::uint64_t> undesired;  ///< terms, one bit each
  std::vector<std::vector<std::size_t>> member_of;     ///< curricula of a course
  std::vector<std::vector<std::size_t>> members = {};  ///< courses of a curriculum
  std::vector<units> total = {};
  std::vector<units> low = {};
  std::vector<units> high = {};
  std::size_t count_min;
  std::size_t count_max;
  double balance_cost = 0.0;  ///< of one unit squared
  double undesired_cost;

 private:
  void count_loads(curricula_problem const& p)
  {
    integer_units count(p.catalogue);
    count.add(p.load_step);
    unit = count.unit();
    for (auto const& c : p.catalogue) { load.push_back(count(c.hours)); }
    balance_cost = p.balance_weight * to_hours(unit) * to_hours(unit);
  }

  void find_windows(curricula_problem const& p)
  {
    for (auto const c : order) {
      for (auto const b : p.catalogue[c].prerequisites) {
        before[c].push_back(b);
        after[b].push_back(c);
        first[c] = (std::max)(first[c], first[b] + 1);
      }
    }
    for (auto k = order.size(); k-- > 0;) {
      for (auto const b : before[order[k]]) { last[b] = (std::min)(last[b], last[order[k]] - 1); }
    }
  }

  void add_curriculum(std::vector<std::size_t> listed, units step)
  {
    std::sort(listed.begin(), listed.end());
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    units sum = 0;
    for (auto const c : listed) {
      sum += load[c];
      member_of[c].push_back(members.size());
    }
    auto const size = static_cast<units>(terms) * step;
    low.push_back(sum / size * step);
    high.push_back((sum + size - 1) / size * step);
    total.push_back(sum);
    members.push_back(std::move(listed));
  }
};

}  // namespace mentorics::curriculum::detail
