// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/detail/integer_units.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/selection/detail/feasible_part.hpp>
#include <mentorics/curriculum/selection/selection_problem.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The courses that can be selected at all, each after its prerequisites.
///
/// Hours are counted in their greatest common divisor, values in a power of two: the largest that divides them all, if sums
/// are then whole numbers far below 2^53, else that of the largest value. So values times a power of two are the same model.
template <class = void>
struct selection_model {
  using units = std::int64_t;

  explicit selection_model(selection_problem const& p) : all(&p.catalogue)
  {
    auto const budget = to_milliseconds(p.hours);
    std::vector<bool> fits;
    for (auto const& c : p.catalogue) { fits.push_back(to_milliseconds(c.hours) <= budget); }
    auto const possible = feasible_part(p.catalogue, fits);
    std::vector<std::size_t> number(p.catalogue.size());
    integer_units count;
    for (auto const i : p.catalogue.topological_order()) {
      if (!possible[i]) { continue; }
      number[i] = id.size();
      id.push_back(i);
      hours.push_back(to_milliseconds(p.catalogue[i].hours));
      value.push_back(p.values[i]);
      count.add(p.catalogue[i].hours);
    }
    before.resize(id.size());
    groups.resize(id.size());
    for (std::size_t k = 0; k < id.size(); ++k) {
      auto const& c = p.catalogue[id[k]];
      for (auto const r : c.prerequisites) { before[k].push_back(number[r]); }
      for (auto const r : c.corequisites) { before[k].push_back(number[r]); }
      for (auto const& group : c.any_of) {
        groups[k].emplace_back();
        for (auto const r : group) {
          if (possible[r]) { groups[k].back().push_back(number[r]); }
        }
      }
      has_groups = has_groups || !c.any_of.empty();
      has_corequisites = has_corequisites || !c.corequisites.empty();
      forest = forest && before[k].size() <= 1;
    }
    forest = forest && !has_groups && !has_corequisites;
    after.resize(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
      for (auto const b : before[i]) { after[b].push_back(i); }
    }
    if (!count.empty()) {
      for (auto& h : hours) { h /= count.unit(); }
      capacity = budget / count.unit();
    }
    count_values();
  }

  [[nodiscard]] std::size_t size() const { return id.size(); }

  /// A value of this model as one of the problem.
  [[nodiscard]] double in_problem(double v) const { return std::ldexp(v, exponent); }

  /// Those of the courses that can be taken if no others are.
  [[nodiscard]] std::vector<std::size_t> feasible(std::vector<std::size_t> const& numbers) const
  {
    std::vector<bool> members(all->size(), false);
    for (auto const k : numbers) { members[id[k]] = true; }
    auto const part = feasible_part(*all, members);
    std::vector<std::size_t> result;
    std::ranges::copy_if(numbers, std::back_inserter(result), [&](std::size_t k) { return part[id[k]]; });
    return result;
  }

  catalogue const* all;
  std::vector<std::size_t> id = {};
  std::vector<units> hours = {};
  std::vector<double> value = {};
  std::vector<std::vector<std::size_t>> before = {};  ///< what is taken with a course: pre- and corequisites
  std::vector<std::vector<std::vector<std::size_t>>> groups = {};  ///< of each one course is taken with it
  std::vector<std::vector<std::size_t>> after = {};
  units capacity = 0;
  double total = 0.0;          ///< of all values
  double lightest = no_limit;  ///< the least value above 0
  int exponent = 0;            ///< values are counted in 2^exponent
  bool whole = true;           ///< values are whole numbers, and size() * total <= 2^48
  bool has_groups = false;
  bool has_corequisites = false;
  bool forest = true;  ///< no course has two prerequisites, groups or corequisites

 private:
  void count_values()
  {
    int lowest = (std::numeric_limits<int>::max)();
    int largest = (std::numeric_limits<int>::min)();
    for (double const v : value) {
      if (!(v > 0.0)) { continue; }
      int power = 0;
      auto const digits = static_cast<std::uint64_t>(std::ldexp(std::frexp(v, &power), 53));
      lowest = (std::min)(lowest, power - 53 + std::countr_zero(digits));
      largest = (std::max)(largest, power - 1);
    }
    if (largest < lowest) { return; }  // nothing is worth anything
    double sum = 0.0;
    for (double const v : value) { sum += std::ldexp(v, -largest); }
    whole = std::ldexp(sum * static_cast<double>(size()), largest - lowest) <= 0x1p48;
    exponent = whole ? lowest : largest;
    for (double& v : value) {
      v = std::ldexp(v, -exponent);
      total += v;
      if (v > 0.0) { lightest = (std::min)(lightest, v); }
    }
  }
};

}  // namespace mentorics::curriculum::detail
