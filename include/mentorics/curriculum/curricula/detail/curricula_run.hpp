// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_annealing.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_bound.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_search.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

struct curricula_limits {
  std::size_t states;
  std::size_t moves;
  std::size_t rounds;
  std::uint64_t seed;
};

/// A short exact search; if it does not end: annealing, relaxation, and the exact search again with what they found.
template <observer Observer>
class curricula_run {
 public:
  curricula_run(curricula_model<> const& model, curricula_limits const& limits, Observer& watch)
      : model_(model), limits_(limits), watch_(watch)
  {}

  [[nodiscard]] status solve()
  {
    for (std::size_t c = 0; c < model_.size(); ++c) {
      if (model_.first[c] > model_.last[c]) { return status::infeasible; }
    }
    raise(curricula_search<>(model_).root_bound());
    search((std::min)(limits_.states, first_search));
    if (!finished()) { anneal(); }
    if (!finished()) { relax(); }
    if (!finished()) { search(limits_.states); }
    if (stopped_) { return status::stopped; }
    if (!closed()) { return status::limit_reached; }
    return has_plan() ? status::optimal : status::infeasible;
  }

  [[nodiscard]] bool has_plan() const { return value_ < no_limit; }
  [[nodiscard]] std::vector<std::size_t> const& plan() const { return plan_; }
  [[nodiscard]] double value() const { return value_; }
  [[nodiscard]] double bound() const { return (std::min)(bound_, value_); }
  [[nodiscard]] std::size_t nodes() const { return nodes_; }
  [[nodiscard]] bool searched() const { return exhausted_; }  ///< the bound needed a search

 private:
  static constexpr std::size_t first_search = 5'000;
  static constexpr std::size_t longest_walk = 10'000'000;
  static constexpr double tolerance = 1e-9;

  [[nodiscard]] bool closed() const { return exhausted_ || bound_ >= value_ * (1.0 - tolerance); }
  [[nodiscard]] bool finished() const { return stopped_ || closed(); }

  /// Costs that are whole numbers have a bound that is one.
  void raise(double bound)
  {
    double const slack = tolerance * (1.0 + std::abs(bound));
    double const sure = (std::max)(bound - slack, 0.0);
    bool const whole = std::floor(model_.balance_cost) == model_.balance_cost &&
                       std::floor(model_.undesired_cost) == model_.undesired_cost;
    bound_ = (std::max)(bound_, whole ? std::ceil(sure) : sure);
  }

  void take(std::vector<std::size_t> const& term, double value)
  {
    plan_ = term;
    value_ = value;
  }

  void search(std::size_t limit)
  {
    curricula_search<> tree(model_);
    std::size_t const last = limit;
    bool const all = tree.run(
        value_, tolerance,
        [&] {
          if (nodes_ >= last) { return false; }
          return tick(++nodes_, 64);
        },
        [&](auto const& term, double value) { take(term, value); });
    if (!all) { return; }
    exhausted_ = true;
    bound_ = value_;
  }

  /// Several walks, as long ones are not better: structure is settled early.
  void anneal()
  {
    std::size_t moves = 0;
    for (std::size_t k = 0; moves < limits_.moves && !stopped_ && !closed(); ++k) {
      auto const length = (std::min)(limits_.moves - moves, longest_walk);
      curricula_annealing<> walk(model_);
      std::size_t const end = moves + length;
      walk.run(
          length, random_stream(limits_.seed, k), k % 2 == 0 ? 3.0 : 1.0, value_,
          [&] { return tick(++moves, 4096) && !closed(); }, [&](auto const& term, double value) { take(term, value); });
      moves = end;  // a walk ends early only where there is nothing to move
    }
  }

  void relax()
  {
    if (!curricula_bound<>::possible(model_)) { return; }
    curricula_bound<> relaxation(model_, limits_.rounds);
    for (std::size_t round = 0; round < limits_.rounds && !closed(); ++round) {
      if (!tick(round, 1)) { return; }
      raise(relaxation.step(has_plan() ? value_ : 2.0 * bound_ + 1.0));
    }
  }

  /// Counts a piece of work, and reports every `often`-th; false if the observer wants to stop.
  [[nodiscard]] bool tick(std::size_t number, std::size_t often)
  {
    ++work_;
    if (stopped_ || number % often != 0) { return !stopped_; }
    iteration const now{.index = calls_++, .evaluations = work_, .best = value_, .bound = bound()};
    stopped_ = notify(watch_, now) == control::stop;
    return !stopped_;
  }

  curricula_model<> const& model_;
  curricula_limits limits_;
  Observer& watch_;
  double value_ = no_limit;
  double bound_ = 0.0;
  std::vector<std::size_t> plan_ = {};
  std::size_t nodes_ = 0;
  std::size_t work_ = 0;
  std::size_t calls_ = 0;
  bool exhausted_ = false;
  bool stopped_ = false;
};

}  // namespace mentorics::curriculum::detail
