// SPDX-License-Identifier: BSL-1.0
// Reads the public instances of the data folder, for tests and benchmarks.
#pragma once

#include "records.hpp"

#include <mentorics/curriculum/curricula/curricula_problem.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/selection/selection_problem.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>
#include <mentorics/curriculum/weeks/week_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace instances {

namespace curriculum = mentorics::curriculum;
inline path folder()
{
  char const* const asked = std::getenv("MENTORICS_DATA");
  return path(asked == nullptr ? "../shared/data" : asked) / "curriculum";
}

/// The files of a family by name: "curr", "bacp", "pckp", "knapsack", "otto-small", ...
inline std::vector<std::pair<std::string, path>> files(std::string const& family)
{
  std::vector<std::pair<std::string, path>> result;
  if (!std::filesystem::exists(folder() / family)) { return result; }
  for (auto const& f : std::filesystem::directory_iterator(folder() / family)) {
    result.emplace_back(f.path().stem().string(), f.path());
  }
  std::sort(result.begin(), result.end());
  return result;
}

/// Best known values, by "family,instance".
inline std::map<std::string, double> optima()
{
  std::map<std::string, double> result;
  for (auto const& r : records(folder() / "optima.csv")) {
    if (r.size() > 3 && r[0] != "family") {
      result[(r[0] == "otto" ? r[1].substr(0, r[1].rfind('-')) : r[0]) + "," + r[1]] = std::atof(r[3].c_str());
    }
  }
  return result;
}

inline std::size_t count_of(std::string const& field) { return std::stoul(field); }

/// Courses from records of the given kind, whose hours stand in field `hours`, and `prereq`.
inline curriculum::catalogue courses(std::vector<std::vector<std::string>> const& all, char const* kind,
                                     std::size_t hours)
{
  std::vector<curriculum::course> result;
  for (auto const& r : all) {
    if (r[0] == kind) { result.push_back({.hours = std::stod(r[hours])}); }
    if (r[0] == "prereq") { result[count_of(r[2])].prerequisites.push_back(count_of(r[1])); }
  }
  return curriculum::catalogue(result);
}

inline curriculum::problem read_curr(path const& file)
{
  auto const all = records(file);
  double week_hours = 0.0;
  double factor = 1.0;
  std::size_t weeks = 1;
  std::vector<double> values;
  std::vector<std::size_t> last_weeks;
  for (auto const& r : all) {
    if (r[0] == "week_capacity") { week_hours = std::stod(r[1]); }
    if (r[0] == "weeks") { weeks = count_of(r[1]); }
    if (r[0] == "delta") { factor = std::stod(r[1]); }
    if (r[0] != "course") { continue; }
    values.push_back(std::stod(r[3]));
    last_weeks.push_back(count_of(r[4]) - 1);  // in the file the first week is 1
  }
  return {.catalogue = courses(all, "course", 2),
          .values = curriculum::discounted(values, factor, weeks, last_weeks),
          .calendar = curriculum::weekly(week_hours, weeks)};
}

inline curriculum::term_problem read_bacp(path const& file)
{
  auto const all = records(file);
  curriculum::term_problem p{.catalogue = courses(all, "course", 3)};
  for (auto const& r : all) {
    if (r[0] == "periods") { p.terms = count_of(r[1]); }
    if (r[0] == "load_min") { p.load_min = std::stod(r[1]); }
    if (r[0] == "load_max") { p.load_max = std::stod(r[1]); }
    if (r[0] == "count_min") { p.count_min = count_of(r[1]); }
    if (r[0] == "count_max") { p.count_max = count_of(r[1]); }
  }
  return p;
}

inline curriculum::selection_problem read_selection(path const& file)
{
  auto const all = records(file);
  curriculum::selection_problem p{.catalogue = courses(all, "item", 3)};
  for (auto const& r : all) {
    if (r[0] == "capacity") { p.hours = std::stod(r[1]); }
    if (r[0] == "item") { p.values.push_back(std::stod(r[2])); }
  }
  return p;
}

inline curriculum::week_problem read_otto(path const& file)
{
  auto const all = records(file);
  curriculum::week_problem p{.catalogue = courses(all, "task", 2)};
  for (auto const& r : all) {
    if (r[0] == "cycle_time") { p.week_hours = std::stod(r[1]); }
  }
  return p;
}

inline curriculum::curricula_problem read_gbac(path const& file)
{
  auto const all = records(file);
  curriculum::curricula_problem p{.catalogue = courses(all, "course", 3)};
  std::size_t years = 1;
  for (auto const& r : all) {
    if (r[0] == "years") { years = count_of(r[1]); }
    if (r[0] == "periods_per_year") { p.terms_per_year = count_of(r[1]); }
    if (r[0] == "count_min") { p.count_min = count_of(r[1]); }
    if (r[0] == "count_max") { p.count_max = count_of(r[1]); }
    if (r[0] == "w_balance") { p.balance_weight = std::stod(r[1]); }
    if (r[0] == "w_undesired") { p.undesired_weight = std::stod(r[1]); }
    if (r[0] == "undesired") { p.undesired.push_back({count_of(r[1]), count_of(r[2])}); }
    if (r[0] != "curriculum") { continue; }
    p.curricula.emplace_back();
    for (std::size_t k = 2; k < r.size(); ++k) { p.curricula.back().push_back(count_of(r[k])); }
  }
  p.terms = years * p.terms_per_year;
  return p;
}

}  // namespace instances
