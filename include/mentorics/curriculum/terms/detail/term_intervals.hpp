// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/terms/detail/term_domains.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>
#include <mentorics/curriculum/terms/detail/term_rooms.hpp>

#include <array>
#include <cstddef>

// Energetic reasoning, as in Carlier and Pinson (1989): what must or may happen in an interval of terms.
namespace mentorics::curriculum::detail {

/// The load and the number of courses that must lie inside [x, y] fit there, for every interval.
template <class = void>
[[nodiscard]] inline bool enough_room(term_model<> const& model, term_domains<> const& domains,
                                      term_rooms<> const& rooms)
{
  auto const terms = model.terms;
  std::array<term_model<>::units, 64> ends{};  // load of the courses that must lie in [x, t] and end in t
  std::array<std::size_t, 64> end_counts{};
  for (auto x = terms; x-- > 0;) {
    for (std::size_t c = 0; c < model.size(); ++c) {
      if (domains.first(c) != static_cast<int>(x)) { continue; }
      ends[static_cast<std::size_t>(domains.last(c))] += model.load[c];
      ++end_counts[static_cast<std::size_t>(domains.last(c))];
    }
    term_model<>::units inside = 0;
    term_model<>::units most = 0;
    std::size_t count = 0;
    for (auto y = x; y < terms; ++y) {
      inside += ends[y];
      count += end_counts[y];
      most += rooms[y].most;
      if (inside > most || count > model.count_max * (y - x + 1)) { return false; }
    }
  }
  return true;
}

/// The load and the number of courses that may meet [x, y] are enough for it, for every interval.
template <class = void>
[[nodiscard]] inline bool enough_courses(term_model<> const& model, term_domains<> const& domains,
                                         term_rooms<> const& rooms)
{
  auto const terms = model.terms;
  std::array<term_model<>::units, 65> ended{};  // load of the courses that must end before t
  std::array<term_model<>::units, 65> begun{};  // load of the courses that cannot begin before t
  std::array<std::size_t, 65> ended_count{};
  std::array<std::size_t, 65> begun_count{};
  for (std::size_t c = 0; c < model.size(); ++c) {
    auto const e = static_cast<std::size_t>(domains.last(c)) + 1;
    auto const b = static_cast<std::size_t>(domains.first(c));
    ended[e] += model.load[c];
    begun[b] += model.load[c];
    ++ended_count[e];
    ++begun_count[b];
  }
  for (std::size_t t = 1; t <= terms; ++t) {
    ended[t] += ended[t - 1];
    ended_count[t] += ended_count[t - 1];
  }
  for (auto t = terms; t-- > 0;) {
    begun[t] += begun[t + 1];
    begun_count[t] += begun_count[t + 1];
  }
  for (std::size_t x = 0; x < terms; ++x) {
    term_model<>::units least = 0;
    for (auto y = x; y < terms; ++y) {
      least += rooms[y].least;
      if (model.total - ended[x] - begun[y + 1] < least) { return false; }
      auto const meeting = model.size() - ended_count[x] - begun_count[y + 1];
      if (meeting < model.count_min * (y - x + 1)) { return false; }
    }
  }
  return true;
}

}  // namespace mentorics::curriculum::detail
