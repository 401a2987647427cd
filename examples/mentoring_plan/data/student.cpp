// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/data/student.hpp"

#include "common/command_line/bad_input.hpp"
#include "common/command_line/read_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace examples {

namespace {

constexpr double typical_deviation = 0.1;  // of the efficiency, as a share of it, where nothing else is said

/// "Senior_Developer" and "senior-developer" mean the segment "senior developer".
[[nodiscard]] std::string plain(std::string_view name)
{
  std::string result(name);
  for (auto& c : result) {
    c = c == '_' || c == '-' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return result;
}

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator)
{
  std::vector<std::string_view> parts;
  for (;;) {
    auto const end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) { return parts; }
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<student> const& segments()
{
  static std::vector<student> const all = {
      {.name = "beginner",
       .about = "Has never programmed, learns in the evening, and wants to build things soon.",
       .efficiency = 0.7,
       .efficiency_deviation = 0.08,
       .hours_per_week = 6.0,
       .weeks = 14,
       .interest = {0.9, 1.2, 0.6, 0.7, 0.4}},
      {.name = "senior developer",
       .about = "Ten years of practice, wants the technology of today and a step towards leading others.",
       .efficiency = 0.95,
       .efficiency_deviation = 0.05,
       .hours_per_week = 5.0,
       .weeks = 10,
       .interest = {0.5, 0.7, 1.0, 0.8, 0.7},
       .known = {"First program: variables and input", "Conditions and loops", "Functions and scope",
                 "Lists, maps and sets", "Reading errors and debugging", "The command line", "Version control with Git",
                 "Unit tests", "Objects and interfaces", "Algorithms and complexity", "Databases and SQL",
                 "How the web works", "Threads and asynchronous code", "Asking good questions",
                 "Working in an agile team", "Giving and taking code review"}},
      {.name = "company team",
       .about = "Employees who program already and are to deliver together, on working time.",
       .efficiency = 0.85,
       .efficiency_deviation = 0.06,
       .hours_per_week = 4.0,
       .weeks = 16,
       .interest = {0.6, 1.0, 0.9, 1.0, 0.1},
       .known = {"First program: variables and input", "Conditions and loops", "Functions and scope",
                 "Lists, maps and sets", "Reading errors and debugging", "Version control with Git",
                 "Objects and interfaces", "How the web works"}},
      {.name = "career changer",
       .about = "Leaves another profession and learns on evenings and weekends to find a first job as a developer.",
       .efficiency = 0.75,
       .efficiency_deviation = 0.08,
       .hours_per_week = 12.0,
       .weeks = 14,
       .interest = {0.9, 1.0, 0.7, 0.6, 1.0}},
      {.name = "hobbyist",
       .about = "Programs for pleasure, a few hours at the weekend, and is drawn to projects.",
       .efficiency = 0.6,
       .efficiency_deviation = 0.1,
       .hours_per_week = 3.0,
       .weeks = 20,
       .interest = {0.7, 1.0, 0.8, 0.2, 0.05},
       .known = {"First program: variables and input", "Conditions and loops"}},
  };
  return all;
}

student read_student(std::string_view text)
{
  auto const name = plain(text);
  auto const found = std::ranges::find(segments(), name, &student::name);
  if (found != segments().end()) { return *found; }

  place const where{.source = "--student"};
  auto const parts = split(text, ',');
  if (parts.size() != 3) {
    std::string names;
    for (auto const& s : segments()) { names += s.name + ", "; }
    reject_value(where, "segment", fmt::format("be one of {}or efficiency,hours-per-week,weeks", names), text);
  }
  student result{.name = "as given"};
  result.efficiency = read_number(where, "efficiency", parts[0], {.upper = 10.0, .open_below = true});
  result.efficiency_deviation = typical_deviation * result.efficiency;
  result.hours_per_week = read_number(where, "hours-per-week", parts[1], {.upper = 168.0, .open_below = true});
  result.weeks = read_count(where, "weeks", parts[2], 1, 520);
  result.about = "Efficiency, hours and weeks as given on the command line; interested in all categories alike.";
  return result;
}

student student_of(study_time const& calendar)
{
  return {.name = "as in the file",
          .about = "The calendar of the file, and efficiency 1: hours are as the file gives them.",
          .efficiency = 1.0,
          .efficiency_deviation = typical_deviation,
          .hours_per_week = calendar.hours_per_week,
          .weeks = calendar.weeks};
}

}  // namespace examples
