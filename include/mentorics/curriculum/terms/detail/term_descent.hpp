// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/terms/detail/term_model.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace mentorics::curriculum::detail {

/// Courses in terms, each after its prerequisites: the memory of one decoding, to be used again.
struct placed_courses {
  std::vector<std::size_t> term = {};          ///< by course
  std::vector<term_model<>::units> load = {};  ///< by term
  std::vector<std::size_t> count = {};         ///< by term
  std::vector<std::uint8_t> enters = {};       // by course: it may be moved to the term that is looked at
};

/// Moves and exchanges of courses between terms, as long as one makes the plan better; prerequisites stay earlier.
///
/// A term costs the square of its load above `aim`, and very much more what is wrong with it: load and number of courses
/// outside the limits. Of all changes of a term that costs something the best one is made. O(n^2 / terms) steps a change.
template <class = void>
class term_descent {
 public:
  using units = term_model<>::units;

  term_descent(term_model<> const& model, units aim) : model_(model), aim_(aim), size_(static_cast<double>(aim) + 1.0)
  {}

  void operator()(placed_courses& s) const
  {
    auto left = 4 * model_.size() + 16;
    for (bool better = true; better && left > 0;) {
      better = false;
      for (std::size_t t = 0; t < model_.terms; ++t) {
        while (left > 0 && cost(s.load[t], s.count[t]) > 0.0 && improve(t, s)) {
          better = true;
          --left;
        }
      }
    }
  }

  /// By how much the limits are missed, in units of load; a course too many or too few counts as a mean one.
  [[nodiscard]] double violation(placed_courses const& s) const
  {
    auto const mean = 1 + model_.total / static_cast<units>((std::max)(model_.size(), std::size_t{1}));
    double sum = 0.0;
    for (std::size_t t = 0; t < model_.terms; ++t) {
      sum += static_cast<double>(misfit(s.load[t])) +
             static_cast<double>(mean) * static_cast<double>(miscount(s.count[t]));
    }
    return sum;
  }

 private:
  static constexpr auto none = (std::numeric_limits<std::size_t>::max)();

  /// Course `out` goes from the term that is looked at to `other`, and `in` comes from there; either may be `none`.
  struct change {
    std::size_t out = none;
    std::size_t in = none;
    std::size_t other = none;
    double gain = 0.0;
  };

  [[nodiscard]] units misfit(units load) const
  {
    return (std::max)({load - model_.load_max, model_.load_min - load, units{0}});
  }
  [[nodiscard]] std::size_t miscount(std::size_t count) const
  {
    if (count > model_.count_max) { return count - model_.count_max; }
    return count < model_.count_min ? model_.count_min - count : 0;
  }
  [[nodiscard]] double cost(units load, std::size_t count) const
  {
    double const above = static_cast<double>((std::max)(load - aim_, units{0})) / size_;
    double const wrong = static_cast<double>(misfit(load)) / size_ + static_cast<double>(miscount(count));
    return above * above + 100.0 * wrong;
  }

  /// The first term that course c may lie in now, and one past the last.
  [[nodiscard]] std::size_t first(placed_courses const& s, std::size_t c) const
  {
    std::size_t t = 0;
    for (auto const b : model_.before[c]) { t = (std::max)(t, s.term[b] + 1); }
    return t;
  }
  [[nodiscard]] std::size_t last(placed_courses const& s, std::size_t c) const
  {
    auto t = model_.terms;
    for (auto const a : model_.after[c]) { t = (std::min)(t, s.term[a]); }
    return t;
  }

  [[nodiscard]] bool improve(std::size_t t, placed_courses& s) const
  {
    auto const n = model_.size();
    change best;
    double const here = cost(s.load[t], s.count[t]);
    auto const consider = [&](std::size_t out, std::size_t in, std::size_t other) {
      auto const moved = (in == none ? 0 : model_.load[in]) - (out == none ? 0 : model_.load[out]);
      auto const come = static_cast<std::size_t>(in != none);
      auto const go = static_cast<std::size_t>(out != none);
      double const before = here + cost(s.load[other], s.count[other]);
      double const after =
          cost(s.load[t] + moved, s.count[t] + come - go) + cost(s.load[other] - moved, s.count[other] + go - come);
      double const gain = before - after;
      if (gain > best.gain && gain > 1e-12 * before) { best = {.out = out, .in = in, .other = other, .gain = gain}; }
    };
    s.enters.assign(n, 0);
    for (std::size_t d = 0; d < n; ++d) {
      if (s.term[d] == t || t < first(s, d) || t >= last(s, d)) { continue; }
      s.enters[d] = 1;
      consider(none, d, s.term[d]);
    }
    for (std::size_t c = 0; c < n; ++c) {
      if (s.term[c] != t) { continue; }
      auto const early = first(s, c);
      auto const late = last(s, c);
      for (auto u = early; u < late; ++u) {
        if (u != t) { consider(c, none, u); }
      }
      for (std::size_t d = 0; d < n; ++d) {
        if (s.enters[d] != 0 && s.term[d] >= early && s.term[d] < late) { consider(c, d, s.term[d]); }
      }
    }
    if (best.other == none) { return false; }
    if (best.out != none) { move(best.out, best.other, s); }
    if (best.in != none) { move(best.in, t, s); }
    return true;
  }

  void move(std::size_t c, std::size_t to, placed_courses& s) const
  {
    auto const from = s.term[c];
    s.load[from] -= model_.load[c];
    s.load[to] += model_.load[c];
    --s.count[from];
    ++s.count[to];
    s.term[c] = to;
  }

  term_model<> const& model_;
  units aim_;
  double size_;
};

}  // namespace mentorics::curriculum::detail
