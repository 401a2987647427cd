// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/integer_units.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/weeks/week_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// A week problem in whole numbers, courses numbered by falling time; with time reversed if that is asked for.
template <class = void>
struct week_model {
  using units = std::int64_t;

  week_model(week_problem const& p, bool reversed) : strict(p.order == week_order::earlier_weeks)
  {
    auto const n = p.catalogue.size();
    integer_units const count(p.catalogue);
    unit = count.unit();
    capacity = count(p.week_hours);

    // A course with many to come after it goes before its equals in time.
    auto const order = p.catalogue.topological_order();
    words = n / 64 + 1;
    std::vector<std::vector<std::uint64_t>> following(n, std::vector<std::uint64_t>(words, 0));
    auto const spread = [&](std::size_t from, std::size_t to) {
      for (std::size_t w = 0; w < words; ++w) { following[to][w] |= following[from][w]; }
      following[to][from / 64] |= std::uint64_t{1} << (from % 64);
    };
    for (std::size_t k = 0; k < n; ++k) {
      auto const i = reversed ? order[k] : order[n - 1 - k];
      for (auto const r : p.catalogue[i].prerequisites) {
        if (reversed) {
          spread(r, i);
        } else {
          spread(i, r);
        }
      }
    }
    auto const weight = [&](std::size_t i) {
      int bits = 0;
      for (auto const w : following[i]) { bits += __builtin_popcountll(w); }
      return bits;
    };
    id.resize(n);
    std::iota(id.begin(), id.end(), std::size_t{0});
    std::stable_sort(id.begin(), id.end(), [&](std::size_t a, std::size_t b) {
      auto const ta = to_milliseconds(p.catalogue[a].hours);
      auto const tb = to_milliseconds(p.catalogue[b].hours);
      return ta != tb ? ta > tb : weight(a) > weight(b);
    });
    std::vector<std::size_t> number(n);
    for (std::size_t k = 0; k < n; ++k) { number[id[k]] = k; }
    before.resize(n);
    after.resize(n);
    followers.assign(n, std::vector<std::uint64_t>(words, 0));
    for (std::size_t k = 0; k < n; ++k) {
      time.push_back(count(p.catalogue[id[k]].hours));
      total += time.back();
      for (auto const r : p.catalogue[id[k]].prerequisites) {
        auto const first = reversed ? k : number[r];
        auto const second = reversed ? number[r] : k;
        before[second].push_back(first);
        after[first].push_back(second);
      }
      for (std::size_t i = 0; i < n; ++i) {
        if ((following[id[k]][i / 64] >> (i % 64) & 1U) != 0) {
          followers[k][number[i] / 64] |= std::uint64_t{1} << (number[i] % 64);
        }
      }
    }
  }

  [[nodiscard]] std::size_t size() const { return id.size(); }
  [[nodiscard]] bool follows(std::size_t later, std::size_t earlier) const
  {
    return (followers[earlier][later / 64] >> (later % 64) & 1U) != 0;
  }

  bool strict;
  milliseconds unit = 1;
  units capacity = 0;
  units total = 0;
  std::size_t words = 1;
  std::vector<std::size_t> id = {};
  std::vector<units> time = {};
  std::vector<std::vector<std::size_t>> before = {};
  std::vector<std::vector<std::size_t>> after = {};
  std::vector<std::vector<std::uint64_t>> followers = {};  ///< all that must come after, directly or not
};

}  // namespace mentorics::curriculum::detail
