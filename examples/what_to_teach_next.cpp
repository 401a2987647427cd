// SPDX-License-Identifier: BSL-1.0

// What should a student learn next, and what changes after a lesson?
//
//   what_to_teach_next                                     a made-up catalogue and some progress
//   what_to_teach_next --catalogue FILE --progress FILE    the student's own
//   what_to_teach_next --json                              the same as JSON
//
// The catalogue, one record a line:                 The progress since the plan was made:
//   week_hours,6                                      weeks_passed,1
//   weeks,10                                          finished,NAME
//   discount,0.97      (left of a value a week)       hours_left,NAME,2.5
//   course,NAME,hours,value                           week_hours,4
//   requires,NAME,NAME (the first needs the second)   value,NAME,12
// Exit status: 0, or 2 with one line on standard error if the input is wrong.

#include "common/bad_input.hpp"
#include "common/csv_file.hpp"
#include "common/example.hpp"
#include "common/read_number.hpp"

#include <mentorics/curriculum.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace examples;
using namespace mentorics;

struct question {
  std::optional<std::string> catalogue = {};
  std::optional<std::string> progress = {};
};

/// What the two files say.
struct student_record {
  std::vector<curriculum::course> courses = {};
  std::vector<double> values = {};  ///< by course, in the first week
  double week_hours = 0.0;
  std::size_t weeks = 0;
  double discount = 1.0;
  std::size_t weeks_passed = 0;
  std::vector<std::size_t> completed = {};
  std::vector<double> hours_left = {};  ///< by course
};

[[nodiscard]] std::vector<csv_row> made_up_catalogue()
{
  return {{1, {"week_hours", "5"}}, {2, {"weeks", "8"}}, {3, {"discount", "0.97"}},
          {4, {"course", "syntax", "6", "4"}}, {5, {"course", "data structures", "9", "16"}},
          {6, {"course", "testing", "5", "9"}}, {7, {"course", "version control", "3", "6"}},
          {8, {"course", "databases", "8", "13"}}, {9, {"course", "first project", "10", "24"}},
          {10, {"course", "interviews", "4", "11"}}, {11, {"requires", "data structures", "syntax"}},
          {12, {"requires", "testing", "syntax"}}, {13, {"requires", "first project", "data structures"}},
          {14, {"requires", "first project", "version control"}}, {15, {"requires", "interviews", "data structures"}}};
}

[[nodiscard]] std::vector<csv_row> made_up_progress()
{
  return {{1, {"weeks_passed", "1"}}, {2, {"hours_left", "syntax", "2"}}, {3, {"week_hours", "4"}}, {4, {"value", "databases", "25"}}};
}

/// Hands each record to the reader of its type.
class record_reader {
 public:
  using reader = std::function<void(place const&, std::vector<std::string> const&)>;

  void on(std::string const& type, std::size_t fields, reader read) { readers_[type] = {fields, std::move(read)}; }

  void operator()(std::string const& source, std::vector<csv_row> const& rows) const
  {
    for (auto const& row : rows) {
      place const where{.source = source, .line = row.line};
      auto const found = readers_.find(row.fields[0]);
      if (found == readers_.end()) { reject_value(where, "record", "be of a known type", row.fields[0]); }
      auto const& [fields, read] = found->second;
      if (row.fields.size() != fields + 1) {
        reject(where, row.fields[0], fmt::format("must have {} fields after the type (got {})", fields, row.fields.size() - 1));
      }
      read(where, row.fields);
    }
  }

 private:
  std::map<std::string, std::pair<std::size_t, reader>> readers_ = {};
};

[[nodiscard]] std::size_t find_course(student_record const& r, place const& where, std::string const& name)
{
  auto const found = std::ranges::find(r.courses, name, &curriculum::course::name);
  if (found == r.courses.end()) { reject_value(where, "course", "be the name of a course above", name); }
  return static_cast<std::size_t>(found - r.courses.begin());
}

constexpr number_range hours_range{.lower = 0.0, .upper = 1000.0};
constexpr number_range week_range{.lower = 0.0, .upper = 168.0};

void read_catalogue(student_record& r, std::string const& source, std::vector<csv_row> const& rows)
{
  record_reader records;
  records.on("week_hours", 1, [&](auto const& at, auto const& f) { r.week_hours = read_number(at, f[0], f[1], week_range); });
  records.on("weeks", 1, [&](auto const& at, auto const& f) { r.weeks = read_count(at, f[0], f[1], 1, 520); });
  records.on("discount", 1, [&](auto const& at, auto const& f) { r.discount = read_number(at, f[0], f[1], {.lower = 0.0, .upper = 1.0}); });
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
  records.on("weeks_passed", 1, [&](auto const& at, auto const& f) { r.weeks_passed = read_count(at, f[0], f[1], 0, r.weeks); });
  records.on("week_hours", 1, [&](auto const& at, auto const& f) { r.week_hours = read_number(at, f[0], f[1], week_range); });
  records.on("finished", 1, [&](auto const& at, auto const& f) { r.completed.push_back(find_course(r, at, f[1])); });
  records.on("hours_left", 2, [&](auto const& at, auto const& f) {
    r.hours_left[find_course(r, at, f[1])] = read_number(at, "hours", f[2], hours_range);
  });
  records.on("value", 2, [&](auto const& at, auto const& f) {
    r.values[find_course(r, at, f[1])] = read_number(at, "value", f[2], {});
  });
  records(source, rows);
}

/// The weeks that are left, with values counted from the first week of the first plan.
[[nodiscard]] curriculum::problem problem_of(student_record const& r)
{
  auto const weeks = r.weeks - r.weeks_passed;
  auto const all = curriculum::discounted(r.values, r.discount, r.weeks);
  std::vector<double> rows;
  for (std::size_t i = 0; i < r.courses.size(); ++i) {
    for (std::size_t t = r.weeks_passed; t < r.weeks; ++t) { rows.push_back(all(i, t)); }
  }
  return {.catalogue = curriculum::catalogue(r.courses),
          .values = weeks > 0 ? curriculum::value_table(std::move(rows), weeks) : curriculum::value_table(r.values),
          .calendar = curriculum::weekly(r.week_hours, weeks),
          .completed = r.completed,
          .hours_left = r.hours_left};
}

struct answer {
  curriculum::problem before = {};
  curriculum::problem now = {};
  curriculum::plan first = {};
  curriculum::plan second = {};
  std::size_t weeks_passed = 0;
};

[[nodiscard]] answer work_out(question const& q)
{
  student_record record;
  auto const source = [](std::optional<std::string> const& file) { return file.value_or("made up"); };
  read_catalogue(record, source(q.catalogue), q.catalogue ? read_csv(*q.catalogue) : made_up_catalogue());
  answer a;
  try {
    a.before = problem_of(record);
  } catch (std::invalid_argument const& error) {  // such as a cycle, which the library names
    throw bad_input(fmt::format("{}: {}", printable(source(q.catalogue)), printable(error.what())));
  }
  if (q.progress || !q.catalogue) {
    read_progress(record, source(q.progress), q.progress ? read_csv(*q.progress) : made_up_progress());
  }
  a.now = problem_of(record);
  a.weeks_passed = record.weeks_passed;
  a.first = curriculum::schedule(a.before);
  a.second = curriculum::replan(a.before, a.first, a.now, a.weeks_passed);
  return a;
}

/// The week in which a course ends, counted from the first week of the first plan.
[[nodiscard]] std::optional<std::size_t> end_week(curriculum::plan const& made, std::size_t course, std::size_t passed)
{
  auto const week = made.finish_week[course];
  return week == curriculum::never ? std::nullopt : std::optional(week + passed);
}

[[nodiscard]] std::string difference(answer const& a, std::size_t course)
{
  auto const old = end_week(a.first, course, 0);
  auto const now = end_week(a.second, course, a.weeks_passed);
  if (std::ranges::find(a.now.completed, course) != a.now.completed.end()) { return "finished"; }
  if (!old && !now) { return "not planned"; }
  if (!old) { return "new"; }
  if (!now) { return "dropped"; }
  if (*old == *now) { return "as before"; }
  return fmt::format("{} {} week{}", *now > *old ? "later by" : "sooner by", *now > *old ? *now - *old : *old - *now,
                     (*now > *old ? *now - *old : *old - *now) == 1 ? "" : "s");
}

[[nodiscard]] std::string plan_text(std::string_view title, curriculum::problem const& p, curriculum::plan const& made,
                                    std::size_t passed)
{
  auto text = fmt::format("{}: worth {:.2f}, {} (no plan is worth more than {:.2f})\n", title, made.value,
                          to_string(made.outcome), made.certificate.bound);
  for (std::size_t k = 0; k < made.lessons.size(); ++k) {
    auto const& [course, week, hours] = made.lessons[k];
    bool const begins = k == 0 || made.lessons[k - 1].week != week;
    text += begins ? fmt::format("  week {:>2}  ", week + passed + 1) : std::string(", ");
    text += fmt::format("{} {:g} h", printable(p.catalogue[course].name), hours);
    if (k + 1 == made.lessons.size() || made.lessons[k + 1].week != week) { text += '\n'; }
  }
  return text;
}

[[nodiscard]] std::string to_text(answer const& a)
{
  auto text = plan_text("The plan", a.before, a.first, 0);
  text += '\n' + plan_text("After the progress", a.now, a.second, a.weeks_passed);
  text += "\nWhat has changed:\n";
  for (std::size_t i = 0; i < a.now.catalogue.size(); ++i) {
    text += fmt::format("  {:<24}{}\n", printable(a.now.catalogue[i].name), difference(a, i));
  }
  if (a.second.lessons.empty()) { return text + "\nNothing is left to teach.\n"; }
  return text + fmt::format("\nTeach next: {}\n", printable(a.now.catalogue[a.second.lessons[0].course].name));
}

[[nodiscard]] nlohmann::json plan_json(curriculum::problem const& p, curriculum::plan const& made, std::size_t passed)
{
  auto lessons = nlohmann::json::array();
  for (auto const& [course, week, hours] : made.lessons) {
    lessons.push_back({{"course", p.catalogue[course].name}, {"week", week + passed + 1}, {"hours", hours}});
  }
  return {{"outcome", to_string(made.outcome)},
          {"value", made.value},
          {"bound", made.certificate.bound},
          {"states", made.states},
          {"lessons", lessons}};
}

[[nodiscard]] std::string to_json(answer const& a)
{
  auto changes = nlohmann::json::object();
  for (std::size_t i = 0; i < a.now.catalogue.size(); ++i) { changes[a.now.catalogue[i].name] = difference(a, i); }
  nlohmann::json all{{"plan", plan_json(a.before, a.first, 0)},
                     {"new_plan", plan_json(a.now, a.second, a.weeks_passed)},
                     {"changes", changes},
                     {"next", nullptr}};
  if (!a.second.lessons.empty()) { all["next"] = a.now.catalogue[a.second.lessons[0].course].name; }
  return all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

void ask(command_line& line, question& q)
{
  line.path("--catalogue", q.catalogue, "FILE", "Courses, hours and values of the student [made up]");
  line.path("--progress", q.progress, "FILE", "What has happened since the plan was made");
}

}  // namespace

int main(int argc, char** argv)
{
  question q;
  answer a;
  return run(argc, argv,
             {.name = "what_to_teach_next",
              .about = "Plans what a student learns next, and plans again after some progress.",
              .question = [&](command_line& line) { ask(line, q); },
              .work = [&] { a = work_out(q); },
              .text = [&] { return to_text(a); },
              .json = [&] { return to_json(a); }});
}
