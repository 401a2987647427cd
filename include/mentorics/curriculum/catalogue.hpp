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
};

/// Courses and what must come before what. A course is known by its index.
class catalogue {
 public:
  catalogue() = default;
  catalogue(std::initializer_list<course> courses) : catalogue(std::vector(courses)) {}

  /// Prerequisites are sorted, repeated ones count once.
  /// \throws std::invalid_argument if hours are negative, not finite or above a million, a prerequisite is no course or
  ///         the course itself, or prerequisites form a cycle; the message names the cycle.
  explicit catalogue(std::vector<course> courses) : courses_(std::move(courses)), successors_(courses_.size())
  {
    constexpr auto where = "curriculum::catalogue";
    for (std::size_t i = 0; i < courses_.size(); ++i) {
      auto& [name, hours, content, prerequisites] = courses_[i];
      bool const good = is_finite(hours) && hours >= 0.0 && hours <= 1e6;
      require(good, where, {"courses", i, "hours"}, "be in [0, 1000000]", hours);
      for (auto const p : prerequisites) {
        require(p < courses_.size(), where, {"courses", i, "prerequisites"}, "be indices of courses", p);
        require(p != i, where, {"courses", i, "prerequisites"}, "not hold the course itself", label(i));
      }
      std::sort(prerequisites.begin(), prerequisites.end());
      prerequisites.erase(std::unique(prerequisites.begin(), prerequisites.end()), prerequisites.end());
      for (auto const p : prerequisites) { successors_[p].push_back(i); }
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
