// SPDX-License-Identifier: BSL-1.0
// The balanced curriculum for Gecode: bin packing and counting constraints, the objective first, then the course with the
// fewest terms left, earliest term first.
#pragma once

#include "has_gecode.hpp"
#include "peer_result.hpp"

#include <mentorics/curriculum/terms/term_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <ctime>

namespace bench {

#if __has_include(<gecode/int.hh>)

class bacp_space : public Gecode::IntMinimizeSpace {
 public:
  explicit bacp_space(mentorics::curriculum::term_problem const& p)
  {
    int const n = static_cast<int>(p.catalogue.size());
    int const terms = static_cast<int>(p.terms);
    Gecode::IntArgs hours(n);
    int total = 0;
    int longest = 0;
    for (int i = 0; i < n; ++i) {
      hours[i] = static_cast<int>(p.catalogue[static_cast<std::size_t>(i)].hours);
      total += hours[i];
      longest = std::max(longest, hours[i]);
    }
    term_ = Gecode::IntVarArray(*this, n, 0, terms - 1);
    int const most = static_cast<int>(std::min(p.load_max, static_cast<double>(total)));
    Gecode::IntVarArgs load(*this, terms, static_cast<int>(p.load_min), most);
    Gecode::IntVarArgs count(*this, terms, static_cast<int>(p.count_min),
                             static_cast<int>(std::min<std::size_t>(p.count_max, p.catalogue.size())));
    cost_ = Gecode::IntVar(*this, std::max(longest, (total + terms - 1) / terms), most);
    Gecode::binpacking(*this, load, term_, hours);
    Gecode::count(*this, term_, count);
    Gecode::linear(*this, load, Gecode::IRT_EQ, total);
    Gecode::linear(*this, count, Gecode::IRT_EQ, n);
    for (int t = 0; t < terms; ++t) { Gecode::rel(*this, load[t] <= cost_); }
    for (int i = 0; i < n; ++i) {
      for (auto const r : p.catalogue[static_cast<std::size_t>(i)].prerequisites) {
        Gecode::rel(*this, term_[static_cast<int>(r)] < term_[i]);
      }
    }
    Gecode::branch(*this, cost_, Gecode::INT_VAL_MIN());
    Gecode::branch(*this, term_, Gecode::INT_VAR_SIZE_MIN(), Gecode::INT_VAL_MIN());
  }
  bacp_space(bacp_space& other) : IntMinimizeSpace(other)
  {
    term_.update(*this, other.term_);
    cost_.update(*this, other.cost_);
  }
  Gecode::Space* copy() override { return new bacp_space(*this); }
  Gecode::IntVar cost() const override { return cost_; }

 private:
  Gecode::IntVarArray term_;
  Gecode::IntVar cost_;
};

[[nodiscard]] inline peer_result run_gecode(mentorics::curriculum::term_problem const& p, double limit)
{
  auto const now = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
  double const start = now();
  peer_result result;
  Gecode::Search::TimeStop stop(static_cast<unsigned long>(1000.0 * limit));
  Gecode::Search::Options options;
  options.stop = &stop;
  auto* const root = new bacp_space(p);
  Gecode::BAB<bacp_space> search(root, options);
  delete root;
  while (auto* const found = search.next()) {
    result.value = found->cost().val();
    result.found = true;
    delete found;
  }
  result.proved = !search.stopped();
  result.seconds = now() - start;
  return result;
}

#else

[[nodiscard]] inline peer_result run_gecode(mentorics::curriculum::term_problem const&, double) { return {}; }

#endif

}  // namespace bench
