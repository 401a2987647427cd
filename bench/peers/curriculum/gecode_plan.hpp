// SPDX-License-Identifier: BSL-1.0

// Which courses, in which week, for Gecode (Debian libgecode-dev). The week of a course that is left out is the number of
// weeks, so a prerequisite is one inequality; the hours of what is finished by each week are within those of the weeks so
// far; values are counted in millionths. First the course that loses most by its next week, the earliest week first: of seven
// ways to branch the one with the best plans, and the only one that proves some of 30 courses.
#pragma once

#include "has_gecode.hpp"
#include "peer_result.hpp"

#include <mentorics/curriculum/plan/problem.hpp>

#include <cmath>
#include <cstddef>
#include <ctime>

namespace bench {

#if __has_include(<gecode/int.hh>)

inline constexpr double gecode_scale = 1e6;  // of values; hours are whole numbers in these problems

class curr_space : public Gecode::IntMaximizeSpace {
 public:
  explicit curr_space(mentorics::curriculum::problem const& p)
  {
    auto const& courses = p.catalogue;
    int const n = static_cast<int>(courses.size());
    int const weeks = static_cast<int>(p.calendar.weeks());
    week_ = Gecode::IntVarArray(*this, n, 0, weeks);
    Gecode::IntVarArgs worth(*this, n, 0, Gecode::Int::Limits::max);
    Gecode::IntArgs hours(n);
    int most = 0;
    for (int i = 0; i < n; ++i) {
      auto const course = static_cast<std::size_t>(i);
      hours[i] = static_cast<int>(courses[course].hours);
      Gecode::IntArgs by_week(weeks + 1);
      for (int t = 0; t < weeks; ++t) {
        by_week[t] = static_cast<int>(std::lround(gecode_scale * p.values(course, static_cast<std::size_t>(t))));
      }
      by_week[weeks] = 0;
      most += by_week[0];
      Gecode::element(*this, by_week, week_[i], worth[i]);
      for (auto const j : courses[course].prerequisites) { Gecode::rel(*this, week_[static_cast<int>(j)] <= week_[i]); }
    }
    double capacity = 0.0;
    for (int t = 0; t < weeks; ++t) {
      capacity += p.calendar.hours[static_cast<std::size_t>(t)];
      Gecode::BoolVarArgs finished(*this, n, 0, 1);
      for (int i = 0; i < n; ++i) { Gecode::rel(*this, week_[i], Gecode::IRT_LQ, t, finished[i]); }
      Gecode::linear(*this, hours, finished, Gecode::IRT_LQ, static_cast<int>(capacity));
    }
    value_ = Gecode::IntVar(*this, 0, most);
    Gecode::linear(*this, worth, Gecode::IRT_EQ, value_);

    Gecode::branch(*this, worth, Gecode::INT_VAR_REGRET_MAX_MAX(), Gecode::INT_VAL_MAX());
    Gecode::branch(*this, week_, Gecode::INT_VAR_NONE(), Gecode::INT_VAL_MIN());
  }
  curr_space(curr_space& other) : IntMaximizeSpace(other)
  {
    week_.update(*this, other.week_);
    value_.update(*this, other.value_);
  }
  Gecode::Space* copy() override { return new curr_space(*this); }
  Gecode::IntVar cost() const override { return value_; }

 private:
  Gecode::IntVarArray week_;
  Gecode::IntVar value_;
};

/// Branch and bound in one thread, with a limit in seconds.
inline peer_result run_gecode(mentorics::curriculum::problem const& p, int limit)
{
  auto const now = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
  double const start = now();
  peer_result result;
  Gecode::Search::TimeStop stop(1000UL * static_cast<unsigned long>(limit));
  Gecode::Search::Options options;
  options.stop = &stop;
  auto* const root = new curr_space(p);
  Gecode::BAB<curr_space> search(root, options);
  delete root;
  while (auto* const found = search.next()) {
    result.value = found->cost().val() / gecode_scale;
    result.found = true;
    delete found;
  }
  result.proved = !search.stopped();
  result.seconds = now() - start;
  return result;
}

#else

inline peer_result run_gecode(mentorics::curriculum::problem const&, int) { return {}; }

#endif

}  // namespace bench
