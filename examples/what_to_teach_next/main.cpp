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

#include "common/command_line/bad_input.hpp"
#include "common/command_line/example.hpp"
#include "common/csv/csv_file.hpp"
#include "what_to_teach_next/student_record.hpp"

#include <mentorics/curriculum.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
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

struct answer {
  curriculum::problem before = {};  ///< as it was planned
  curriculum::problem now = {};     ///< what is left of it, after the progress
  curriculum::plan first = {};
  curriculum::plan second = {};
  std::size_t weeks_passed = 0;
};

constexpr std::string_view made_up_courses =
    "week_hours,5\n"
    "weeks,8\n"
    "discount,0.97\n"
    "course,syntax,6,4\n"
    "course,data structures,9,16\n"
    "course,testing,5,9\n"
    "course,version control,3,6\n"
    "course,databases,8,13\n"
    "course,first project,10,24\n"
    "course,interviews,4,11\n"
    "requires,data structures,syntax\n"
    "requires,testing,syntax\n"
    "requires,first project,data structures\n"
    "requires,first project,version control\n"
    "requires,interviews,data structures\n";

constexpr std::string_view made_up_progress =
    "weeks_passed,1\n"
    "hours_left,syntax,2\n"
    "week_hours,4\n"
    "value,databases,25\n";

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

/// Plans, and plans again for what is left after the progress, beginning with the first plan and its proof.
[[nodiscard]] answer work_out(question const& q)
{
  auto const source = [](std::optional<std::string> const& file) { return file.value_or("made up"); };
  auto const rows = [](std::optional<std::string> const& file, std::string_view made_up) {
    return file ? read_csv(*file) : parse_csv(made_up, "made up");
  };
  student_record record;
  answer a;
  read_courses(record, source(q.catalogue), rows(q.catalogue, made_up_courses));
  try {
    a.before = problem_of(record);
  } catch (std::invalid_argument const& error) {  // such as a cycle, which the library names
    throw bad_input(fmt::format("{}: {}", printable(source(q.catalogue)), printable(error.what())));
  }
  if (q.progress || !q.catalogue) { read_progress(record, source(q.progress), rows(q.progress, made_up_progress)); }
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
  return week == curriculum::not_scheduled ? std::nullopt : std::optional(week + passed);
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
