// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/weeks/detail/week_model.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Weights of courses longer than a third of a week, of which at most two share a week: 0, 1 or 2, a week weighs <= 2.
///
/// Two may share a week if they fit together with all that must lie between them. The weights are 2 - 2 y, y the smallest
/// fractional vertex cover of the graph of those pairs, which a maximum matching of its bipartite double cover gives.
/// They are a dual feasible function that knows prerequisites.
/// Source: Koenig (1931); Nemhauser and Trotter (1975) for the half-integral cover.
template <class = void>
class pair_weights {
 public:
  using units = week_model<>::units;

  /// `may_share(i, j)` is asked for long courses that fit; false where a pair cannot share a week for another reason.
  template <class MayShare>
  pair_weights(week_model<> const& model, MayShare may_share) : model_(model), friends_(model.size())
  {
    for (std::size_t i = 0; i < model.size(); ++i) {
      for (std::size_t j = i + 1; j < model.size(); ++j) {
        if (is_long(i) && is_long(j) && fit(i, j) && may_share(i, j)) {
          friends_[i].push_back(j);
          friends_[j].push_back(i);
        }
      }
    }
  }

  /// Weights that are best for the courses with `wanted`, and as good as they can then be for the others.
  [[nodiscard]] std::vector<units> best_for(std::vector<bool> const& wanted)
  {
    auto const n = model_.size();
    wanted_ = &wanted;
    partner_.assign(n, nobody);
    std::vector<bool> single(n, false);
    for (std::size_t i = 0; i < n; ++i) {
      if (!is_long(i) || !wanted[i]) { continue; }
      seen_.assign(n, false);
      single[i] = !augment(i);
    }
    // The cover: left nodes out of reach from single ones by alternating paths, right nodes within reach.
    seen_.assign(n, false);
    std::vector<bool> left(n, false);
    for (std::size_t i = 0; i < n; ++i) {
      if (single[i]) { reach(i, left); }
    }
    std::vector<units> weight(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
      if (is_long(i) && wanted[i]) { weight[i] = 2 - (left[i] ? 0 : 1) - (seen_[i] ? 1 : 0); }
    }
    for (std::size_t i = 0; i < n; ++i) {
      if (!is_long(i) || wanted[i]) { continue; }
      units most = 2;
      for (auto const j : friends_[i]) { most = (std::min)(most, 2 - weight[j]); }
      weight[i] = most;
    }
    return weight;
  }

 private:
  static constexpr auto nobody = static_cast<std::size_t>(-1);

  [[nodiscard]] bool is_long(std::size_t i) const { return 3 * model_.time[i] > model_.capacity; }

  [[nodiscard]] bool fit(std::size_t i, std::size_t j) const
  {
    auto room = model_.capacity - model_.time[i] - model_.time[j];
    bool const forward = model_.follows(j, i);
    if (room < 0 || (!forward && !model_.follows(i, j))) { return room >= 0; }
    if (model_.strict) { return false; }
    auto const first = forward ? i : j;
    auto const second = forward ? j : i;
    for (std::size_t w = 0; w < model_.words && room >= 0; ++w) {
      for (auto left = model_.followers[first][w]; left != 0; left &= left - 1) {
        auto const k = w * 64 + static_cast<std::size_t>(std::countr_zero(left));
        if (model_.follows(second, k)) { room -= model_.time[k]; }
      }
    }
    return room >= 0;
  }

  bool augment(std::size_t i)
  {
    for (auto const j : friends_[i]) {
      if (!(*wanted_)[j] || seen_[j]) { continue; }
      seen_[j] = true;
      if (partner_[j] == nobody || augment(partner_[j])) {
        partner_[j] = i;
        return true;
      }
    }
    return false;
  }

  void reach(std::size_t i, std::vector<bool>& left)
  {
    left[i] = true;
    for (auto const j : friends_[i]) {
      if (!(*wanted_)[j] || seen_[j]) { continue; }
      seen_[j] = true;
      if (partner_[j] != nobody && !left[partner_[j]]) { reach(partner_[j], left); }
    }
  }

  week_model<> const& model_;
  std::vector<std::vector<std::size_t>> friends_;
  std::vector<bool> const* wanted_ = nullptr;
  std::vector<std::size_t> partner_ = {};  // of each right node
  std::vector<bool> seen_ = {};            // right nodes
};

}  // namespace mentorics::curriculum::detail
