// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <queue>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// What a course is about.
enum class category : unsigned char { foundations, projects, new_technology, soft_skills, career_planning };

[[nodiscard]] constexpr std::string_view to_string(category c) noexcept
{
  switch (c) {
    case category::foundations: return "foundations";
    case category::projects: return "projects";
    case category::new_technology: return "new technology";
    case category::soft_skills: return "soft skills";
    case category::career_planning: return "career planning";
  }
  return "unknown";
}

struct course {
  std::string name = {};
  double hours = 0.0;  ///< [h], >= 0; counted in whole milliseconds
  category content = category::foundations;
  std::vector<std::size_t> prerequisites = {};  ///< courses that must be finished before this one begins, by index
  std::vector<std::vector<std::size_t>> any_of =
      {};                                      ///< groups; of each, one course must be finished before this begins
  std::vector<std::size_t> corequisites = {};  ///< courses without which this one does not count as finished
  double fee = 0.0;                            ///< what the course costs the student [currency], >= 0
};

/// Courses and what must come before what. A course is known by its index.
class catalogue {
 public:
  catalogue() = default;
  catalogue(std::initializer_list<course> courses) : catalogue(std::vector(courses)) {}

  /// Index lists are sorted and deduplicated.
  /// \throws std::invalid_argument if hours or a fee are negative, not finite or above a million (a billion for fees), a
  ///         list has an index that is out of range or the course itself, a group of `any_of` is empty, or prerequisites form a
  ///         cycle; the message names the cycle. Corequisites may require each other, groups may be unsatisfiable.
  explicit catalogue(std::vector<course> courses) : courses_(std::move(courses)), successors_(courses_.size())
  {
    constexpr auto where = "curriculum::catalogue";
    for (std::size_t i = 0; i < courses_.size(); ++i) {
      auto& it = courses_[i];
      bool const good = is_finite(it.hours) && it.hours >= 0.0 && it.hours <= 1e6;
      require(good, where, {"courses", i, "hours"}, "be in [0, 1000000]", it.hours);
      bool const affordable = is_finite(it.fee) && it.fee >= 0.0 && it.fee <= 1e9;
      require(affordable, where, {"courses", i, "fee"}, "be in [0, 1000000000]", it.fee);
      tidy(it.prerequisites, i, "prerequisites");
      tidy(it.corequisites, i, "corequisites");
      for (auto& group : it.any_of) {
        require(!group.empty(), where, {"courses", i, "any_of"}, "not hold an empty group");
        tidy(group, i, "any_of");
      }
      for (auto const p : it.prerequisites) { successors_[p].push_back(i); }
    }
    sort_topologically();
    if (order_.size() < courses_.size()) {
      require(false, where, "courses", "not require each other in a cycle", cycle_text());
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return courses_.size(); }
  [[nodiscard]] bool empty() const noexcept { return courses_.empty(); }
  [[nodiscard]] course const& operator[](std::size_t i) const { return courses_[i]; }
  [[nodiscard]] auto begin() const noexcept { return courses_.begin(); }
  [[nodiscard]] auto end() const noexcept { return courses_.end(); }

  /// The courses that have `i` as a prerequisite, ascending.
  [[nodiscard]] std::span<std::size_t const> successors(std::size_t i) const { return successors_[i]; }

  /// All courses, each after its prerequisites; of those that may come next, the one with the lowest index.
  [[nodiscard]] std::span<std::size_t const> topological_order() const noexcept { return order_; }

 private:
  void tidy(std::vector<std::size_t>& list, std::size_t i, std::string_view name) const
  {
    constexpr auto where = "curriculum::catalogue";
    for (auto const p : list) {
      require(p < courses_.size(), where, {"courses", i, name}, "be indices of courses", p);
      require(p != i, where, {"courses", i, name}, "not hold the course itself", label(i));
    }
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }

  void sort_topologically()
  {
    std::vector<std::size_t> missing(courses_.size());
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < courses_.size(); ++i) {
      missing[i] = courses_[i].prerequisites.size();
      if (missing[i] == 0) { ready.push(i); }
    }
    while (!ready.empty()) {
      auto const i = ready.top();
      ready.pop();
      order_.push_back(i);
      for (auto const s : successors_[i]) {
        if (--missing[s] == 0) { ready.push(s); }
      }
    }
  }

  /// Walks from a course that could not be ordered to a prerequisite that could not, until one comes again.
  [[nodiscard]] std::string cycle_text() const
  {
    std::vector<bool> stuck(courses_.size(), true);
    for (auto const i : order_) { stuck[i] = false; }
    auto at = static_cast<std::size_t>(std::find(stuck.begin(), stuck.end(), true) - stuck.begin());
    std::vector<std::size_t> path;
    while (std::find(path.begin(), path.end(), at) == path.end()) {
      path.push_back(at);
      auto const& before = courses_[at].prerequisites;
      at = *std::find_if(before.begin(), before.end(), [&](std::size_t p) { return stuck[p]; });
    }
    std::string text = label(at);
    for (auto i = path.rbegin(); *i != at; ++i) { text.append(" -> ").append(label(*i)); }
    return text.append(" -> ").append(label(at));
  }

  [[nodiscard]] std::string label(std::size_t i) const
  {
    return courses_[i].name.empty() ? std::to_string(i) : courses_[i].name;
  }

  std::vector<course> courses_ = {};
  std::vector<std::vector<std::size_t>> successors_ = {};
  std::vector<std::size_t> order_ = {};
};

}  // namespace mentorics::curriculum
