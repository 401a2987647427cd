// SPDX-License-Identifier: BSL-1.0

// Which payment mode is cheapest for a student, which earns the mentor most, and where do they cross?
//
//   which_payment_mode                              20 hours, give or take 8
//   which_payment_mode --hours 35 --spread 15       other hours and spread
//   which_payment_mode --report FOLDER              writes FOLDER/index.html with charts
//   which_payment_mode --pictures FOLDER            writes FOLDER/tariff_kinds.svg, a chart of each kind of tariff
//
// Hours are uncertain: a gamma distribution with the given mean and standard deviation. All amounts are made up.
// Exit status: 0, or 2 with one line on standard error if the input is wrong.

#include "common/command_line/bad_input.hpp"
#include "common/command_line/example.hpp"
#include "common/report/html_page.hpp"
#include "which_payment_mode/tariff_charts.hpp"

#include <mentorics/fees.hpp>
#include <mentorics/learning.hpp>

#include <fmt/format.h>
#include <boost/math/distributions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace examples;
using namespace mentorics;

struct question {
  double hours = 20.0;      ///< expected [h]
  double spread = 8.0;      ///< standard deviation [h]
  double weekly = 3.0;      ///< pace of the student [h/week]
  double efficiency = 0.9;  ///< of the student
  double cost = 20.0;       ///< what an hour costs the mentor [EUR]
};

struct answer {
  std::vector<named_fee> modes = {};
  std::vector<double> expected = {};  ///< by mode [EUR]
  std::size_t cheapest = 0;           ///< for the student, in expectation
  std::size_t best_for_mentor = 0;
  fees::envelope<> ranges = {};
  double until = 0.0;  ///< the tables and charts end here [h]
};

/// The offer of one mentor.
[[nodiscard]] std::vector<named_fee> payment_modes(question const& q, double until)
{
  auto const hourly = fees::two_part_tariff<>{.fixed = 60.0, .rate = 55.0};
  auto const tiers =
      fees::graduated_tariff<>{{.upper = 10.0, .rate = 60.0}, {.upper = 25.0, .rate = 52.0}, {.rate = 45.0}};
  auto const rewarded =
      for_student(fees::progress_tariff<>{.fixed = 60.0,
                                          .rate = 58.0,
                                          .steps = {{.progress = 0.5, .rate = 52.0}, {.progress = 0.8, .rate = 44.0}},
                                          .rule = fees::discount_rule::marginal},
                  learning::linear_progress<>{.efficiency = q.efficiency, .commitment = 30.0});
  auto const monthly =
      fees::subscription<>{.price = 520.0, .weekly_hours = q.weekly, .included = 10.0, .overage = 40.0};
  auto const package =
      fees::package<>{.price = 515.0, .package_hours = 10.0, .expires_after_weeks = 26.0, .weekly_hours = q.weekly};
  auto const courses =
      fees::course_bundles<>{.price = 320.0,
                             .course_hours = 6.0,
                             .bundles = {{.courses = 3, .price = 860.0}, {.courses = 5, .price = 1350.0}}};
  auto const project = fees::project_price<>{.price = 1190.0};
  return {{"hourly", to_piecewise(hourly, until)},
          {"hourly, by tiers", to_piecewise(tiers, until)},
          {"hourly, by mastery", to_piecewise(rewarded, until)},
          {"subscription", to_piecewise(monthly, until)},
          {"package", to_piecewise(package, until)},
          {"per course", to_piecewise(courses, until)},
          {"per project", to_piecewise(project, until)}};
}

[[nodiscard]] answer work_out(question const& q)
{
  if (q.spread > 2.0 * q.hours) { throw bad_input("--spread: must be at most twice the hours"); }
  double const shape = (q.hours / q.spread) * (q.hours / q.spread);
  boost::math::gamma_distribution<> const hours(shape, q.hours / shape);
  double const end = std::ceil(quantile(complement(hours, 1e-12)));  // beyond it there is nothing to speak of

  answer a{.modes = payment_modes(q, end), .until = std::ceil(q.hours + 3.0 * q.spread)};
  std::vector<fees::piecewise<>> forms;
  for (auto const& mode : a.modes) {
    auto const fee = expected_fee(mode.fee, hours, {.tolerance = 1e-6});
    if (fee.outcome != status::converged) { throw std::logic_error("the hours reach beyond the tariffs"); }
    a.expected.push_back(fee.value);
    forms.push_back(to_piecewise(mode.fee, a.until));
  }
  // The mentor's cost is the same under every mode, so the most expensive one earns most.
  a.cheapest = static_cast<std::size_t>(std::min_element(a.expected.begin(), a.expected.end()) - a.expected.begin());
  a.best_for_mentor =
      static_cast<std::size_t>(std::max_element(a.expected.begin(), a.expected.end()) - a.expected.begin());
  a.ranges = lower_envelope(forms);
  return a;
}

/// A stretch of hours in the notation of intervals.
[[nodiscard]] std::string interval(fees::segment<> const& s)
{
  return fmt::format("{}{:.2f}, {:.2f}{}", s.includes_from ? '[' : '(', s.from, s.to, s.includes_to ? ']' : ')');
}

[[nodiscard]] std::string to_text(question const& q, answer const& a)
{
  auto text =
      fmt::format("A student expects {:g} hours, give or take {:g}; {:g} hours a week. Amounts in EUR are made up.\n\n",
                  q.hours, q.spread, q.weekly);
  text += fmt::format("{:<20}{:>14}{:>14}{:>16}\n", "payment mode", "at the mean", "expected fee", "mentor earns");
  double const cost = q.cost * q.hours;
  for (std::size_t i = 0; i < a.modes.size(); ++i) {
    text += fmt::format("{:<20}{:>14.2f}{:>14.2f}{:>16.2f}{}{}\n", a.modes[i].name, a.modes[i].fee(q.hours),
                        a.expected[i], a.expected[i] - cost, i == a.cheapest ? "  cheapest for the student" : "",
                        i == a.best_for_mentor ? "  earns the mentor most" : "");
  }
  text += "\nCheapest for so many hours:\n";
  for (std::size_t i = 0; i < a.ranges.pieces.size();) {
    auto stretch = a.ranges.pieces[i].part;
    auto const mode = a.ranges.pieces[i].index;
    for (; i < a.ranges.pieces.size() && a.ranges.pieces[i].index == mode; ++i) {
      stretch.to = a.ranges.pieces[i].part.to;
      stretch.includes_to = a.ranges.pieces[i].part.includes_to;
    }
    if (!stretch.is_point()) { text += fmt::format("  {:<18}{}\n", interval(stretch), a.modes[mode].name); }
  }

  auto const& student = a.modes[a.cheapest];
  auto const& mentor = a.modes[a.best_for_mentor];
  text += fmt::format("\nWhere \"{}\" and \"{}\" cross:", student.name, mentor.name);
  auto const crossings = crossovers(to_piecewise(student.fee, a.until), to_piecewise(mentor.fee, a.until));
  for (auto const& c : crossings) { text += fmt::format(" {:.2f}", c.from); }
  text += crossings.empty() ? " nowhere\n" : " hours\n";

  text += fmt::format("\nNet income of the mentor for an own hour, 55 an hour and participant, {:g} hours:\n", q.hours);
  auto const tariff = fees::two_part_tariff<>{.rate = 55.0};
  auto const service = [&](fees::service_mode<> const& mode) {
    auto const r = income(mode, tariff, q.hours);
    text +=
        fmt::format("  {:<16}{:>4g} participants{:>12.2f}\n", to_string(mode.kind), mode.participants, r.net_per_hour);
  };
  service(fees::one_to_one());
  service({.kind = fees::service_kind::in_person, .session_hours = 2.0, .session_cost = 12.0, .own_hours = 1.4});
  service(fees::group_of(4.0, fees::fee_sharing::split));
  service({.kind = fees::service_kind::workshop,
           .participants = 10.0,
           .sharing = fees::fee_sharing::split,
           .session_hours = 4.0,
           .session_cost = 90.0,
           .own_hours = 0.15});
  service({.kind = fees::service_kind::online_course,
           .participants = 60.0,
           .sharing = fees::fee_sharing::split,
           .session_cost = 3.0,
           .own_hours = 0.01});
  return text;
}

/// One of each kind, to show its form.
[[nodiscard]] std::vector<named_fee> tariff_kinds()
{
  auto const line = fees::two_part_tariff<>{.fixed = 200.0, .rate = 50.0};
  auto const student = learning::linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  auto rewarded = fees::progress_tariff<>{
      .fixed = 200.0, .rate = 60.0, .steps = {{.progress = 0.4, .rate = 45.0}, {.progress = 0.8, .rate = 30.0}}};
  auto const all_hours = for_student(rewarded, student);
  rewarded.rule = fees::discount_rule::marginal;
  auto const marginal = for_student(rewarded, student);
  std::vector<fees::tier<>> const tiers{{.upper = 10.0, .rate = 60.0}, {.upper = 25.0, .rate = 45.0}, {.rate = 30.0}};
  constexpr double until = 40.0;
  return {
      {"two-part", to_piecewise(line, until)},
      {"graduated", to_piecewise(fees::graduated_tariff<>(tiers), until)},
      {"volume", to_piecewise(fees::volume_tariff<>(tiers), until)},
      {"percentage", to_piecewise(fees::percentage<>{.rate = 0.1, .free = 10.0, .fixed = 0.5}, until)},
      {"progress, all hours", to_piecewise(all_hours, until)},
      {"progress, marginal", to_piecewise(marginal, until)},
      {"subscription", to_piecewise(fees::subscription<>{.price = 400.0,
                                                         .period_weeks = 4.0,
                                                         .weekly_hours = 4.0,
                                                         .included = 8.0,
                                                         .overage = 30.0,
                                                         .fair_use = 12.0,
                                                         .beyond_fair_use = 60.0},
                                    until)},
      {"package", to_piecewise(fees::package<>{.price = 450.0, .package_hours = 10.0}, until)},
      {"course bundles",
       to_piecewise(
           fees::course_bundles<>{.price = 320.0, .course_hours = 6.0, .bundles = {{.courses = 3, .price = 800.0}}},
           until)},
      {"per project", to_piecewise(fees::project_price<>{.price = 1190.0}, until)},
      {"minimum and cap", to_piecewise(with_bounds(line, 500.0, 1800.0), until)},
      {"discounted to a floor",
       to_piecewise(with_discounts(line, {.discounts = {{.share = 0.2}, {.amount = 300.0}}, .floor = 400.0}), until)}};
}

[[nodiscard]] std::string to_page(question const& q, answer const& a)
{
  html_page page("Which payment mode?");
  page.paragraph("All amounts are made up.", "lead");
  page.add("<section><pre>{}</pre></section>", escape_html(to_text(q, a)));
  page.chart("The fee of each payment mode, and the cheapest", envelope_chart(a.modes, a.ranges, a.until));
  page.chart("Kinds of tariffs", small_charts(tariff_kinds()));
  return page.take();
}

void ask(command_line& line, question& q)
{
  line.number("--hours", q.hours, {.lower = 0.1, .upper = 1000.0}, "Hours that the student expects to need");
  line.number("--spread", q.spread, {.lower = 0.1, .upper = 1000.0}, "Their standard deviation");
  line.number("--weekly", q.weekly, {.lower = 0.1, .upper = 1000.0}, "Hours a week");
  line.number("--efficiency", q.efficiency, {.lower = 0.1, .upper = 1000.0}, "Efficiency of the student");
  line.number("--cost", q.cost, {.lower = 0.0, .upper = 1000.0}, "What an hour costs the mentor");
}

}  // namespace

int main(int argc, char** argv)
{
  question q;
  answer a;
  return run(argc, argv,
             {.name = "which_payment_mode",
              .about = "Finds the payment mode that is cheapest for a student, and the one that earns the mentor most.",
              .question = [&](command_line& line) { ask(line, q); },
              .work = [&] { a = work_out(q); },
              .text = [&] { return to_text(q, a); },
              .page = [&] { return to_page(q, a); },
              .pictures = [&] { return std::vector<picture>{{"tariff_kinds", small_charts(tariff_kinds())}}; }});
}
