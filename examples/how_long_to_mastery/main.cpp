// SPDX-License-Identifier: BSL-1.0

// A student's marks after some hours of study: how many hours until mastery, how sure is that, and what do breaks cost?
//
//   how_long_to_mastery                             a made-up student
//   how_long_to_mastery --practice FILE             a CSV file with the columns hours and share (of the tasks solved)
//   how_long_to_mastery --target 0.9 --weekly 3     another target and pace
//   how_long_to_mastery --report FOLDER             the same as a page with charts; --json prints all numbers
//
// Exit status: 0, also if the marks cannot tell (then it says why); 2 with one line on standard error for wrong input.

#include "common/command_line/bad_input.hpp"
#include "common/command_line/example.hpp"
#include "common/csv/csv_table.hpp"
#include "common/report/html_page.hpp"
#include "how_long_to_mastery/learning_charts.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>
#include <mentorics/learning/fitting/choose_curve.hpp>
#include <mentorics/learning/fitting/estimate_efficiency.hpp>
#include <mentorics/learning/forecast/forecast_curve.hpp>
#include <mentorics/learning/forgetting/exponential_forgetting.hpp>
#include <mentorics/learning/forgetting/study_and_forget.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace examples;
using namespace mentorics;
using json = nlohmann::ordered_json;

struct question {
  std::optional<std::string> practice = {};
  double target = 0.8;
  double weekly = 4.0;       ///< [h/week]
  double commitment = 40.0;  ///< of the course [h], for P = T E / C
  double stability = 40.0;   ///< [d] of what was learned
};

struct answer {
  std::vector<learning::practice_point> seen = {};
  learning::efficiency_estimate linear = {};  ///< E of P = T E / C
  learning::forecast linear_hours = {};       ///< to the target [h], on that line
  learning::curve_choice choice = {};         ///< the curve that explains the marks best
  learning::forecast delta = {};              ///< hours to the target [h] on it, with an interval by the delta method
  learning::forecast simulated = {};          ///< the same by simulation
  double next_hour = 0.0;                     ///< what it brings, after the last one seen
  std::vector<pace> paces = {};               ///< half of the weekly hours, all of them, twice as many

  [[nodiscard]] bool has_curve() const { return has_solution(choice.outcome) && rises(best().fit.curve); }
  [[nodiscard]] learning::curve_candidate const& best() const { return choice.candidates[choice.best]; }
};

/// 24 marks of a student who will solve 19 of 20 tasks in the end.
[[nodiscard]] std::vector<learning::practice_point> made_up_marks()
{
  random_stream rng(5);
  std::vector<learning::practice_point> marks;
  for (int k = 1; k <= 24; ++k) {
    double const hours = 1.25 * k;
    double const share = 0.95 - 0.85 * std::exp(-0.065 * hours) + normal(rng, 0.0, 0.02);
    marks.push_back({.x = hours, .y = std::clamp(share, 0.0, 1.0)});
  }
  return marks;
}

[[nodiscard]] std::vector<learning::practice_point> read_marks(std::string const& path)
{
  csv_table const table(path);
  auto const hours = table.column("hours");
  auto const share = table.column("share");
  std::vector<learning::practice_point> marks;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    marks.push_back(
        {.x = table.number(i, hours, {.upper = 1e5, .open_below = true}), .y = table.number(i, share, {.upper = 1.0})});
    if (i > 0 && marks[i].x < marks[i - 1].x) {
      reject_value(table.at(i), "hours", "not be less than in the row before", table.text(i, hours));
    }
  }
  return marks;
}

/// A year of two sessions a week along the curve; half of what was learned is forgotten exponentially in between.
[[nodiscard]] pace walk(question const& q, learning::learning_curve const& curve, double weekly)
{
  pace p{.weekly = weekly};
  std::vector<learning::study_session> calendar;
  for (int k = 0; k < 104; ++k) { calendar.push_back({.day = 3.5 * k, .hours = 0.5 * weekly}); }
  p.path = study_and_forget(curve, learning::exponential_forgetting<>{.stability = q.stability}, calendar,
                            {.permanent = 0.5, .strengthening = 1.02});
  for (auto const& s : p.path) {
    if (s.after >= q.target) {
      p.weeks = std::floor(s.day / 7.0) + 1.0;
      break;
    }
  }
  return p;
}

/// The straight line P = T E / C, as far as its efficiency is known.
void work_out_line(question const& q, answer& a)
{
  std::vector<learning::study_record> records;
  for (auto const& p : a.seen) { records.push_back({.hours = p.x, .progress = p.y}); }
  a.linear = learning::estimate_efficiency(records, q.commitment);
  if (!has_solution(a.linear.outcome)) { return; }
  double const variance = a.linear.standard_error * a.linear.standard_error;
  learning::parameter_estimate const efficiency{
      .values = {a.linear.efficiency}, .covariance = Eigen::MatrixXd::Constant(1, 1, variance), .positive = {true}};
  auto const line = [&](std::span<double const> v) {
    return learning::linear_progress<>{.efficiency = v[0], .commitment = q.commitment};
  };
  a.linear_hours = forecast_hours(line, efficiency, q.target);
}

/// The curve that explains the marks best, the hours to the target on it, and what breaks do to it.
void work_out_curve(question const& q, answer& a)
{
  a.choice = learning::choose_curve(a.seen);
  if (!a.has_curve()) { return; }
  auto const& fit = a.best().fit;
  auto const make = learning::curve_maker(fit);
  auto const estimate = learning::curve_estimate(fit);
  random_stream rng(1);
  a.delta = forecast_hours(make, estimate, q.target);
  a.simulated = simulate_hours(make, estimate, q.target, rng);
  a.next_hour = marginal_progress(fit.curve, a.seen.back().x);
  for (double const share : {0.5, 1.0, 2.0}) { a.paces.push_back(walk(q, fit.curve, share * q.weekly)); }
}

[[nodiscard]] answer work_out(question const& q)
{
  answer a{.seen = q.practice ? read_marks(*q.practice) : made_up_marks()};
  work_out_line(q, a);
  work_out_curve(q, a);
  return a;
}

[[nodiscard]] std::string to_text(question const& q, answer const& a)
{
  auto text =
      fmt::format("{} marks{}, the last after {:g} hours: {:.0f} % of the tasks. Wanted: {:.0f} %.\n\n", a.seen.size(),
                  q.practice ? "" : " (made up)", a.seen.back().x, 100.0 * a.seen.back().y, 100.0 * q.target);
  if (has_solution(a.linear.outcome)) {
    text += fmt::format("straight line  P = T E / C: efficiency {:.3f} +- {:.3f}, {} to the target\n",
                        a.linear.efficiency, a.linear.standard_error, hours_text(a.linear_hours.value));
  } else {
    text += fmt::format("straight line  no efficiency ({})\n", to_string(a.linear.reason));
  }
  text += fmt::format("\n{:14} {:>10} {:>8} {:>8}\n", "curve", "AICc", "weight", "limit");
  for (auto const& c : a.choice.candidates) {
    text += has_solution(c.fit.outcome)
                ? fmt::format("{:14} {:10.2f} {:8.3f} {:8.3f}\n", to_string(c.family), c.fit.aicc, c.weight,
                              c.fit.curve.asymptote +
                                  (c.family == learning::curve_family::logistic ? c.fit.curve.amplitude : 0.0))
                : fmt::format("{:14} {}\n", to_string(c.family), to_string(c.fit.reason));
  }
  if (!a.has_curve()) {
    bool const falls = has_solution(a.choice.outcome);
    return text + fmt::format("\nNo forecast: {}\n",
                              falls ? "the marks fall with practice." : "the marks do not tell a curve.");
  }
  text += fmt::format("\n{:.0f} % of the tasks are reached after {}; the next hour brings {:.2f} points\n",
                      100.0 * q.target, hours_text(a.simulated.value), 100.0 * a.next_hour);
  if (has_solution(a.delta.outcome)) {
    text += fmt::format("  95 % interval, delta method  {} to {}\n", hours_text(a.delta.range.lower),
                        hours_text(a.delta.range.upper));
  } else {
    text += fmt::format("  95 % interval, delta method  refused ({})\n", to_string(a.delta.reason));
  }
  text +=
      fmt::format("  95 % interval, simulation    {} to {}; {:.1f} % of the draws never get there\n",
                  hours_text(a.simulated.range.lower), hours_text(a.simulated.range.upper), 100.0 * a.simulated.never);
  text += fmt::format(
      "\nWith breaks in which some is forgotten (stability {:g} days, half of it for good), two sessions a week:\n",
      q.stability);
  for (auto const& p : a.paces) {
    text += fmt::format("  {:>4g} h a week  {}\n", p.weekly,
                        std::isfinite(p.weeks) ? fmt::format("{:.0f} weeks, {:.0f} h", p.weeks, p.weeks * p.weekly)
                                               : "not within a year");
  }
  return text;
}

[[nodiscard]] json number(double x) { return std::isfinite(x) ? json(x) : json(); }

[[nodiscard]] json forecast_json(learning::forecast const& f)
{
  return {{"outcome", to_string(f.outcome)},
          {"reason", to_string(f.reason)},
          {"hours", number(f.value)},
          {"interval", json::array({number(f.range.lower), number(f.range.upper)})},
          {"never", number(f.never)}};
}

[[nodiscard]] std::string to_json(question const& q, answer const& a)
{
  json all = {
      {"program", "how_long_to_mastery"}, {"made_up", !q.practice}, {"marks", a.seen.size()}, {"target", q.target}};
  all["linear"] = {{"outcome", to_string(a.linear.outcome)},
                   {"reason", to_string(a.linear.reason)},
                   {"efficiency", number(a.linear.efficiency)},
                   {"standard_error", number(a.linear.standard_error)},
                   {"hours", number(a.linear_hours.value)}};
  auto& curves = all["curves"] = json::array();
  for (auto const& c : a.choice.candidates) {
    curves.push_back({{"family", to_string(c.family)},
                      {"outcome", to_string(c.fit.outcome)},
                      {"reason", to_string(c.fit.reason)},
                      {"aicc", number(c.fit.aicc)},
                      {"weight", number(c.weight)}});
  }
  all["best"] = a.has_curve() ? json(to_string(a.best().family)) : json();
  all["delta"] = a.has_curve() ? forecast_json(a.delta) : json();
  all["simulation"] = a.has_curve() ? forecast_json(a.simulated) : json();
  auto& paces = all["paces"] = json::array();
  for (auto const& p : a.paces) { paces.push_back({{"weekly", p.weekly}, {"weeks", number(p.weeks)}}); }
  return all.dump(2) + '\n';
}

[[nodiscard]] std::string to_page(question const& q, answer const& a)
{
  html_page page("How long to mastery?");
  page.add("<h1>How long to mastery?</h1>");
  page.paragraph(q.practice ? "Marks from " + *q.practice : "The marks are made up.", "lead");
  page.add("<section><pre>{}</pre></section>", escape_html(to_text(q, a)));
  if (a.has_curve()) {
    page.add("<section><h2>The curve and the hours to the target</h2>");
    page.chart("Marks, curve with bands, and hours to the target",
               curve_chart(a.seen, a.best().fit, a.simulated, q.target));
    page.paragraph("The bar is the 95 % interval of the hours: it contains that the curve is only known so well.",
                   "small");
    page.add("</section><section><h2>What breaks cost</h2>");
    page.chart("Progress over the weeks for several paces", pace_chart(a.paces, q.target));
    page.paragraph(
        "Two sessions a week. In a break, half of what was learned is forgotten exponentially; it is learned again "
        "at the speed of the curve.",
        "small");
    page.add("</section>");
  }
  return page.take();
}

[[nodiscard]] std::vector<picture> to_pictures(question const& q, answer const& a)
{
  if (!a.has_curve()) { reject({.source = "--pictures"}, "", "there is no curve to draw"); }
  return {{"how_long_to_mastery", curve_chart(a.seen, a.best().fit, a.simulated, q.target)}};
}

void ask(command_line& line, question& q)
{
  line.path("--practice", q.practice, "FILE", "CSV file with the columns hours and share");
  line.number("--target", q.target, {.upper = 1.0, .open_below = true}, "Share of the tasks to be solved");
  line.number("--weekly", q.weekly, {.lower = 0.1, .upper = 100.0}, "Hours of study a week");
  line.number("--commitment", q.commitment, {.lower = 0.1, .upper = 1e5}, "Hours of the course");
  line.number("--stability", q.stability, {.lower = 0.1, .upper = 1e5},
              "Days until 37 % of what is not kept for good are left");
}

}  // namespace

int main(int argc, char** argv)
{
  question q;
  answer a;
  return run(argc, argv,
             {.name = "how_long_to_mastery",
              .about = "Hours until a student solves a share of the tasks, with how sure that is.",
              .question = [&](command_line& line) { ask(line, q); },
              .work = [&] { a = work_out(q); },
              .text = [&] { return to_text(q, a); },
              .json = [&] { return to_json(q, a); },
              .page = [&] { return to_page(q, a); },
              .pictures = [&] { return to_pictures(q, a); }});
}
