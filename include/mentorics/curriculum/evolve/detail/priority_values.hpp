// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <cmath>
#include <cstddef>

namespace mentorics::curriculum::detail {

/// The values by which greedy rules put courses in order: those of mandatory courses are above all others together.
class priority_values {
 public:
  explicit priority_values(reduced_problem<> const& open) : open_(open)
  {
    if (!open.has_mandatory()) { return; }
    double all = 0.0;
    for (std::size_t i = 0; i < open.size() && open.weeks() > 0; ++i) { all += open.value(i, 0); }
    first_ = !(all > 0.0) ? 1.0 : (all < 1e300 ? std::ldexp(4.0, std::ilogb(all)) : all);
  }

  [[nodiscard]] double operator()(std::size_t i, std::size_t week) const
  {
    return open_.value(i, week) + (open_[i].mandatory ? first_ : 0.0);
  }

 private:
  reduced_problem<> const& open_;
  double first_ = 0.0;  // what a mandatory course is put before
};

}  // namespace mentorics::curriculum::detail
