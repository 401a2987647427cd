// SPDX-License-Identifier: BSL-1.0

// A student's marks after some hours of study: how many hours until mastery, how sure is that, and what do breaks cost?
//
//   how_long_to_mastery                             a made-up student
//   how_long_to_mastery --practice FILE             a CSV file with the columns hours and share (of the tasks solved)
//   how_long_to_mastery --target 0.9 --weekly 3     another target and pace
//   how_long_to_mastery --report FOLDER             the same as a page with charts; --json prints all numbers
//
// Exit status: 0, also if the marks cannot tell (then it says why); 2 with one line on standard error for wrong input.

#include "common/bad_input.hpp"
#include "common/chart_parts.hpp"
#include "common/csv_table.hpp"
#include "common/example.hpp"
#include "common/html_page.hpp"

#include <mentorics/core/draw.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/learning/choose_curve.hpp>
#include <mentorics/learning/estimate_efficiency.hpp>
#include <mentorics/learning/exponential_forgetting.hpp>
#include <mentorics/learning/forecast_curve.hpp>
#include <mentorics/learning/linear_progress.hpp>
#include <mentorics/learning/predict_curve.hpp>
#include <mentorics/learning/study_and_forget.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
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

/// Weeks to the target with so many hours a week in two sessions, when some is forgotten in between.
struct pace {
  double weekly = 1.0;  ///< [h/week]
  std::vector<learning::session_progress> path = {};  ///< of a year
  double weeks = no_limit;
};

struct answer {
  std::vector<learning::practice_point> seen = {};
  learning::efficiency_estimate linear = {};
  learning::forecast linear_hours = {};
  learning::curve_choice choice = {};
  learning::forecast delta = {};      // of the hours to the target
  learning::forecast simulated = {};
  double next_hour = 0.0;             // what it brings, after the last one seen
  std::vector<pace> paces = {};

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
    marks.push_back({.x = table.number(i, hours, {.upper = 1e5, .open_below = true}),
                     .y = table.number(i, share, {.upper = 1.0})});
    if (i > 0 && marks[i].x < marks[i - 1].x) {
      reject_value(table.at(i), "hours", "not be less than in the row before", table.text(i, hours));
    }
  }
  return marks;
}

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

[[nodiscard]] answer work_out(question const& q)
{
  answer a{.seen = q.practice ? read_marks(*q.practice) : made_up_marks()};
  std::vector<learning::study_record> records;
  for (auto const& p : a.seen) { records.push_back({.hours = p.x, .progress = p.y}); }
  a.linear = learning::estimate_efficiency(records, q.commitment);
  if (has_solution(a.linear.outcome)) {
    learning::parameter_estimate const e{.values = {a.linear.efficiency},
                                         .covariance = Eigen::MatrixXd::Constant(1, 1, a.linear.standard_error * a.linear.standard_error),
                                         .positive = {true}};
    auto const line = [&](std::span<double const> v) {
      return learning::linear_progress<>{.efficiency = v[0], .commitment = q.commitment};
    };
    a.linear_hours = forecast_hours(line, e, q.target);
  }
  a.choice = learning::choose_curve(a.seen);
  if (!a.has_curve()) { return a; }

  auto const& fit = a.best().fit;
  auto const make = learning::curve_maker(fit);
  auto const estimate = learning::curve_estimate(fit);
  random_stream rng(1);
  a.delta = forecast_hours(make, estimate, q.target);
  a.simulated = simulate_hours(make, estimate, q.target, rng);
  a.next_hour = marginal_progress(fit.curve, a.seen.back().x);
  for (double const share : {0.5, 1.0, 2.0}) { a.paces.push_back(walk(q, fit.curve, share * q.weekly)); }
  return a;
}

[[nodiscard]] std::string hours_text(double hours) { return std::isfinite(hours) ? fmt::format("{:.1f} h", hours) : "never"; }

[[nodiscard]] std::string to_text(question const& q, answer const& a)
{
  auto text = fmt::format("{} marks{}, the last after {:g} hours: {:.0f} % of the tasks. Wanted: {:.0f} %.\n\n", a.seen.size(),
                          q.practice ? "" : " (made up)", a.seen.back().x, 100.0 * a.seen.back().y, 100.0 * q.target);
  if (has_solution(a.linear.outcome)) {
    text += fmt::format("straight line  P = T E / C: efficiency {:.3f} +- {:.3f}, {} to the target\n", a.linear.efficiency,
                        a.linear.standard_error, hours_text(a.linear_hours.value));
  } else {
    text += fmt::format("straight line  no efficiency ({})\n", to_string(a.linear.reason));
  }
  text += fmt::format("\n{:14} {:>10} {:>8} {:>8}\n", "curve", "AICc", "weight", "limit");
  for (auto const& c : a.choice.candidates) {
    text += has_solution(c.fit.outcome)
                ? fmt::format("{:14} {:10.2f} {:8.3f} {:8.3f}\n", to_string(c.family), c.fit.aicc, c.weight, c.fit.curve.asymptote +
                              (c.family == learning::curve_family::logistic ? c.fit.curve.amplitude : 0.0))
                : fmt::format("{:14} {}\n", to_string(c.family), to_string(c.fit.reason));
  }
  if (!a.has_curve()) {
    bool const falls = has_solution(a.choice.outcome);
    return text + fmt::format("\nNo forecast: {}\n", falls ? "the marks fall with practice." : "the marks do not tell a curve.");
  }
  text += fmt::format("\n{} of the tasks are reached after {}; the next hour brings {:.2f} points\n",
                      fmt::format("{:.0f} %", 100.0 * q.target), hours_text(a.simulated.value), 100.0 * a.next_hour);
  if (has_solution(a.delta.outcome)) {
    text += fmt::format("  95 % interval, delta method  {} to {}\n", hours_text(a.delta.range.lower), hours_text(a.delta.range.upper));
  } else {
    text += fmt::format("  95 % interval, delta method  refused ({})\n", to_string(a.delta.reason));
  }
  text += fmt::format("  95 % interval, simulation    {} to {}; {:.1f} % of the draws never get there\n",
                      hours_text(a.simulated.range.lower), hours_text(a.simulated.range.upper), 100.0 * a.simulated.never);
  text += fmt::format("\nWith breaks in which some is forgotten (stability {:g} days, half of it for good), two sessions a week:\n", q.stability);
  for (auto const& p : a.paces) {
    text += fmt::format("  {:>4g} h a week  {}\n", p.weekly, std::isfinite(p.weeks) ? fmt::format("{:.0f} weeks, {:.0f} h", p.weeks, p.weeks * p.weekly) : "not within a year");
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
  json all = {{"program", "how_long_to_mastery"}, {"made_up", !q.practice}, {"marks", a.seen.size()}, {"target", q.target}};
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

/// The marks, the curve with its bands, and the interval of the hours to the target.
[[nodiscard]] gnuplot_job curve_chart(question const& q, answer const& a)
{
  auto const& fit = a.best().fit;
  double const last = a.seen.back().x;
  double const wanted = std::isfinite(a.simulated.range.upper) ? a.simulated.range.upper : a.simulated.value;
  double const end = std::clamp(std::isfinite(wanted) ? 1.15 * wanted : 0.0, 1.2 * last, 4.0 * last);
  chart_table curve;
  for (int k = 1; k <= 200; ++k) {
    double const x = end * k / 200.0;
    auto const p = predict_curve(fit, x);
    auto const percent = [](double y) { return 100.0 * std::clamp(y, 0.0, 1.0); };
    curve.row(x, percent(p.value), percent(p.mean.lower), percent(p.mean.upper), percent(p.next.lower), percent(p.next.upper));
  }
  chart_table marks;
  for (auto const& m : a.seen) { marks.row(m.x, 100.0 * m.y); }

  gnuplot_job job{.width = 1000, .height = 460};
  job.files = {{"curve", curve.take()}, {"marks", marks.take()}};
  job.script = chart_settings;
  job.script += fmt::format("set xrange [0:{}]\nset yrange [0:100]\nset ytics 20\n", end);
  job.script += axis_label("x", "Hours of study") + axis_label("y", "Tasks solved (%)");
  double const level = 100.0 * q.target;
  job.script += fmt::format("set arrow from graph 0, first {0} to graph 1, first {0} nohead dt 3 lc rgb '{1}'\n", level, chart_gray);
  if (std::isfinite(a.simulated.value)) {
    double const to = (std::min)(a.simulated.range.upper, end);
    job.script += fmt::format("set arrow from {0}, {2} to {1}, {2} nohead front lw 5 lc rgb '{3}'\n", a.simulated.range.lower, to, level, chart_colors[1]);
    job.script += fmt::format("set arrow from {0}, 0 to {0}, {1} nohead front dt 3 lc rgb '{2}'\n", a.simulated.value, level, chart_gray);
    job.script += fmt::format("set label '{:.0f} % after {:.1f} h (95 %: {} to {})' at {}, graph 0.08 {} front tc rgb '#222222'\n", level,
                              a.simulated.value, hours_text(a.simulated.range.lower), hours_text(a.simulated.range.upper), a.simulated.value,
                              a.simulated.value > 0.5 * end ? "right offset -1,0" : "left offset 1,0");
  }
  job.script += fmt::format(
      "plot 'curve' using 1:5:6 with filledcurves fc rgb '#e9f2f9' title 'next mark, 95 %', "
      "'' using 1:3:4 with filledcurves fc rgb '#bcd9ee' title 'curve, 95 %', "
      "'' using 1:2 with lines lw 3 lc rgb '{}' title '{}', "
      "'marks' using 1:2 with points pt 7 ps 0.6 lc rgb '#222222' title 'marks'\n",
      chart_colors[0], to_string(a.best().family));
  return job;
}

/// Progress over the weeks for each pace; between two sessions it falls.
[[nodiscard]] gnuplot_job pace_chart(question const& q, answer const& a)
{
  double weeks = 8.0;
  for (auto const& p : a.paces) { weeks = (std::max)(weeks, std::isfinite(p.weeks) ? 1.3 * p.weeks : 26.0); }
  weeks = (std::min)(std::ceil(weeks), 52.0);
  gnuplot_job job{.width = 1000, .height = 400};
  job.script = chart_settings;
  job.script += fmt::format("set xrange [0:{}]\nset yrange [0:100]\nset ytics 20\n", weeks);
  job.script += axis_label("x", "Week") + axis_label("y", "Progress (%)");
  job.script += fmt::format("set arrow from graph 0, first {0} to graph 1, first {0} nohead dt 3 lc rgb '{1}'\nplot ", 100.0 * q.target, chart_gray);
  for (std::size_t i = 0; i < a.paces.size(); ++i) {
    auto const& p = a.paces[i];
    chart_table lines;
    for (auto const& s : p.path) {
      lines.row(s.day / 7.0, 100.0 * s.before);
      lines.row(s.day / 7.0, 100.0 * s.after);
    }
    job.files.push_back({fmt::format("pace{}", i), lines.take()});
    job.script += fmt::format("{}'pace{}' using 1:2 with lines lw 2 lc rgb '{}' title '{:g} h a week'", i > 0 ? ", " : "", i,
                              chart_colors[i], p.weekly);
  }
  job.script += "\n";
  return job;
}

[[nodiscard]] std::string to_page(question const& q, answer const& a)
{
  html_page page("How long to mastery?");
  page.add("<h1>How long to mastery?</h1>");
  page.paragraph(q.practice ? "Marks from " + *q.practice : "The marks are made up.", "lead");
  page.add("<section><pre>{}</pre></section>", escape_html(to_text(q, a)));
  if (a.has_curve()) {
    page.add("<section><h2>The curve and the hours to the target</h2>");
    page.chart("Marks, curve with bands, and hours to the target", curve_chart(q, a));
    page.paragraph("The bar is the 95 % interval of the hours: it contains that the curve is only known so well.", "small");
    page.add("</section><section><h2>What breaks cost</h2>");
    page.chart("Progress over the weeks for several paces", pace_chart(q, a));
    page.paragraph("Two sessions a week. In a break, half of what was learned is forgotten exponentially; it is learned again "
                   "at the speed of the curve.", "small");
    page.add("</section>");
  }
  return page.take();
}

[[nodiscard]] std::vector<picture> to_pictures(question const& q, answer const& a)
{
  if (!a.has_curve()) { reject({.source = "--pictures"}, "", "there is no curve to draw"); }
  return {{"how_long_to_mastery", curve_chart(q, a)}};
}

void ask(command_line& line, question& q)
{
  line.path("--practice", q.practice, "FILE", "CSV file with the columns hours and share");
  line.number("--target", q.target, {.upper = 1.0, .open_below = true}, "Share of the tasks to be solved");
  line.number("--weekly", q.weekly, {.lower = 0.1, .upper = 100.0}, "Hours of study a week");
  line.number("--commitment", q.commitment, {.lower = 0.1, .upper = 1e5}, "Hours of the course");
  line.number("--stability", q.stability, {.lower = 0.1, .upper = 1e5}, "Days until 37 % of what is not kept for good are left");
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
