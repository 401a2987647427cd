// SPDX-License-Identifier: BSL-1.0
#include "what_to_teach_next/student_record.hpp"

#include "common/command_line/bad_input.hpp"
#include "common/command_line/read_number.hpp"
#include "what_to_teach_next/record_reader.hpp"

#include <algorithm>

namespace examples {

using namespace mentorics;

namespace {

[[nodiscard]] std::size_t find_course(student_record const& r, place const& where, std::string const& name)
{
  auto const found = std::ranges::find(r.courses, name, &curriculum::course::name);
  if (found == r.courses.end()) { reject_value(where, "course", "be the name of a course above", name); }
  return static_cast<std::size_t>(found - r.courses.begin());
}

constexpr number_range hours_range{.lower = 0.0, .upper = 1000.0};
constexpr number_range week_range{.lower = 0.0, .upper = 168.0};

}  // namespace

void read_courses(student_record& r, std::string const& source, std::vector<csv_row> const& rows)
{
  record_reader records;
  records.on("week_hours", 1,
             [&](auto const& at, auto const& f) { r.week_hours = read_number(at, f[0], f[1], week_range); });
  records.on("weeks", 1, [&](auto const& at, auto const& f) { r.weeks = read_count(at, f[0], f[1], 1, 520); });
  records.on("discount", 1, [&](auto const& at, auto const& f) {
    r.discount = read_number(at, f[0], f[1], {.lower = 0.0, .upper = 1.0});
  });
  records.on("course", 3, [&](auto const& at, auto const& f) {
    if (std::ranges::find(r.courses, f[1], &curriculum::course::name) != r.courses.end()) {
      reject_value(at, "course", "have a name of its own", f[1]);
    }
    r.courses.push_back({.name = f[1], .hours = read_number(at, "hours", f[2], hours_range)});
    r.values.push_back(read_number(at, "value", f[3], {}));
  });
  records.on("requires", 2, [&](auto const& at, auto const& f) {
    auto const course = find_course(r, at, f[1]);
    auto const before = find_course(r, at, f[2]);
    if (course == before) { reject_value(at, "requires", "name two courses", f[2]); }
    r.courses[course].prerequisites.push_back(before);
  });
  records(source, rows);
  place const end{.source = source, .line = rows.empty() ? 1 : rows.back().line};
  if (r.weeks == 0) { reject(end, "weeks", "must be given, but the file ends without it"); }
  if (r.courses.empty()) { reject(end, "course", "must be given, but the file ends without one"); }
  for (auto const& c : r.courses) { r.hours_left.push_back(c.hours); }
}

void read_progress(student_record& r, std::string const& source, std::vector<csv_row> const& rows)
{
  record_reader records;
  records.on("weeks_passed", 1,
             [&](auto const& at, auto const& f) { r.weeks_passed = read_count(at, f[0], f[1], 0, r.weeks); });
  records.on("week_hours", 1,
             [&](auto const& at, auto const& f) { r.week_hours = read_number(at, f[0], f[1], week_range); });
  records.on("finished", 1, [&](auto const& at, auto const& f) { r.completed.push_back(find_course(r, at, f[1])); });
  records.on("hours_left", 2, [&](auto const& at, auto const& f) {
    r.hours_left[find_course(r, at, f[1])] = read_number(at, "hours", f[2], hours_range);
  });
  records.on("value", 2, [&](auto const& at, auto const& f) {
    r.values[find_course(r, at, f[1])] = read_number(at, "value", f[2], {});
  });
  records(source, rows);
}

}  // namespace examples
