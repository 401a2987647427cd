// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>
#include <mentorics/curriculum/curricula/detail/load_table.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// What a curriculum adds to courses that it shares: the cheapest of its private courses, and the squares of the sum.
template <class = void>
class private_courses {
 public:
  private_courses(curricula_model<> const& model, std::size_t curriculum)
      : model_(model), q_(curriculum), most_((std::min)(model.count_max, model.members[curriculum].size()))
  {}

  [[nodiscard]] std::size_t most() const { return most_; }  ///< courses a term

  /// Fills the table for a term: its private courses, and the largest load that it may share. Returns the least cost of all,
  /// infinity if no number of courses is allowed.
  double fill(std::vector<load_table<>::item> items, std::size_t largest_load)
  {
    table_.fill(std::move(items), model_.count_max);
    width_ = largest_load + 1;
    cost_.resize((most_ + 1) * width_);
    for (std::size_t k = 0; k < cost_.size(); ++k) { cost_[k] = cheapest(k / width_, k % width_).first; }
    double const least = *std::min_element(cost_.begin(), cost_.end());
    if (least < no_limit) {
      for (auto& c : cost_) { c -= least; }
    }
    return least;
  }

  /// What it costs above the least if it shares `count` courses of this load; not negative.
  [[nodiscard]] double excess(std::size_t count, std::size_t load) const { return cost_[count * width_ + load]; }

  /// Appends the names of the private courses that are chosen then.
  void name(std::size_t count, std::size_t load, std::vector<std::size_t>& names) const
  {
    table_.name(cheapest(count, load).second, names);
  }

 private:
  using choice = load_table<>::choice;

  [[nodiscard]] std::pair<double, choice> cheapest(std::size_t count, std::size_t load) const
  {
    std::pair<double, choice> result{no_limit, {}};
    for (auto const& c : table_.choices()) {
      if (c.price >= result.first) { break; }  // squares are not negative
      if (count + c.count < model_.count_min || count + c.count > most_) { continue; }
      double const squares = model_.square(q_, static_cast<curricula_model<>::units>(load + c.load));
      double const cost = c.price + model_.cost(squares, 0.0);
      if (cost < result.first) { result = {cost, c}; }
    }
    return result;
  }

  curricula_model<> const& model_;
  std::size_t q_;
  std::size_t most_;
  load_table<> table_ = {};
  std::size_t width_ = 1;
  std::vector<double> cost_ = {};  // by number and load of what is shared
};

}  // namespace mentorics::curriculum::detail
