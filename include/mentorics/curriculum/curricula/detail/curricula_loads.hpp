// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// Load and number of courses of every curriculum in every term, and what they come to.
template <class = void>
class curricula_loads {
 public:
  using units = curricula_model<>::units;

  explicit curricula_loads(curricula_model<> const& model)
      : model_(model), load_(model.members.size() * model.terms, 0), count_(load_.size(), 0)
  {
    for (std::size_t q = 0; q < model.members.size(); ++q) {
      squares_ += static_cast<double>(model.terms) * model.square(q, 0);
      misfits_ += static_cast<double>(model.terms * model.count_min);
    }
  }

  /// Puts a course into a term.
  void add(std::size_t c, std::size_t t) { change(c, t, 1); }
  /// Takes it out again.
  void remove(std::size_t c, std::size_t t) { change(c, t, -1); }

  [[nodiscard]] units load(std::size_t q, std::size_t t) const { return load_[q * model_.terms + t]; }
  [[nodiscard]] std::size_t count(std::size_t q, std::size_t t) const { return count_[q * model_.terms + t]; }
  [[nodiscard]] double squares() const { return squares_; }  ///< up to rounding where loads are huge
  [[nodiscard]] double unmet() const { return unmet_; }
  /// Courses above or below the allowed number, over all curricula and terms.
  [[nodiscard]] double misfits() const { return misfits_; }

  /// What the plan costs, added up afresh.
  [[nodiscard]] double value() const
  {
    double sum = 0.0;
    for (std::size_t q = 0; q < model_.members.size(); ++q) {
      for (std::size_t t = 0; t < model_.terms; ++t) { sum += model_.square(q, load(q, t)); }
    }
    return model_.cost(sum, unmet_);
  }

 private:
  [[nodiscard]] double misfit(std::size_t count) const
  {
    if (count > model_.count_max) { return static_cast<double>(count - model_.count_max); }
    return count < model_.count_min ? static_cast<double>(model_.count_min - count) : 0.0;
  }

  void change(std::size_t c, std::size_t t, int sign)
  {
    for (auto const q : model_.member_of[c]) {
      auto& load = load_[q * model_.terms + t];
      auto& count = count_[q * model_.terms + t];
      squares_ -= model_.square(q, load);
      misfits_ -= misfit(count);
      load += sign * model_.load[c];
      count = sign > 0 ? count + 1 : count - 1;
      squares_ += model_.square(q, load);
      misfits_ += misfit(count);
    }
    if (model_.is_undesired(c, t)) { unmet_ += sign; }
  }

  curricula_model<> const& model_;
  std::vector<units> load_;
  std::vector<std::size_t> count_;
  double squares_ = 0.0;
  double unmet_ = 0.0;
  double misfits_ = 0.0;
};

}  // namespace mentorics::curriculum::detail
