// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/data/made_up_catalogue.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace examples {

namespace {

using mentorics::curriculum::category;

struct entry {
  std::string_view name;
  double hours;  // of a student of efficiency 1
  double value;  // points, before a student's interest in the category
  category content;
  std::array<std::string_view, 3> after = {};  // names of courses that stand above; empty ones do not count
};

constexpr std::string_view first_program = "First program: variables and input";
constexpr std::string_view branches = "Conditions and loops";
constexpr std::string_view functions = "Functions and scope";
constexpr std::string_view structures = "Lists, maps and sets";
constexpr std::string_view debugging = "Reading errors and debugging";
constexpr std::string_view shell = "The command line";
constexpr std::string_view git = "Version control with Git";
constexpr std::string_view testing = "Unit tests";
constexpr std::string_view objects = "Objects and interfaces";
constexpr std::string_view algorithms = "Algorithms and complexity";
constexpr std::string_view sql = "Databases and SQL";
constexpr std::string_view web = "How the web works";
constexpr std::string_view pages = "HTML and CSS";
constexpr std::string_view security = "Secure coding basics";
constexpr std::string_view concurrency = "Threads and asynchronous code";
constexpr std::string_view refactoring = "Design patterns and refactoring";

constexpr std::string_view javascript = "JavaScript in the browser";
constexpr std::string_view data = "Python for data";
constexpr std::string_view containers = "Containers";
constexpr std::string_view pipelines = "Continuous integration and delivery";
constexpr std::string_view cloud = "Cloud services";
constexpr std::string_view learning = "Machine learning in practice";
constexpr std::string_view assistants = "Working with AI assistants";

constexpr std::string_view website = "Project: a personal website";
constexpr std::string_view service = "Project: a web service with tests";

constexpr std::string_view questions = "Asking good questions";
constexpr std::string_view review = "Giving and taking code review";
constexpr std::string_view team = "Working in an agile team";
constexpr std::string_view estimating = "Estimating and planning work";
constexpr std::string_view juniors = "Mentoring juniors";
constexpr std::string_view goals = "Career goals and a learning plan";
constexpr std::string_view applying = "CV and application";

constexpr entry entries[] = {
    {first_program, 6, 9, category::foundations},
    {branches, 8, 10, category::foundations, {first_program}},
    {functions, 7, 10, category::foundations, {branches}},
    {structures, 10, 12, category::foundations, {functions}},
    {debugging, 5, 7, category::foundations, {branches}},
    {shell, 4, 4, category::foundations},
    {git, 5, 8, category::foundations},
    {testing, 7, 9, category::foundations, {functions, debugging}},
    {objects, 10, 10, category::foundations, {structures}},
    {algorithms, 14, 13, category::foundations, {structures}},
    {sql, 12, 13, category::foundations, {branches}},
    {web, 5, 5, category::foundations},
    {pages, 9, 9, category::foundations, {web}},
    {security, 8, 9, category::foundations, {web, functions}},
    {concurrency, 12, 11, category::foundations, {objects, algorithms}},
    {refactoring, 10, 10, category::foundations, {objects, testing}},

    {"Project: a command line tool", 10, 13, category::projects, {functions, shell, git}},
    {website, 10, 12, category::projects, {pages, git}},
    {"Project: a small game", 14, 16, category::projects, {objects}},
    {"Project: report on an open data set", 12, 15, category::projects, {data}},
    {service, 18, 23, category::projects, {sql, objects, testing}},
    {"Project: an interactive web page", 14, 16, category::projects, {website, javascript}},
    {"Project: a first open source contribution", 9, 12, category::projects, {testing, objects, review}},
    {"Project: a product built in a team", 24, 29, category::projects, {service, team, review}},
    {"Project: a service moved to the cloud", 16, 20, category::projects, {cloud, pipelines, refactoring}},

    {javascript, 12, 14, category::new_technology, {functions, pages}},
    {data, 10, 13, category::new_technology, {structures}},
    {containers, 8, 11, category::new_technology, {shell}},
    {pipelines, 7, 10, category::new_technology, {git, testing}},
    {cloud, 10, 13, category::new_technology, {containers, web}},
    {"Cluster orchestration", 12, 13, category::new_technology, {cloud}},
    {learning, 16, 19, category::new_technology, {data, algorithms}},
    {assistants, 4, 8, category::new_technology, {debugging}},
    {"Applications on language models", 12, 17, category::new_technology, {assistants, service}},
    {"Systems programming in Rust", 16, 17, category::new_technology, {concurrency}},
    {"Mobile apps", 16, 17, category::new_technology, {objects, web}},
    {"Logs, metrics and traces", 7, 9, category::new_technology, {cloud}},

    {questions, 2, 4, category::soft_skills},
    {review, 4, 7, category::soft_skills, {git, functions}},
    {"Technical writing", 5, 6, category::soft_skills},
    {team, 5, 7, category::soft_skills, {git}},
    {"Presenting technical work", 4, 5, category::soft_skills, {questions}},
    {estimating, 4, 6, category::soft_skills, {team}},
    {"Talking with customers", 4, 5, category::soft_skills, {questions}},
    {juniors, 5, 6, category::soft_skills, {review}},

    {goals, 2, 4, category::career_planning},
    {applying, 3, 4, category::career_planning, {goals}},
    {"A portfolio that gets read", 4, 6, category::career_planning, {website, goals}},
    {"Technical interviews", 8, 11, category::career_planning, {algorithms, applying}},
    {"Starting as a freelancer", 6, 6, category::career_planning, {goals, estimating}},
    {"From senior developer to lead", 8, 9, category::career_planning, {goals, juniors, estimating}},
};

}  // namespace

offer made_up_catalogue()
{
  offer result{.name = "Programming courses",
               .source = "built in",
               .kind = "built in",
               .made_up = true,
               .has_categories = true,
               .notes = {"Courses, hours and values are our own invention, and no data of a real provider.",
                         "A course is worth its points times the student's interest in its category, and 1 % less for "
                         "each week that it is finished later."},
               .discount = 0.99};
  std::vector<mentorics::curriculum::course> courses;
  for (auto const& e : entries) {
    std::vector<std::size_t> before;
    for (auto const name : e.after) {
      if (name.empty()) { continue; }
      auto const* const found = std::ranges::find(entries, name, &entry::name);
      if (found == std::end(entries)) { throw std::logic_error("made_up_catalogue: no course " + std::string(name)); }
      before.push_back(static_cast<std::size_t>(found - entries));
    }
    courses.push_back({.name = std::string(e.name), .hours = e.hours, .content = e.content, .prerequisites = before});
    result.values.push_back(e.value);
  }
  result.catalogue = mentorics::curriculum::catalogue(std::move(courses));
  return result;
}

}  // namespace examples
