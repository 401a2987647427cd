// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/report/html_report.hpp"

#include "common/report/html_page.hpp"
#include "mentoring_plan/report/charts.hpp"
#include "mentoring_plan/report/sentences.hpp"

#include <mentorics/version.hpp>

#include <fmt/format.h>

#include <cmath>
#include <string>

namespace examples {

using namespace mentorics;

namespace {

void add_cards(html_page& out, mentoring_results const& r)
{
  auto const& plan = r.made.plan;
  auto const& best = r.price.best;
  auto const card = [&](std::string const& big, std::string const& small) {
    out.add("<div class=\"card\"><b>{}</b><span>{}</span></div>", escape_html(big), escape_html(small));
  };
  out.add("<div class=\"cards\">");
  card(counted(plan.order.size(), "course"),
       fmt::format("in {:.1f} of {:.1f} hours, {}", hours_of(plan),
                   static_cast<double>(r.learner.weeks) * r.learner.hours_per_week, counted(r.learner.weeks, "week")));
  card(fmt::format("{:.2f} points", plan.value),
       plan.outcome == status::optimal
           ? "proved: no plan is worth more"
           : fmt::format("at most {:.2f} % below the optimum", 100.0 * plan.certificate.relative_gap()));
  if (!r.quotes.modes.empty()) {
    card(fmt::format("{:.2f} EUR", r.quotes.fees[r.quotes.cheapest]),
         fmt::format("cheapest for this plan: {}", r.quotes.modes[r.quotes.cheapest].name));
  }
  card(has_solution(best.outcome) ? fmt::format("{:.2f} {}", best.price, r.price.price_unit) : "no price",
       has_solution(best.outcome)
           ? (r.price.extrapolated ? "maximizes profit, but lies outside the observed prices" : "maximizes profit")
           : fmt::format("{}: {}", to_string(best.outcome), to_string(best.reason)));
  out.add("</div>");
}

void add_plan(html_page& out, mentoring_results const& r)
{
  auto const& problem = r.made.problem;
  auto const& plan = r.made.plan;
  out.add("<section><h2>The plan</h2>");
  if (plan.lessons.empty()) {
    out.paragraph("No course fits into the hours of this student.", "note");
  } else {
    out.chart("The plan over the weeks", plan_chart(r));
  }
  out.begin_table({{"Week"}, {"Hours", true}, {"Lessons"}});
  auto lesson = plan.lessons.begin();
  for (std::size_t week = 0; week < problem.calendar.weeks(); ++week) {
    std::string lessons;
    double hours = 0.0;
    for (; lesson != plan.lessons.end() && lesson->week == week; ++lesson) {
      hours += lesson->hours;
      lessons += fmt::format("{}{} ({:.2f} h)", lessons.empty() ? "" : ", ", problem.catalogue[lesson->course].name,
                             lesson->hours);
    }
    out.row(
        {{fmt::format("{}", week + 1)}, {fmt::format("{:.2f}", hours), true}, {lessons.empty() ? "free" : lessons}});
  }
  out.end_table();
  out.paragraph(proof_sentence(r.made));
  out.paragraph(genetic_sentence(r.made, r.planning), "small");
  out.paragraph(verification_sentence(), "small");
  out.add("</section>");
}

void add_forecast(html_page& out, mentoring_results const& r)
{
  if (r.expected.weeks.empty()) { return; }
  out.add("<section><h2>The progress to expect</h2>");
  out.chart("Progress over the weeks", progress_chart(r));
  out.begin_table({{"Progress", true}, {"Hours", true}, {"Week", true}, {"Hours if learning slows down", true}});
  for (auto const& m : r.expected.milestones) {
    out.row({{fmt::format("{:.0f} %", 100.0 * m.progress), true},
             {fmt::format("{:.1f}", m.hours), true},
             {m.week ? fmt::format("{}", *m.week + 1) : "after the plan", true},
             {std::isfinite(m.exponential_hours) ? fmt::format("{:.1f}", m.exponential_hours) : "never quite", true}});
  }
  out.end_table();
  out.paragraph(forecast_sentence(), "small");
  out.add("</section>");
}

void add_quotes(html_page& out, quote_list const& quotes)
{
  if (quotes.modes.empty()) { return; }
  out.add("<section><h2>What it costs</h2>");
  out.begin_table({{"Payment mode"}, {fmt::format("Fee for {:.1f} h (EUR)", quotes.hours), true}, {"Terms (EUR)"}});
  for (std::size_t i = 0; i < quotes.modes.size(); ++i) {
    bool const best = i == quotes.cheapest;
    out.row({{quotes.modes[i].name + (best ? " (cheapest)" : "")},
             {fmt::format("{:.2f}", quotes.fees[i]), true},
             {quotes.modes[i].terms}},
            best ? "best" : "");
  }
  out.end_table();
  out.chart("Fee of each payment mode against hours", fee_chart(quotes));
  out.add("<details class=\"small\"><summary>Which mode is the cheapest for other hours</summary>");
  out.begin_table({{"From (h)", true}, {"To (h)", true}, {"Cheapest"}});
  for (auto const& range : quotes.ranges) {
    out.row({{fmt::format("{:.1f}", range.from), true},
             {fmt::format("{:.1f}", range.to), true},
             {quotes.modes[range.mode].name}});
  }
  out.end_table();
  out.add("</details>");
  out.add("</section>");
}

void add_price(html_page& out, price_advice const& advice)
{
  bool const named = has_solution(advice.best.outcome);
  out.add("<section><h2>{}</h2>", advice.observed ? "The price, from the market file" : "The hourly price");
  out.paragraph(price_sentence(advice), named ? "" : "note");
  out.paragraph(advice.explanation, advice.extrapolated ? "note" : "");
  if (named && advice.best.profit > 0.0) { out.chart("Profit and demand against the price", profit_chart(advice)); }
  if (advice.observed) {
    out.paragraph(market_sentence(advice), "small");
    if (!advice.observed->sales.empty()) { out.chart("Sales and fitted curves", sales_chart(advice)); }
    for (auto const& line : advice.fits) { out.paragraph(fit_sentence(line), "small"); }
  }
  out.add("</section>");
}

}  // namespace

std::string html_report(mentoring_results const& r)
{
  html_page out("Mentoring plan: " + r.learner.name);
  out.add("<h1>Mentoring plan</h1>");
  out.paragraph(student_sentence(r.learner), "lead");
  std::string made_up = "the student segments and all fees";
  if (r.offered.made_up) { made_up = "the catalogue of courses, " + made_up; }
  if (!r.price.observed) { made_up += ", and the market"; }
  out.paragraph(fmt::format("Made-up data: {} are our own invention, to show what the library does.", made_up), "note");
  add_cards(out, r);
  add_plan(out, r);
  add_forecast(out, r);
  add_quotes(out, r.quotes);
  add_price(out, r.price);
  out.add("<section><h2>Where the numbers come from</h2>");
  out.paragraph(
      fmt::format("Catalogue: {} ({}), {} courses.", r.offered.name, r.offered.source, r.offered.catalogue.size()));
  for (auto const& note : r.offered.notes) { out.paragraph(note); }
  out.paragraph(fmt::format("Made by mentoring_plan, mentorics {}.{}.{}.", MENTORICS_VERSION_MAJOR,
                            MENTORICS_VERSION_MINOR, MENTORICS_VERSION_PATCH),
                "small");
  out.add("</section>");
  return out.take();
}

}  // namespace examples
