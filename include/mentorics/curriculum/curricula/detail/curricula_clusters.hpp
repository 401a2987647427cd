// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/curricula/detail/curricula_model.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Some curricula, and their courses by which of them they belong to.
template <class = void>
struct curricula_cluster {
  struct group {
    std::uint64_t owners = 0;              ///< one bit for each curriculum of the cluster
    std::vector<std::size_t> places = {};  ///< in `courses`
  };

  curricula_cluster(curricula_model<> const& model, std::vector<std::size_t> some) : curricula(std::move(some))
  {
    std::map<std::size_t, std::uint64_t> owners;
    for (std::size_t i = 0; i < curricula.size(); ++i) {
      for (auto const c : model.members[curricula[i]]) { owners[c] |= std::uint64_t{1} << i; }
    }
    std::map<std::uint64_t, std::vector<std::size_t>> places;
    for (auto const& [c, mask] : owners) {
      places[mask].push_back(courses.size());
      courses.push_back(c);
    }
    for (auto const& [mask, listed] : places) { groups.push_back({mask, listed}); }
  }

  [[nodiscard]] bool is_core(group const& g) const { return g.owners + 1 == std::uint64_t{1} << curricula.size(); }
  [[nodiscard]] static bool is_private(group const& g) { return (g.owners & (g.owners - 1)) == 0; }

  std::vector<std::size_t> curricula;
  std::vector<std::size_t> courses = {};
  std::vector<group> groups = {};
};

/// About how many combinations a `cluster_choice` looks at; stops counting beyond `limit`.
template <class = void>
[[nodiscard]] inline double choices_of(curricula_model<> const& model, curricula_cluster<> const& cluster, double limit)
{
  double product = 1.0;
  for (auto const& g : cluster.groups) {
    std::set<std::pair<std::size_t, curricula_model<>::units>> sums{{0, 0}};
    for (auto const k : g.places) {
      auto more = sums;
      for (auto const& [n, w] : sums) {
        if (n < model.count_max) { more.emplace(n + 1, w + model.load[cluster.courses[k]]); }
      }
      sums = std::move(more);
      if (static_cast<double>(sums.size()) > limit) { return 2.0 * limit; }
    }
    // What is private is chosen for each curriculum by itself.
    bool const apart = curricula_cluster<>::is_private(g) && !cluster.is_core(g);
    product =
        apart ? (std::max)(product, static_cast<double>(sums.size())) : product * static_cast<double>(sums.size());
    if (product > limit) { return 2.0 * limit; }
  }
  return product;
}

/// A partition of the curricula: the two clusters that are most alike (Jaccard) are joined as long as that is affordable.
template <class = void>
class curricula_clusters {
 public:
  static constexpr double most_choices = 3e5;

  explicit curricula_clusters(curricula_model<> const& model) : model_(model)
  {
    for (std::size_t q = 0; q < model.members.size(); ++q) { parts_.push_back({{q}, model.members[q], {}}); }
    if (parts_.size() > 300) { return; }
    for (auto& p : parts_) {
      for (auto const& other : parts_) { p.likeness.push_back(&p < &other ? likeness(p, other) : 0.0); }
    }
    while (join()) {}
  }

  [[nodiscard]] std::vector<curricula_cluster<>> clusters() const
  {
    std::vector<curricula_cluster<>> result;
    for (auto const& p : parts_) {
      if (!p.curricula.empty()) { result.emplace_back(model_, p.curricula); }
    }
    return result;
  }

 private:
  struct part {
    std::vector<std::size_t> curricula;
    std::vector<std::size_t> courses;
    std::vector<double> likeness;  // to those that come later; 0 if they are not to be joined
  };

  [[nodiscard]] static double likeness(part const& a, part const& b)
  {
    std::vector<std::size_t> both;
    std::set_intersection(a.courses.begin(), a.courses.end(), b.courses.begin(), b.courses.end(),
                          std::back_inserter(both));
    auto const all = a.courses.size() + b.courses.size() - both.size();
    return both.empty() ? 0.0 : static_cast<double>(both.size()) / static_cast<double>(all);
  }

  [[nodiscard]] static std::vector<std::size_t> united(std::vector<std::size_t> const& a,
                                                       std::vector<std::size_t> const& b)
  {
    std::vector<std::size_t> result;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
  }

  /// Joins the most alike two, or finds that they are too much; false if there are none.
  bool join()
  {
    std::size_t one = 0;
    std::size_t two = 0;
    double most = 0.0;
    for (std::size_t a = 0; a < parts_.size(); ++a) {
      for (std::size_t b = a + 1; b < parts_.size(); ++b) {
        if (parts_[a].likeness[b] > most) {
          most = parts_[a].likeness[b];
          one = a;
          two = b;
        }
      }
    }
    if (most <= 0.0) { return false; }
    parts_[one].likeness[two] = 0.0;
    auto const together = united(parts_[one].curricula, parts_[two].curricula);
    if (together.size() > 60) { return true; }
    if (choices_of(model_, {model_, together}, most_choices) > most_choices) { return true; }
    parts_[one] = {together, united(parts_[one].courses, parts_[two].courses), std::vector(parts_.size(), 0.0)};
    parts_[two] = {{}, {}, std::vector(parts_.size(), 0.0)};
    for (std::size_t k = 0; k < parts_.size(); ++k) {
      parts_[(std::min)(k, two)].likeness[(std::max)(k, two)] = 0.0;
      if (k != one) { parts_[(std::min)(k, one)].likeness[(std::max)(k, one)] = likeness(parts_[one], parts_[k]); }
    }
    return true;
  }

  curricula_model<> const& model_;
  std::vector<part> parts_ = {};
};

}  // namespace mentorics::curriculum::detail
