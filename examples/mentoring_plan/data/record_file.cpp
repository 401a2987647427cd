// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/data/record_file.hpp"

#include "common/command_line/bad_input.hpp"
#include "common/command_line/read_number.hpp"
#include "common/csv/csv_file.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace examples {

namespace {

using mentorics::curriculum::catalogue;
using mentorics::curriculum::course;

constexpr std::size_t most_courses = 100'000;
constexpr std::size_t most_weeks = 5'200;
constexpr double most_hours = 1e6;  // the library's limit for one course

/// The records of a file, by type.
class record_file {
 public:
  explicit record_file(std::string path) : path_(std::move(path)), rows_(read_csv(path_))
  {
    if (rows_.empty() || rows_[0].fields[0] != "kind") {
      reject({.source = path_, .line = rows_.empty() ? 1 : rows_[0].line}, "kind", "must be the first record");
    }
  }

  [[nodiscard]] place at(csv_row const& row) const { return {.source = path_, .line = row.line}; }
  [[nodiscard]] std::string const& path() const { return path_; }

  /// The records of a type, which must have a value for each of `fields`.
  [[nodiscard]] std::vector<csv_row const*> all(std::string_view type, std::string_view fields,
                                                std::size_t values) const
  {
    std::vector<csv_row const*> found;
    for (auto const& row : rows_) {
      if (row.fields[0] != type) { continue; }
      if (row.fields.size() != values + 1) {
        reject(at(row), type,
               fmt::format("must have {} fields after the type: {} (got {})", values, fields, row.fields.size() - 1));
      }
      found.push_back(&row);
    }
    return found;
  }

  /// The record of a type that must be there once.
  [[nodiscard]] csv_row const& only(std::string_view type) const
  {
    auto const found = all(type, "value", 1);
    if (found.empty()) { reject(at(rows_.back()), type, "must be given, but the file ends without it"); }
    if (found.size() > 1) { reject(at(*found[1]), type, "must be given only once"); }
    return *found[0];
  }

  [[nodiscard]] double number(std::string_view type, number_range const& range) const
  {
    auto const& row = only(type);
    return read_number(at(row), type, row.fields[1], range);
  }

  [[nodiscard]] csv_row const& last() const { return rows_.back(); }

 private:
  std::string path_;
  std::vector<csv_row> rows_;
};

/// The course records in the order of their ids, which must be 0 to n - 1.
[[nodiscard]] std::vector<csv_row const*> courses_by_id(record_file const& file, std::string_view fields,
                                                        std::size_t values)
{
  auto const found = file.all("course", fields, values);
  if (found.empty()) { reject(file.at(file.last()), "course", "must be given, but the file ends without one"); }
  if (found.size() > most_courses) {
    reject(file.at(*found[most_courses]), "course", fmt::format("must be given at most {} times", most_courses));
  }
  std::vector<csv_row const*> sorted(found.size());
  for (auto const* row : found) {
    auto const id = read_count(file.at(*row), "id", row->fields[1], 0, found.size() - 1);
    if (sorted[id] != nullptr) { reject_value(file.at(*row), "id", "be given to one course only", row->fields[1]); }
    sorted[id] = row;
  }
  return sorted;
}

struct link {
  std::size_t before;
  std::size_t after;
  csv_row const* row;
};

/// The catalogue with the first `count` of the prerequisites.
[[nodiscard]] catalogue linked(std::vector<course> courses, std::vector<link> const& links, std::size_t count)
{
  for (std::size_t k = 0; k < count; ++k) { courses[links[k].after].prerequisites.push_back(links[k].before); }
  return catalogue(std::move(courses));
}

/// Finds the record that closes a cycle: with fewer records there is none, with more it stays.
[[noreturn]] void reject_cycle(record_file const& file, std::vector<course> const& courses,
                               std::vector<link> const& links)
{
  std::size_t good = 0;
  auto bad = links.size();
  std::string message;
  while (bad - good > 1 || message.empty()) {
    auto const middle = bad - good > 1 ? good + (bad - good) / 2 : bad;
    try {
      static_cast<void>(linked(courses, links, middle));
      good = middle;
    } catch (std::invalid_argument const& error) {
      bad = middle;
      message = error.what();
    }
  }
  auto const got = message.rfind("(got ");
  auto const cycle = got == std::string::npos ? message : message.substr(got + 5, message.size() - got - 6);
  reject(file.at(*links[bad - 1].row), "prereq", fmt::format("must not close a cycle: {}", cycle));
}

[[nodiscard]] catalogue with_prerequisites(record_file const& file, std::vector<course> const& courses)
{
  std::vector<link> links;
  for (auto const* row : file.all("prereq", "before, after", 2)) {
    auto const where = file.at(*row);
    auto const before = read_count(where, "before", row->fields[1], 0, courses.size() - 1);
    auto const after = read_count(where, "after", row->fields[2], 0, courses.size() - 1);
    if (before == after) { reject_value(where, "after", "be another course than before", row->fields[2]); }
    links.push_back({.before = before, .after = after, .row = row});
  }
  try {
    return linked(courses, links, links.size());
  } catch (std::invalid_argument const&) {
    reject_cycle(file, courses, links);
  }
}

[[nodiscard]] offer read_curr(record_file const& file)
{
  offer result;
  result.calendar = study_time{
      .hours_per_week = file.number("week_capacity", {.lower = 0.0, .upper = 168.0, .open_below = true}),
      .weeks = read_count(file.at(file.only("weeks")), "weeks", file.only("weeks").fields[1], 1, most_weeks)};
  result.discount = file.number("delta", {.lower = 0.0, .upper = 1.0});
  std::vector<course> courses;
  for (auto const* row : courses_by_id(file, "id, hours, value, deadline", 4)) {
    auto const where = file.at(*row);
    courses.push_back({.name = fmt::format("Course {}", row->fields[1]),
                       .hours = read_number(where, "hours", row->fields[2], {.upper = most_hours})});
    result.values.push_back(read_number(where, "value", row->fields[3], {}));
    result.deadlines.push_back(read_count(where, "deadline", row->fields[4], 1, most_weeks) - 1);
  }
  result.catalogue = with_prerequisites(file, courses);
  result.notes = {
      fmt::format("Hours, values, deadlines and the calendar as in the file. A course is worth its value "
                  "times {:g}^(week - 1), and nothing after its deadline.",
                  result.discount)};
  return result;
}

[[nodiscard]] offer read_bacp(record_file const& file, double hours_per_credit)
{
  offer result;
  std::vector<course> courses;
  for (auto const* row : courses_by_id(file, "id, name, credits", 3)) {
    auto const where = file.at(*row);
    auto const& name = row->fields[2];
    if (name.empty() || printable(name) != name) {
      reject_value(where, "name", "be text without control characters", name);
    }
    auto const credits = read_number(where, "credits", row->fields[3], {.upper = 1000.0});
    courses.push_back({.name = name, .hours = credits * hours_per_credit});
    result.values.push_back(credits * hours_per_credit);
  }
  result.catalogue = with_prerequisites(file, courses);
  result.notes = {
      fmt::format("The file counts in credits: one credit is taken as {:g} hours. Every hour of a course "
                  "has the same value of one point, whenever the course is finished.",
                  hours_per_credit)};
  return result;
}

}  // namespace

offer read_catalogue(std::string const& path, double hours_per_credit)
{
  record_file const file(path);
  auto const& kind = file.only("kind");
  if (kind.fields[1] != "curr" && kind.fields[1] != "bacp") {
    reject_value(file.at(kind), "kind", "be curr or bacp", kind.fields[1]);
  }
  auto result = kind.fields[1] == "curr" ? read_curr(file) : read_bacp(file, hours_per_credit);
  auto const names = file.all("name", "name", 1);
  result.name = printable(names.empty() ? std::filesystem::path(path).stem().string() : names[0]->fields[1]);
  result.source = path;
  result.kind = kind.fields[1];
  return result;
}

}  // namespace examples
