// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/selection_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The courses that can be selected at all, prerequisites first, hours counted in their greatest common divisor.
struct selection_model {
  using units = std::int64_t;

  explicit selection_model(selection_problem const& p)
  {
    auto const budget = to_milliseconds(p.hours);
    auto const n = p.catalogue.size();
    constexpr auto gone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> number(n, gone);
    milliseconds divisor = 0;
    for (auto const i : p.catalogue.topological_order()) {
      auto const time = to_milliseconds(p.catalogue[i].hours);
      bool possible = time <= budget;
      for (auto const r : p.catalogue[i].prerequisites) { possible = possible && number[r] != gone; }
      if (!possible) { continue; }
      number[i] = id.size();
      id.push_back(i);
      hours.push_back(time);
      value.push_back(p.values[i]);
      total += p.values[i];
      whole = whole && p.values[i] == std::floor(p.values[i]);
      divisor = std::gcd(divisor, time);
      before.emplace_back();
      for (auto const r : p.catalogue[i].prerequisites) { before.back().push_back(number[r]); }
      forest = forest && before.back().size() <= 1;
    }
    after.resize(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
      for (auto const b : before[i]) { after[b].push_back(i); }
    }
    if (divisor > 0) {
      for (auto& h : hours) { h /= divisor; }
      capacity = budget / divisor;
    }
  }

  [[nodiscard]] std::size_t size() const { return id.size(); }

  std::vector<std::size_t> id = {};
  std::vector<units> hours = {};
  std::vector<double> value = {};
  std::vector<std::vector<std::size_t>> before = {};
  std::vector<std::vector<std::size_t>> after = {};
  units capacity = 0;
  double total = 0.0;  ///< of all values
  bool whole = true;   ///< values are whole numbers
  bool forest = true;  ///< no course has two prerequisites
};

}  // namespace mentorics::curriculum::detail
