// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/selection/detail/closure_relaxation.hpp>
#include <mentorics/curriculum/selection/detail/selection_model.hpp>
#include <mentorics/curriculum/selection/detail/selection_state.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Branch and bound over closed sets: relax, add greedily, fix what the bound decides, branch on a critical course. The
/// relaxation knows nothing of groups.
template <class = void>
class selection_search {
 public:
  explicit selection_search(selection_model<> const& model) : model_(model) {}

  /// `proceed()` is asked at every node; once it says false, what is left of the tree only adds to the bound.
  template <class Proceed>
  void run(Proceed&& proceed)
  {
    descend(selection_state<>(model_), model_.total, proceed);
  }

  [[nodiscard]] std::vector<std::size_t> const& plan() const { return plan_; }
  [[nodiscard]] double value() const { return value_; }

  /// True if nothing that is left can be worth more, up to 1e-9 relative if values are not whole.
  [[nodiscard]] bool closed() const { return open_bound_ < better(); }
  [[nodiscard]] double bound() const
  {
    return (std::max)(model_.whole || !(value_ > 0.0) ? value_ : better(), open_bound_);
  }
  [[nodiscard]] double root_bound() const { return root_bound_; }

 private:
  /// The least that a better selection is worth, less than a quarter of a unit of which rounding can take.
  [[nodiscard]] double better() const
  {
    if (model_.whole) { return value_ + 0.75; }
    return value_ > 0.0 ? value_ * (1.0 + 1e-9) : 0.5 * model_.lightest;
  }

  template <class Proceed>
  void descend(selection_state<> at, double above, Proceed& proceed)
  {
    for (;;) {
      if (!proceed()) {
        open_bound_ = (std::max)(open_bound_, model_.whole ? std::floor(above + 0.25) : above);
        return;
      }
      closure_relaxation<> const relaxed(model_, at.open, at.room);
      auto rounded = at;
      rounded.add_greedily(model_, relaxed);
      offer(rounded);
      above = (std::min)(above, at.value + relaxed.bound);
      if (root_bound_ == no_limit) { root_bound_ = above; }
      if (above < better()) { return; }
      auto const before = at.open.size();
      auto const decided = decided_by(relaxed, above);
      auto const branch = most_critical(at, relaxed, decided);
      if (!at.decide(model_, decided)) { return; }
      if (at.open.empty()) { return offer(at); }
      if (at.open.size() < before - before / 8) { continue; }  // much was decided: the bound is better now
      auto const place = static_cast<std::size_t>(std::find(at.open.begin(), at.open.end(), branch) - at.open.begin());
      if (place == at.open.size()) { continue; }
      auto with = at;
      if (with.decide(model_, place, 1)) { descend(std::move(with), above, proceed); }
      if (!at.decide(model_, place, -1)) { return; }
    }
  }

  /// Open courses that a better selection must have (1) or cannot have (-1), by their reduced values.
  [[nodiscard]] std::vector<signed char> decided_by(closure_relaxation<> const& relaxed, double above) const
  {
    double const spare = above - better() + 1e-9 * (1.0 + above);
    std::vector<signed char> result;
    for (auto const reduced : relaxed.reduced) {
      result.push_back(static_cast<signed char>(reduced > spare ? 1 : reduced < -spare ? -1 : 0));
    }
    return result;
  }

  /// The longest course that the relaxation cuts in two; if there is none, the one with the smallest reduced value.
  [[nodiscard]] std::size_t most_critical(selection_state<> const& at, closure_relaxation<> const& relaxed,
                                          std::vector<signed char> const& decided) const
  {
    std::size_t branch = 0;
    double closest = no_limit;
    bool critical = false;
    for (std::size_t k = 0; k < at.open.size(); ++k) {
      bool const cut = relaxed.critical[k] != 0;
      double const distance = cut ? -static_cast<double>(model_.hours[at.open[k]]) : std::abs(relaxed.reduced[k]);
      if (decided[k] == 0 && (cut > critical || (cut == critical && distance < closest))) {
        branch = at.open[k];
        closest = distance;
        critical = cut;
      }
    }
    return branch;
  }

  void offer(selection_state<> const& found)
  {
    if (!(found.value > value_)) { return; }
    if (!model_.has_groups) {
      value_ = found.value;
      plan_ = found.taken;
      return;
    }
    auto part = model_.feasible(found.taken);
    double value = 0.0;
    for (auto const k : part) { value += model_.value[k]; }
    if (!(value > value_)) { return; }
    value_ = value;
    plan_ = std::move(part);
  }

  selection_model<> const& model_;
  std::vector<std::size_t> plan_ = {};
  double value_ = 0.0;
  double open_bound_ = 0.0;
  double root_bound_ = no_limit;
};

}  // namespace mentorics::curriculum::detail
