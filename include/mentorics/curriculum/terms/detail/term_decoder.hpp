// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/terms/detail/term_descent.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// Random keys for courses in terms: one key in [0, 1) for each course, its place among the terms that are left for it, and
/// one for the load that is aimed at: the bound for half of the genomes, up to a quarter more for the others.
///
/// Courses are placed with prerequisites first, between these and the last term that leaves room for what follows: no plan
/// breaks the order. If the load of that term would come above the aim, or it has enough courses, the nearest term takes the
/// course where neither is so; if there is none, the emptiest one. A descent makes the plan better. A plan within the aim is
/// the first guess of some keys. Fitness: minus the load of the fullest term, less up to half a unit for all load above the
/// bound; below `nothing_fits()` if a limit is not kept.
/// Source: Goncalves and Resende (2011), Biased random-key genetic algorithms, section 2.
template <class = void>
class term_decoder {
 public:
  using units = term_model<>::units;

  /// There must be a term for each course between those it needs and those that need it.
  term_decoder(term_model<> const& model, units bound) : model_(model), bound_(bound)
  {
    late_.assign(model.size(), model.terms - 1);
    for (auto c = model.size(); c-- > 0;) {
      for (auto const a : model.after[c]) {
        assert(late_[a] > 0);
        late_[c] = (std::min)(late_[c], late_[a] - 1);
      }
    }
  }

  [[nodiscard]] std::size_t keys() const { return model_.size() + 1; }
  [[nodiscard]] placed_courses make_scratch() const { return {}; }

  double operator()(std::span<double const> keys, placed_courses& s) const
  {
    s.term.assign(model_.size(), 0);
    s.load.assign(model_.terms, 0);
    s.count.assign(model_.terms, 0);
    double const more = 0.5 * (std::max)(0.0, keys[model_.size()] - 0.5);
    auto const aim = bound_ + static_cast<units>(more * static_cast<double>(bound_));
    for (std::size_t c = 0; c < model_.size(); ++c) {
      auto const early = earliest(s.term, c);
      auto const wish = early + (std::min)(late_[c] - early, step(keys[c], late_[c] - early + 1));
      auto const t = choose(s, c, early, wish, aim);
      s.term[c] = t;
      s.load[t] += model_.load[c];
      ++s.count[t];
    }
    term_descent<> const descend(model_, aim);
    descend(s);
    double const wrong = descend.violation(s);
    if (wrong > 0.0) { return nothing_fits() - 1.0 - wrong; }
    return -static_cast<double>(*std::ranges::max_element(s.load)) - less(s);
  }

  /// What no plan that keeps all limits is below: minus the total load and half a unit.
  [[nodiscard]] double nothing_fits() const { return -static_cast<double>(model_.total) - 0.5; }

  /// Keys whose first guess are these terms, as far as the order allows it.
  [[nodiscard]] std::vector<double> keys_of(std::vector<std::size_t> term) const
  {
    std::vector<double> keys;
    for (std::size_t c = 0; c < model_.size(); ++c) {
      auto const early = earliest(term, c);
      term[c] = (std::clamp)(term[c], early, late_[c]);
      keys.push_back((static_cast<double>(term[c] - early) + 0.5) / static_cast<double>(late_[c] - early + 1));
    }
    keys.push_back(0.0);
    return keys;
  }

 private:
  [[nodiscard]] double less(placed_courses const& s) const
  {
    double above = 0.0;
    for (auto const amount : s.load) { above += static_cast<double>((std::max)(amount - bound_, units{0})); }
    return 0.5 * above / (above + static_cast<double>(bound_) + 1.0);
  }

  static std::size_t step(double key, std::size_t width)
  {
    return static_cast<std::size_t>(key * static_cast<double>(width));
  }

  [[nodiscard]] std::size_t earliest(std::vector<std::size_t> const& term, std::size_t c) const
  {
    std::size_t t = 0;
    for (auto const b : model_.before[c]) { t = (std::max)(t, term[b] + 1); }
    return t;
  }

  [[nodiscard]] std::size_t choose(placed_courses const& s, std::size_t c, std::size_t early, std::size_t wish,
                                   units aim) const
  {
    auto const open = [&](std::size_t t) { return s.count[t] < model_.count_max; };
    auto const fits = [&](std::size_t t) { return open(t) && s.load[t] + model_.load[c] <= aim; };
    auto const late = late_[c];
    for (std::size_t away = 0; away <= late - early; ++away) {
      if (wish + away <= late && fits(wish + away)) { return wish + away; }
      if (wish >= early + away && fits(wish - away)) { return wish - away; }
    }
    auto best = wish;
    for (auto t = early; t <= late; ++t) {
      if (open(t) && (!open(best) || s.load[t] < s.load[best])) { best = t; }
    }
    return best;
  }

  term_model<> const& model_;
  units bound_;
  std::vector<std::size_t> late_ = {};  // by course
};

}  // namespace mentorics::curriculum::detail
