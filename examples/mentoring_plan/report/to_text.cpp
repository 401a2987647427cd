// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/report/to_text.hpp"

#include "mentoring_plan/report/sentences.hpp"

#include <mentorics/version.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

namespace examples {

namespace {

constexpr std::size_t page_width = 100;

class page {
 public:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args)
  {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    text_ += '\n';
  }

  void heading(std::string_view title) { line("\n{}\n{:=<{}}", title, "", title.size()); }

  /// A paragraph, broken between words; lines after the first begin below its text.
  void paragraph(std::string_view text, std::string_view label = "")
  {
    std::string const indent(label.size(), ' ');
    std::string now(label);
    auto used = now.size();
    for (std::size_t at = 0; at < text.size();) {
      auto end = std::min(text.find(' ', at), text.size());
      bool const percent = text.substr(end).starts_with(" %");  // stays with its number
      if (percent) { end = std::min(text.find(' ', end + 1), text.size()); }
      auto const word = text.substr(at, end - at);
      if (used > label.size() && used + 1 + word.size() > page_width) {
        line("{}", now);
        now = indent;
        used = indent.size();
      }
      if (used > label.size()) { now += ' '; }
      now += word;
      used = now.size();
      at = end + 1;
    }
    line("{}", now);
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_ = {};
};

void print_plan(page& out, mentoring_results const& r)
{
  auto const& problem = r.made.problem;
  auto const& plan = r.made.plan;
  out.heading("The plan, week by week");
  auto lesson = plan.lessons.begin();
  for (std::size_t week = 0; week < problem.calendar.weeks(); ++week) {
    if (lesson == plan.lessons.end()) {
      auto const free = problem.calendar.weeks() - week;
      out.line("{} at the end {} free.", counted(free, "week"), free == 1 ? "is" : "are");
      break;
    }
    auto label = fmt::format("Week {:2}", week + 1);
    if (lesson->week != week) { out.line("{}  free", label); }
    for (; lesson != plan.lessons.end() && lesson->week == week; ++lesson) {
      bool const done = plan.finish_week[lesson->course] == week &&
                        (std::next(lesson) == plan.lessons.end() || std::next(lesson)->course != lesson->course);
      out.line("{}  {:6.2f} h  {}{}", label, lesson->hours, problem.catalogue[lesson->course].name,
               done ? "  (finished)" : "");
      label.assign(label.size(), ' ');
    }
  }
  out.line("");
  out.paragraph(proof_sentence(r.made));
  out.paragraph(genetic_sentence(r.made, r.planning));
  out.paragraph(verification_sentence());
}

void print_forecast(page& out, forecast const& expected)
{
  out.heading("The progress curve");
  if (expected.weeks.empty()) {
    out.line("The plan is empty, so there is nothing to progress in.");
    return;
  }
  out.line("Week   Hours  Progress   95 % band      Exponential");
  constexpr double bar = 40.0;
  for (std::size_t week = 0; week < expected.weeks.size(); ++week) {
    auto const& p = expected.weeks[week];
    out.line("{:4}  {:6.1f}  {:6.1f} %  {:5.1f} to {:5.1f}   {:6.1f} %     {}", week + 1, p.hours, 100.0 * p.progress,
             100.0 * p.lower, 100.0 * p.upper, 100.0 * p.exponential,
             std::string(static_cast<std::size_t>(std::lround(bar * p.progress)), '#'));
  }
  for (auto const& m : expected.milestones) {
    out.line("{:3.0f} % after {:.1f} hours{}{}", 100.0 * m.progress, m.hours,
             m.week ? fmt::format(", in week {}", *m.week + 1) : std::string(", which is after the last week"),
             std::isfinite(m.exponential_hours) ? fmt::format(" (exponential: {:.1f} hours)", m.exponential_hours)
                                                : std::string(" (exponential: never quite)"));
  }
  out.paragraph(forecast_sentence());
}

void print_quotes(page& out, quote_list const& quotes)
{
  if (quotes.modes.empty()) {
    out.heading("Fees");
    out.line("The plan is empty, so there is nothing to pay for.");
    return;
  }
  out.heading(fmt::format("Fees for {:.2f} hours (made-up amounts)", quotes.hours));
  for (std::size_t i = 0; i < quotes.modes.size(); ++i) {
    out.line("{} {:<28} {:>10.2f} EUR{}", i == quotes.cheapest ? '*' : ' ', quotes.modes[i].name, quotes.fees[i],
             i == quotes.cheapest ? "   <- cheapest" : "");
    out.paragraph(quotes.modes[i].terms, "      ");
  }
}

void print_price(page& out, price_advice const& advice)
{
  out.heading(advice.observed ? "The price, from the market file" : "The hourly price (made-up market)");
  if (advice.observed) { out.paragraph(market_sentence(advice)); }
  for (auto const& line : advice.fits) { out.paragraph(fit_sentence(line)); }
  out.paragraph(price_sentence(advice));
  out.paragraph(advice.explanation);
}

}  // namespace

std::string to_text(mentoring_results const& r)
{
  double hours = 0.0;
  for (auto const& course : r.offered.catalogue) { hours += course.hours; }

  page out;
  out.line("Mentoring plan (mentorics {}.{}.{})\n", MENTORICS_VERSION_MAJOR, MENTORICS_VERSION_MINOR,
           MENTORICS_VERSION_PATCH);
  out.paragraph(
      fmt::format("{}, {} ({}): {} courses, {:g} hours.", r.offered.name, r.offered.source,
                  r.offered.made_up ? "made-up data" : "kind " + r.offered.kind, r.offered.catalogue.size(), hours),
      "Catalogue  ");
  for (auto const& note : r.offered.notes) { out.paragraph(note, "           "); }
  out.paragraph(student_sentence(r.learner), "Student    ");
  print_plan(out, r);
  print_forecast(out, r.expected);
  print_quotes(out, r.quotes);
  print_price(out, r.price);
  return out.take();
}

}  // namespace examples
