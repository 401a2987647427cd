// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>
#include <mentorics/curriculum/terms/detail/term_windows.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

enum class verdict : unsigned char { found, refuted, unknown };

/// Is there a plan in which no term has more than `limit` of load?
///
/// Depth-first search with restarts. It branches on the course with the fewest terms left for what it has contributed to
/// failures (weights grow with each failure and stay), and tries the fullest term that still has room first.
/// Source: Boussemart, Hemery, Lecoutre and Sais (2004) for the weights.
template <class = void>
class term_search {
 public:
  using units = term_model<>::units;

  explicit term_search(term_model<> const& model) : model_(model), weight_(model.size(), 1.0) {}

  /// `proceed(nodes)` is asked at every node; false ends the search with `unknown`.
  template <class Proceed>
  [[nodiscard]] verdict run(units limit, std::size_t max_nodes, std::uint64_t seed, Proceed&& proceed)
  {
    term_windows<> windows(model_, limit);
    if (!windows.propagate()) { return verdict::refuted; }
    random_stream rng(seed);
    left_ = max_nodes;
    return descend(windows, rng, seed > 0, proceed);
  }

  /// The term of each course in the plan that was found.
  [[nodiscard]] std::vector<std::size_t> const& plan() const { return plan_; }

 private:
  template <class Proceed>
  verdict descend(term_windows<>& windows, random_stream& rng, bool shaken, Proceed& proceed)
  {
    for (;;) {
      auto const c = most_constrained(windows);
      if (c == model_.size()) {
        plan_.resize(model_.size());
        for (std::size_t k = 0; k < plan_.size(); ++k) {
          plan_[k] = static_cast<std::size_t>(std::countr_zero(windows.terms_of(k)));
        }
        return verdict::found;
      }
      if (left_ == 0 || !proceed()) { return verdict::unknown; }
      --left_;
      auto const t = fullest(windows, c, shaken ? &rng : nullptr);
      auto const bit = std::uint64_t{1} << t;
      auto const mark = windows.mark();
      if (windows.keep(c, bit) && windows.propagate()) {
        auto const below = descend(windows, rng, shaken, proceed);
        if (below != verdict::refuted) { return below; }
      } else {
        weight_[c] += 1.0;
      }
      windows.undo(mark);
      if (!windows.keep(c, ~bit) || !windows.propagate()) { return verdict::refuted; }
    }
  }

  [[nodiscard]] std::size_t most_constrained(term_windows<> const& windows) const
  {
    auto best = model_.size();
    double best_score = 0.0;
    for (std::size_t c = 0; c < model_.size(); ++c) {
      auto const terms = std::popcount(windows.terms_of(c));
      if (terms == 1) { continue; }
      double const score = weight_[c] * (1.0 + static_cast<double>(model_.load[c])) / static_cast<double>(terms);
      if (best == model_.size() || score > best_score) {
        best = c;
        best_score = score;
      }
    }
    return best;
  }

  [[nodiscard]] std::size_t fullest(term_windows<> const& windows, std::size_t c, random_stream* rng) const
  {
    std::size_t best = 0;
    units best_load = -1;
    for (auto left = windows.terms_of(c); left != 0; left &= left - 1) {
      auto const t = static_cast<std::size_t>(std::countr_zero(left));
      auto load = windows.fixed_load(t);
      if (rng != nullptr && ((*rng)() & 7U) == 0) { load = (std::max)(load, units{1}) * 2; }
      if (load > best_load) {
        best = t;
        best_load = load;
      }
    }
    return best;
  }

  term_model<> const& model_;
  std::vector<double> weight_;
  std::vector<std::size_t> plan_ = {};
  std::size_t left_ = 0;
};

}  // namespace mentorics::curriculum::detail
