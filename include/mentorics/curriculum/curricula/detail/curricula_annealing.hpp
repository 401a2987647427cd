// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_loads.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// Simulated annealing over the plans that respect prerequisites; a course too many or too few in a term costs extra.
///
/// A move puts one course into another term, or exchanges two courses of one curriculum. Temperatures fall geometrically
/// over the given number of moves, in units of what one course of mean load can cost: scaled problems take the same path.
/// Tight instances need a high violation penalty; on loose ones a low penalty escapes local optima.
/// Source: Kirkpatrick, Gelatt and Vecchi (1983); Chiarandini et al. (2012) for the neighborhood.
template <class = void>
class curricula_annealing {
 public:
  explicit curricula_annealing(curricula_model<> const& model) : model_(model), loads_(model), term_(model.size(), 0) {}

  /// A misfit costs `dear` times what one course of mean load can. `proceed()` is asked before each move; `take(term, value)`
  /// gets every feasible plan cheaper than `best`.
  template <class Proceed, class Take>
  void run(std::size_t moves, random_stream rng, double dear, double best, Proceed&& proceed, Take&& take)
  {
    place();
    double const cooling = moves > 1 ? std::pow(0.01, 1.0 / static_cast<double>(moves)) : 1.0;
    double temperature = typical_cost();
    double const misfit = dear * temperature;
    double now = cost(misfit);
    auto const report = [&] {
      if (loads_.misfits() != 0.0 || model_.cost(loads_.squares(), loads_.unmet()) >= best) { return; }
      double const value = loads_.value();
      if (value < best) {
        best = value;
        take(term_, value);
      }
    };
    report();
    for (std::size_t k = 0; k < moves && !term_.empty() && proceed(); ++k, temperature *= cooling) {
      if (!propose(rng)) { continue; }
      double const next = cost(misfit);
      if (next <= now || uniform01(rng) < std::exp((now - next) / temperature)) {
        now = next;
        report();
      } else {
        undo();
      }
    }
  }

 private:
  static constexpr auto nobody = static_cast<std::size_t>(-1);

  /// Courses one after another, each where it costs least so far.
  void place()
  {
    for (auto const c : model_.order) {
      std::size_t best = earliest(c, nobody);
      double least = -1.0;
      for (auto t = best; t <= static_cast<std::size_t>(model_.last[c]); ++t) {
        loads_.add(c, t);
        double const here = cost(typical_cost());
        loads_.remove(c, t);
        if (least < 0.0 || here < least) {
          least = here;
          best = t;
        }
      }
      term_[c] = best;
      loads_.add(c, best);
    }
  }

  [[nodiscard]] double typical_cost() const
  {
    double sum = 0.0;
    for (auto const w : model_.load) { sum += static_cast<double>(w); }
    double const mean = sum / static_cast<double>((std::max)(model_.size(), std::size_t{1}));
    double const cost = model_.cost(mean * mean, 1.0);
    return cost > 0.0 ? cost : 1.0;
  }

  [[nodiscard]] double cost(double misfit) const
  {
    return model_.cost(loads_.squares(), loads_.unmet()) + misfit * loads_.misfits();
  }

  /// Makes a random move; false if there is none here.
  bool propose(random_stream& rng)
  {
    one_ = uniform_index(rng, model_.size());
    other_ = nobody;
    auto const& mine = model_.member_of[one_];
    if (!mine.empty() && (rng() & 1U) != 0) {
      auto const& fellows = model_.members[mine[uniform_index(rng, mine.size())]];
      other_ = fellows[uniform_index(rng, fellows.size())];
      if (term_[other_] == term_[one_] || !may_lie(one_, term_[other_], other_) ||
          !may_lie(other_, term_[one_], one_)) {
        return false;
      }
      from_ = term_[one_];
      to_ = term_[other_];
    } else {
      from_ = term_[one_];
      auto const low = earliest(one_, nobody);
      auto const width = latest(one_, nobody) - low;
      if (width == 0) { return false; }
      to_ = low + uniform_index(rng, width);
      if (to_ >= from_) { ++to_; }
    }
    move(from_, to_);
    return true;
  }

  void undo() { move(to_, from_); }

  void move(std::size_t from, std::size_t to)
  {
    loads_.remove(one_, from);
    if (other_ != nobody) {
      loads_.remove(other_, to);
      loads_.add(other_, from);
      term_[other_] = from;
    }
    loads_.add(one_, to);
    term_[one_] = to;
  }

  [[nodiscard]] bool may_lie(std::size_t c, std::size_t t, std::size_t without) const
  {
    return earliest(c, without) <= t && t <= latest(c, without);
  }

  /// By what lies before and after now, except for a course that is about to leave; the two may not be in order.
  [[nodiscard]] std::size_t earliest(std::size_t c, std::size_t without) const
  {
    auto result = static_cast<std::size_t>(model_.first[c]);
    for (auto const b : model_.before[c]) { result = b == without ? model_.terms : (std::max)(result, term_[b] + 1); }
    return result;
  }
  [[nodiscard]] std::size_t latest(std::size_t c, std::size_t without) const
  {
    auto result = static_cast<std::size_t>(model_.last[c]);
    for (auto const a : model_.after[c]) {
      if (a == without) { return 0; }
      result = (std::min)(result, term_[a] - 1);
    }
    return result;
  }

  curricula_model<> const& model_;
  curricula_loads<> loads_;
  std::vector<std::size_t> term_;
  std::size_t one_ = 0;
  std::size_t other_ = nobody;
  std::size_t from_ = 0;
  std::size_t to_ = 0;
};

}  // namespace mentorics::curriculum::detail
