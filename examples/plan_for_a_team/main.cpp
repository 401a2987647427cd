// SPDX-License-Identifier: BSL-1.0

// A company team of twelve and one mentor: how many hours a week should the company buy, and who learns what when?
//
//   plan_for_a_team                    up to 20 mentor hours a week, for 12 weeks
//   plan_for_a_team --hours 10         fewer hours
//   plan_for_a_team --report FOLDER    the front as a page with a chart
//   plan_for_a_team --json             for other programs
//
// Three goals: what the team learns is worth much, the hours cost little, and whoever gets the smallest share of what he
// could learn alone gets much. The team is made up; it is in `make_team` below.
//
// Exit status: 0 there are plans; 1 our own mistake; 2 the input is wrong, which is told in one line on standard error.
//
// The keys of --json stay as they are; more may come: program, made_up, people, weeks, rate, bound,
// front: [{hours_per_week, value, cost, smallest_share}],
// advice: {hours_per_week, value, cost, smallest_share, mentor_hours: [h], people: [{name, value, share, courses: [{course,
// week}]}], sessions: [{course, people: [name]}]}.

#include "common/command_line/example.hpp"
#include "common/report/html_page.hpp"
#include "plan_for_a_team/front_chart.hpp"

#include <mentorics/curriculum/group/group_plan.hpp>
#include <mentorics/curriculum/group/verify_group.hpp>
#include <mentorics/genetic/sort_fronts.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace examples;
using namespace mentorics;

struct question {
  double hours = 20.0;  ///< of the mentor, at most [h/week]
  double rate = 80.0;   ///< price of an hour [EUR/h]
  std::size_t weeks = 12;
  std::size_t seed = 1;  ///< of the search
};

struct team {
  std::vector<std::string> people = {};
  curriculum::group_problem problem = {};
};

curriculum::catalogue make_catalogue()
{
  return {{.name = "Version control", .hours = 3.0},
          {.name = "Unit tests", .hours = 5.0, .prerequisites = {0}},
          {.name = "Code review", .hours = 3.0, .prerequisites = {0}},
          {.name = "Refactoring", .hours = 6.0, .prerequisites = {1}},
          {.name = "Databases", .hours = 7.0},
          {.name = "Web services", .hours = 8.0, .prerequisites = {1, 4}},
          {.name = "Interfaces in the browser", .hours = 8.0, .prerequisites = {0}},
          {.name = "Deployment", .hours = 5.0, .prerequisites = {1}},
          {.name = "Statistics", .hours = 7.0},
          {.name = "Machine learning", .hours = 10.0, .prerequisites = {4, 8}}};
}

/// Twelve people in three roles; each role may sit together in a course.
team make_team(double hours_a_week, std::size_t weeks)
{
  struct role {
    char const* name;
    std::vector<double> values;
  };
  role const roles[] = {{"server", {6, 10, 6, 9, 12, 18, 3, 11, 2, 3}},
                        {"browser", {6, 9, 6, 8, 4, 8, 20, 7, 2, 2}},
                        {"data", {5, 7, 4, 4, 13, 5, 2, 5, 14, 22}}};
  char const* const names[] = {"Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gül", "Hugo", "Ines", "Jan", "Kim", "Lea"};
  team made;
  auto const catalogue = make_catalogue();
  for (std::size_t k = 0; k < 12; ++k) {
    auto values = roles[k / 4].values;
    for (std::size_t c = 0; c < values.size(); ++c) {
      values[c] *= 0.8 + 0.1 * static_cast<double>((k * 5 + c * 3) % 5);
    }
    curriculum::problem p{.catalogue = catalogue,
                          .values = curriculum::discounted(values, 0.97, weeks),
                          .calendar = curriculum::weekly(2.0 + static_cast<double>(k % 3), weeks)};
    if (k % 4 == 3) { p.completed = {0}; }
    made.people.push_back(fmt::format("{} ({})", names[k], roles[k / 4].name));
    made.problem.students.push_back(std::move(p));
  }
  for (std::size_t r = 0; r < 3; ++r) {
    for (std::size_t c = 0; c < catalogue.size(); ++c) {
      curriculum::group_session session;
      for (std::size_t k = 4 * r; k < 4 * r + 4; ++k) { session.seats.push_back({.student = k, .course = c}); }
      made.problem.sessions.push_back(std::move(session));
    }
  }
  made.problem.mentor_hours.assign(weeks, hours_a_week);
  return made;
}

struct choice {
  double hours = 0.0;  // of the mentor a week
  double cost = 0.0;   // [EUR]
  curriculum::group_plan_result plan = {};
};

struct answer {
  team people = {};
  std::vector<choice> front = {};  // by cost
  std::size_t advice = 0;          // index in the front
};

double hours_used(choice const& c)
{
  double sum = 0.0;
  for (double const h : c.plan.mentor_hours) { sum += h; }
  return sum;
}

/// The point that is nearest to the best of each goal, as shares of the ranges of the front.
std::size_t compromise(std::vector<choice> const& front)
{
  auto const goals = [](choice const& c) { return std::array{-c.plan.total_value, c.cost, -c.plan.smallest_share}; };
  std::array<double, 3> low{no_limit, no_limit, no_limit};
  std::array<double, 3> high{-no_limit, -no_limit, -no_limit};
  for (auto const& c : front) {
    for (std::size_t k = 0; k < 3; ++k) {
      low[k] = (std::min)(low[k], goals(c)[k]);
      high[k] = (std::max)(high[k], goals(c)[k]);
    }
  }
  auto const distance = [&](choice const& c) {
    double sum = 0.0;
    for (std::size_t k = 0; k < 3; ++k) {
      double const d = high[k] > low[k] ? (goals(c)[k] - low[k]) / (high[k] - low[k]) : 0.0;
      sum += d * d;
    }
    return sum;
  };
  return static_cast<std::size_t>(std::ranges::min_element(front, {}, distance) - front.begin());
}

answer work_out(question const& q)
{
  answer a{.people = make_team(q.hours, q.weeks)};
  std::vector<choice> all;
  std::vector<double> goals;
  constexpr int steps = 10;
  for (int step = 1; step <= steps; ++step) {
    double const hours = q.hours * step / steps;
    a.people.problem.mentor_hours.assign(q.weeks, hours);
    for (auto const goal : {curriculum::group_goal::total_value, curriculum::group_goal::smallest_share}) {
      random_stream rng(q.seed, static_cast<std::uint64_t>(step));
      choice c{.hours = hours,
               .plan = curriculum::group_plan(
                   a.people.problem, rng, {.goal = goal, .population = 60, .generations = 80, .bound_states = 5'000})};
      if (!verify(a.people.problem, c.plan)) { throw std::logic_error("the plans do not pass their verification"); }
      c.cost = q.rate * hours_used(c);
      goals.insert(goals.end(), {-c.plan.total_value, c.cost, -c.plan.smallest_share});
      all.push_back(std::move(c));
    }
  }
  for (auto const i : genetic::non_dominated({goals, 3})) { a.front.push_back(std::move(all[i])); }
  std::ranges::stable_sort(a.front, {}, &choice::cost);
  a.advice = compromise(a.front);
  return a;
}

std::string to_text(answer const& a)
{
  std::string text = fmt::format("{:>12} {:>10} {:>10} {:>10} {:>12}\n", "hours a week", "cost EUR", "value", "at most",
                                 "least share");
  for (std::size_t i = 0; i < a.front.size(); ++i) {
    auto const& c = a.front[i];
    auto const& p = c.plan;
    double bound = 0.0;
    for (double const b : p.alone) { bound += b; }
    text += fmt::format("{:12.1f} {:10.0f} {:10.1f} {:10.1f} {:11.0f}%{}\n", c.hours, c.cost, p.total_value, bound,
                        100.0 * p.smallest_share, i == a.advice ? "  <- compromise" : "");
  }
  auto const& best = a.front[a.advice].plan;
  text += fmt::format("\n{:16} {:>7} {:>6}  courses (week in which they are finished)\n", "person", "value", "share");
  auto const& students = a.people.problem.students;
  for (std::size_t k = 0; k < best.plans.size(); ++k) {
    std::string courses;
    for (auto const c : best.plans[k].order) {
      courses += fmt::format("{}{} ({})", courses.empty() ? "" : ", ", students[k].catalogue[c].name,
                             best.plans[k].finish_week[c] + 1);
    }
    double const share = best.alone[k] > 0.0 ? best.plans[k].value / best.alone[k] : 1.0;
    text +=
        fmt::format("{:16} {:7.1f} {:5.0f}%  {}\n", a.people.people[k], best.plans[k].value, 100.0 * share, courses);
  }
  return text + fmt::format("\n{} courses are taught in groups; every plan was verified\n", best.sessions.size());
}

std::string to_json(question const& q, answer const& a)
{
  auto const point = [&](choice const& c) {
    return nlohmann::json{{"hours_per_week", c.hours},
                          {"value", c.plan.total_value},
                          {"cost", c.cost},
                          {"smallest_share", c.plan.smallest_share}};
  };
  auto const& students = a.people.problem.students;
  nlohmann::json result{{"program", "plan_for_a_team"},
                        {"made_up", true},
                        {"people", students.size()},
                        {"weeks", q.weeks},
                        {"rate", q.rate}};
  for (auto const& c : a.front) { result["front"].push_back(point(c)); }
  auto const& best = a.front[a.advice].plan;
  auto& advice = result["advice"] = point(a.front[a.advice]);
  double bound = 0.0;
  for (auto const& c : a.front) {
    double sum = 0.0;
    for (double const b : c.plan.alone) { sum += b; }
    bound = (std::max)(bound, sum);
  }
  result["bound"] = bound;
  advice["mentor_hours"] = best.mentor_hours;
  for (std::size_t k = 0; k < students.size(); ++k) {
    nlohmann::json courses = nlohmann::json::array();
    for (auto const c : best.plans[k].order) {
      courses.push_back({{"course", students[k].catalogue[c].name}, {"week", best.plans[k].finish_week[c] + 1}});
    }
    double const share = best.alone[k] > 0.0 ? best.plans[k].value / best.alone[k] : 1.0;
    advice["people"].push_back(
        {{"name", a.people.people[k]}, {"value", best.plans[k].value}, {"share", share}, {"courses", courses}});
  }
  advice["sessions"] = nlohmann::json::array();
  for (auto const& [session, who] : best.sessions) {
    nlohmann::json names = nlohmann::json::array();
    for (auto const k : who) { names.push_back(a.people.people[k]); }
    auto const& seat = a.people.problem.sessions[session].seats.front();
    advice["sessions"].push_back({{"course", students[seat.student].catalogue[seat.course].name}, {"people", names}});
  }
  return result.dump(2) + '\n';
}

std::string to_page(answer const& a)
{
  std::vector<front_point> points;
  for (auto const& c : a.front) { points.push_back({c.cost, c.plan.total_value, c.plan.smallest_share}); }
  html_page page("A plan for a team");
  page.add("<h1>A plan for a team</h1>");
  page.paragraph("Made-up data: the team, its courses and their values are our own invention.", "note");
  page.add("<section><h2>Value, cost and fairness</h2>");
  page.chart("Value of the plans against their cost, by the smallest share", front_chart(points, a.advice));
  page.add("</section><section><h2>The plans</h2><pre>{}</pre></section>", escape_html(to_text(a)));
  return page.take();
}

void ask(command_line& line, question& q)
{
  line.number("--hours", q.hours, {.lower = 1.0, .upper = 168.0}, "Most hours of the mentor a week");
  line.number("--rate", q.rate, {.lower = 0.0, .upper = 1e6}, "Price of an hour [EUR]");
  line.count("--weeks", q.weeks, 1, 52, "Weeks");
  line.count("--seed", q.seed, 0, 1'000'000'000, "Seed of the search");
}

}  // namespace

int main(int argc, char** argv)
{
  question q;
  answer a;
  return run(argc, argv,
             {.name = "plan_for_a_team",
              .about = "Mentoring for a company team of twelve: value, cost and fairness.",
              .question = [&](command_line& line) { ask(line, q); },
              .work = [&] { a = work_out(q); },
              .text = [&] { return to_text(a); },
              .json = [&] { return to_json(q, a); },
              .page = [&] { return to_page(a); }});
}
