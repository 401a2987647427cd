// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/priority_values.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// A wanted subset of the open courses on its way to one that can be held, and how dense the best bundle is that each of its
/// courses belongs to: a course and all that it requires, value in the first week by time.
template <class = void>
class wanted_bundles {
 public:
  /// `wanted` by index of the catalogue; mandatory courses are wanted too.
  wanted_bundles(reduced_problem<> const& open, std::span<std::uint8_t const> wanted)
      : open_(open), priority_(open), in_(open.size(), false), density_(open.size(), 0.0)
  {
    for (std::size_t i = 0; i < open.size(); ++i) { in_[i] = wanted[open.id(i)] != 0 || open[i].mandatory; }
  }

  /// A course that lacks something brings it in, or leaves if the bundle is not half as dense as all that is wanted.
  void complete_or_drop()
  {
    double const least = 0.5 * wanted_density();
    for (std::size_t i = open_.size(); i-- > 0;) {  // requirements have lower numbers or are corequisites
      if (!in_[i]) { continue; }
      double worth = value(i);
      double time = time_of(i);
      bool whole = true;
      for (auto const j : open_.required(i)) {
        whole = whole && in_[j];
        worth += value(j);
        time += time_of(j);
      }
      double const density = worth / time;
      if (!whole && !open_[i].mandatory && density < least) {
        in_[i] = false;
        continue;
      }
      take(i, density);
      for (auto const j : open_.required(i)) { take(j, density); }
    }
  }

  /// Of a group that no course meets the shortest course comes in.
  void meet_groups()
  {
    for (std::size_t i = 0; i < open_.size(); ++i) {
      for (auto const& group : open_[i].any_of) {
        if (!in_[i] || std::ranges::any_of(group, [&](std::size_t j) { return bool(in_[j]); })) { continue; }
        take(*std::ranges::min_element(group, {}, [&](std::size_t k) { return open_.time(k); }), density_[i]);
      }
    }
  }

  /// Keys for `key_decoder`: the denser, the earlier; other courses are left out.
  [[nodiscard]] std::vector<double> keys() const
  {
    double largest = 1.0;
    for (double const d : density_) { largest = (std::max)(largest, d); }
    std::vector<double> keys(open_.size() + 1, 0.0);
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (in_[i]) { keys[i] = 0.5 + 0.4 * density_[i] / largest; }
    }
    keys.back() = 0.95;  // leaves out keys below 0.45
    return keys;
  }

 private:
  [[nodiscard]] double value(std::size_t i) const { return open_.weeks() > 0 ? priority_(i, 0) : 0.0; }
  [[nodiscard]] double time_of(std::size_t i) const { return static_cast<double>(open_.time(i)) + 1.0; }

  [[nodiscard]] double wanted_density() const
  {
    double worth = 0.0;
    double time = 1.0;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (!in_[i]) { continue; }
      worth += value(i);
      time += time_of(i);
    }
    return worth / time;
  }

  void take(std::size_t i, double density)
  {
    in_[i] = true;
    density_[i] = (std::max)(density_[i], density);
  }

  reduced_problem<> const& open_;
  priority_values priority_;
  std::vector<bool> in_;
  std::vector<double> density_;
};

}  // namespace mentorics::curriculum::detail
