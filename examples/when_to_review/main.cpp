// SPDX-License-Identifier: BSL-1.0

// What a student once learned fades: what should be reviewed on which day, and what does it cost to keep it?
//
//   when_to_review                              a made-up log of 40 topics
//   when_to_review --log FILE                   a CSV file with the columns card, rating (1 to 4) and day or time_ms
//   when_to_review --minutes 15 --days 7        another budget and horizon
//   when_to_review --report FOLDER              the same as a page with charts; --json prints all numbers
//
// Exit status: 0, or 2 with one line on standard error if the input is wrong.

#include "common/command_line/bad_input.hpp"
#include "common/command_line/example.hpp"
#include "common/csv/csv_table.hpp"
#include "common/report/html_page.hpp"
#include "when_to_review/review_charts.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/learning/repetition/fit_fsrs.hpp>
#include <mentorics/learning/repetition/memory_scores.hpp>
#include <mentorics/learning/repetition/review_interval.hpp>
#include <mentorics/learning/reviews/plan_reviews.hpp>
#include <mentorics/learning/reviews/review_workload.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace examples;
using namespace mentorics;
using json = nlohmann::ordered_json;

struct question {
  std::optional<std::string> log = {};
  std::size_t days = 14;
  double minutes = 20.0;        ///< of reviews a day [min]
  double review_minutes = 5.0;  ///< of one review [min]; one that fails takes twice as long
  double retention = 0.9;
};

struct answer {
  std::vector<learning::review> log = {};
  learning::fsrs_fit fit = {};
  std::optional<learning::memory_scores> before = {};  ///< of the published weights
  std::optional<learning::memory_scores> after = {};   ///< of the fitted ones, on the same log
  std::vector<topic> topics = {};                      ///< least recall first
  learning::review_plan plan = {};
  std::vector<retention_cost> costs = {};

  [[nodiscard]] learning::fsrs model() const { return learning::fsrs(fit.weights); }
};

struct named_log {
  std::vector<learning::review> reviews = {};
  std::vector<std::string> names = {};
};

/// 40 topics of a course, learned over 60 days and reviewed now and then until day 90, by a student who forgets faster
/// than most.
[[nodiscard]] named_log made_up_log()
{
  auto weights = learning::default_fsrs_weights;
  weights[2] = 1.6;
  weights[8] = 1.6;
  learning::fsrs const m(weights);
  named_log result;
  for (std::size_t c = 0; c < 40; ++c) {
    random_stream rng(11, c);
    result.names.push_back(fmt::format("topic {}", c + 1));
    double day = std::floor(1.5 * static_cast<double>(c));
    auto given = bernoulli(rng, 0.25) ? learning::rating::again : learning::rating::good;
    auto state = first_state(m, given);
    for (;;) {
      result.reviews.push_back({.card = c, .given = given, .day = day});
      double const wait = std::ceil(days_until(m, state, uniform_real(rng, 0.65, 0.95)));
      if (day + wait > 90.0) { break; }
      day += wait;
      bool const success = bernoulli(rng, retrievability(m, state, wait));
      given = !success              ? learning::rating::again
              : bernoulli(rng, 0.2) ? learning::rating::hard
                                    : learning::rating::good;
      state = next_state(m, state, given, wait);
    }
  }
  std::ranges::stable_sort(result.reviews, {}, &learning::review::day);
  return result;
}

[[nodiscard]] named_log read_log(std::string const& path)
{
  csv_table const table(path);
  auto const card = table.column("card");
  auto const rating = table.column("rating");
  auto const milliseconds = table.find("time_ms");
  auto const time = milliseconds ? *milliseconds : table.column("day");
  named_log result;
  std::map<std::string, std::size_t> known;
  double before = 0.0;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    auto const where = table.at(i);
    if (table.text(i, card).empty()) { reject(where, "card", "must not be empty"); }
    auto const [entry, is_new] = known.try_emplace(table.text(i, card), known.size());
    if (is_new) { result.names.push_back(printable(entry->first)); }
    auto const given = static_cast<int>(read_count(where, "rating", table.text(i, rating), 1, 4));
    double const moment = table.number(i, time, {.upper = milliseconds ? 1e14 : 1e6});
    if (i > 0 && moment < before) {
      reject_value(where, milliseconds ? "time_ms" : "day", "not be before the row in front of it",
                   table.text(i, time));
    }
    before = moment;
    result.reviews.push_back(
        {.card = entry->second,
         .given = static_cast<learning::rating>(given),
         .day = milliseconds ? learning::calendar_day(static_cast<std::int64_t>(moment)) : moment});
  }
  return result;
}

/// Where each topic stands the day after the last review of the log.
[[nodiscard]] std::vector<topic> topics_of(learning::fsrs const& m, named_log const& log, double retention)
{
  std::vector<std::optional<topic>> states(log.names.size());
  std::vector<double> last(log.names.size());
  for (auto const& r : log.reviews) {
    auto& t = states[r.card];
    t = topic{.name = log.names[r.card],
              .memory = t ? next_state(m, t->memory, r.given, r.day - last[r.card]) : first_state(m, r.given)};
    last[r.card] = r.day;
  }
  double const today = log.reviews.back().day + 1.0;
  std::vector<topic> topics;
  for (std::size_t c = 0; c < states.size(); ++c) {
    auto t = *states[c];
    t.since = today - last[c];
    t.recall = retrievability(m, t.memory, t.since);
    t.due = days_until(m, t.memory, retention) - t.since;
    topics.push_back(t);
  }
  std::ranges::stable_sort(topics, {}, &topic::recall);
  return topics;
}

[[nodiscard]] answer work_out(question const& q)
{
  auto const log = q.log ? read_log(*q.log) : made_up_log();
  answer a{.log = log.reviews, .fit = learning::fit_fsrs(log.reviews)};
  if (auto const before = predict_log(learning::fsrs(), log.reviews); !before.empty()) {
    a.before = score(before);
    a.after = score(predict_log(a.model(), log.reviews));
  }
  a.topics = topics_of(a.model(), log, q.retention);
  std::vector<learning::review_topic> todo;
  for (auto const& t : a.topics) {
    todo.push_back({.memory = t.memory,
                    .days_since = t.since,
                    .minutes = q.review_minutes,
                    .lapse_minutes = 2.0 * q.review_minutes});
  }
  a.plan = plan_reviews(a.model(), todo,
                        {.days = q.days, .minutes_a_day = q.minutes, .max_reviews = 2, .max_nodes = 20'000});
  // What each retention costs over a year; a part of the topics stands for all where there are many.
  auto const part = std::span<learning::review_topic const>(todo).first((std::min)(todo.size(), std::size_t{100}));
  for (double const r : {0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97}) {
    random_stream rng(3);
    auto load = simulate_workload(a.model(), part, rng, {.interval = {.retention = r}, .runs = 20});
    double const scale = static_cast<double>(todo.size()) / static_cast<double>(part.size());
    load.minutes *= scale;
    load.minutes_error *= scale;
    a.costs.push_back({.retention = r, .load = load});
  }
  return a;
}

[[nodiscard]] std::string fitted_text(learning::fsrs_fit const& f)
{
  switch (f.fitted) {
    case learning::fitted_weights::all: return fmt::format("all 21 weights fitted to {} reviews", f.long_term_reviews);
    case learning::fitted_weights::initial:
      return fmt::format("the first 4 weights fitted to {} reviews: more would need 64", f.long_term_reviews);
    case learning::fitted_weights::none: break;
  }
  return fmt::format("published weights: {} reviews are too few to fit any", f.long_term_reviews);
}

[[nodiscard]] std::string due_text(double days)
{
  if (days < 0.5) { return days < -0.5 ? fmt::format("{:.0f} days ago", -days) : "today"; }
  return days < 10'000.0 ? fmt::format("in {:.0f} days", days) : "in many years";
}

[[nodiscard]] std::string to_text(question const& q, answer const& a)
{
  auto text = fmt::format("{} reviews of {} topics{}; {}\n", a.log.size(), a.topics.size(), q.log ? "" : " (made up)",
                          fitted_text(a.fit));
  if (a.before) {
    text += fmt::format("log loss on this log {:.4f}, with the published weights {:.4f}\n", a.after->log_loss,
                        a.before->log_loss);
  }
  constexpr std::size_t most = 10;
  text += fmt::format("\n{:<24}{:>8}{:>11}{:>16}{:>7}{:>7}{:>7}{:>7}\n", "least known", "recall", "stability",
                      fmt::format("{:.0f} % until", 100.0 * q.retention), "again", "hard", "good", "easy");
  for (std::size_t i = 0; i < (std::min)(most, a.topics.size()); ++i) {
    auto const& t = a.topics[i];
    auto const next = next_states(a.model(), t.memory, t.since);
    auto const days = [&](learning::memory_state const& s) {
      return review_interval(a.model(), s, {.retention = q.retention});
    };
    auto const name = t.name.size() > 22 ? t.name.substr(0, 19) + "..." : t.name;
    text += fmt::format("{:<24}{:>7.0f}%{:>9.1f} d{:>16}{:>5} d{:>5} d{:>5} d{:>5} d\n", name, 100.0 * t.recall,
                        t.memory.stability, due_text(t.due), days(next.again), days(next.hard), days(next.good),
                        days(next.easy));
  }
  if (a.topics.size() > most) { text += fmt::format("... and {} more\n", a.topics.size() - most); }

  auto const& plan = a.plan;
  text += fmt::format("\nPlan for {} days with {:g} minutes a day:\n", q.days, q.minutes);
  for (std::size_t i = 0; i < plan.reviews.size();) {
    auto const day = plan.reviews[i].day;
    std::string names;
    double minutes = 0.0;
    std::size_t count = 0;
    for (; i < plan.reviews.size() && plan.reviews[i].day == day; ++i, ++count) {
      minutes += plan.reviews[i].minutes;
      if (count < 6) { names += fmt::format("{}{}", count > 0 ? ", " : "", a.topics[plan.reviews[i].topic].name); }
    }
    text += fmt::format("  day {:>3}  {:>5.1f} min  {}{}\n", day + 1, minutes, names,
                        count > 6 ? fmt::format(" and {} more", count - 6) : "");
  }
  auto const share = [&](double x) { return 100.0 * x / static_cast<double>(a.topics.size()); };
  text += fmt::format(
      "known in the end: {:.1f} % of the topics, {:.1f} % without reviews; no plan of these reviews has more than "
      "{:.1f} % ({})\n",
      share(plan.mastery), share(plan.without), share(plan.certificate.bound), to_string(plan.outcome));
  text += "\nTo keep everything for a year:\n";
  for (auto const& c : a.costs) {
    text += fmt::format("  review at {:>2.0f} %  {:>6.1f} min a day, {:>5.1f} % known on average\n",
                        100.0 * c.retention, c.load.minutes / 365.0, 100.0 * c.load.mean_recall);
  }
  return text;
}

[[nodiscard]] std::string to_json(question const& q, answer const& a)
{
  json all = {{"program", "when_to_review"}, {"made_up", !q.log}, {"reviews", a.log.size()}};
  char const* const fitted[] = {"none", "initial", "all"};
  all["fit"] = {{"outcome", to_string(a.fit.outcome)},
                {"fitted", fitted[static_cast<std::size_t>(a.fit.fitted)]},
                {"counted", a.fit.long_term_reviews},
                {"weights", a.fit.weights},
                {"log_loss", a.after ? json(a.after->log_loss) : json()},
                {"log_loss_published", a.before ? json(a.before->log_loss) : json()}};
  auto& topics = all["topics"] = json::array();
  for (auto const& t : a.topics) {
    topics.push_back({{"name", t.name},
                      {"recall", t.recall},
                      {"stability", t.memory.stability},
                      {"difficulty", t.memory.difficulty},
                      {"due", t.due}});
  }
  auto reviews = json::array();
  for (auto const& r : a.plan.reviews) {
    reviews.push_back({{"day", r.day + 1}, {"topic", a.topics[r.topic].name}, {"minutes", r.minutes}});
  }
  all["plan"] = {{"outcome", to_string(a.plan.outcome)}, {"mastery", a.plan.mastery}, {"without", a.plan.without},
                 {"bound", a.plan.certificate.bound},    {"minutes", a.plan.minutes}, {"reviews", reviews}};
  auto& costs = all["costs"] = json::array();
  for (auto const& c : a.costs) {
    costs.push_back(
        {{"retention", c.retention}, {"minutes_a_day", c.load.minutes / 365.0}, {"known", c.load.mean_recall}});
  }
  return all.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

[[nodiscard]] std::string to_page(question const& q, answer const& a)
{
  html_page page("When to review?");
  page.add("<h1>When to review?</h1>");
  page.paragraph(q.log ? "Reviews from " + *q.log : "The reviews are made up.", "lead");
  page.add("<section><div class=\"scroll\"><pre>{}</pre></div></section>", escape_html(to_text(q, a)));
  page.add("<section><h2>What fades</h2>");
  page.chart("Recall over the coming days without reviews",
             forgetting_chart(a.model(), a.topics, 3.0 * static_cast<double>(q.days), q.retention));
  page.paragraph("Four topics from the least to the best known. A dot is where recall falls to what is wanted.",
                 "small");
  page.add("</section><section><h2>The plan</h2>");
  page.chart("Expected minutes of each day", review_chart(a.plan, q.days, q.minutes));
  page.add("</section><section><h2>What it costs to keep it</h2>");
  page.chart("Minutes a day against the recall at which a topic is reviewed", cost_chart(a.costs));
  page.paragraph("A year of simulated reviews of all topics.", "small");
  page.add("</section>");
  return page.take();
}

void ask(command_line& line, question& q)
{
  line.path("--log", q.log, "FILE", "CSV file with the columns card, rating and day or time_ms, in order of time");
  line.count("--days", q.days, 1, 60, "Days of the plan");
  line.number("--minutes", q.minutes, {.upper = 1440.0}, "Minutes of reviews a day");
  line.number("--review-minutes", q.review_minutes, {.lower = 0.01, .upper = 480.0}, "Minutes of one review");
  line.number("--retention", q.retention, {.lower = 0.5, .upper = 0.99}, "Recall wanted at the next review");
}

}  // namespace

int main(int argc, char** argv)
{
  question q;
  answer a;
  return run(argc, argv,
             {.name = "when_to_review",
              .about = "Plans which topics to review on which day, from a log of reviews.",
              .question = [&](command_line& line) { ask(line, q); },
              .work = [&] { a = work_out(q); },
              .text = [&] { return to_text(q, a); },
              .json = [&] { return to_json(q, a); },
              .page = [&] { return to_page(q, a); },
              .pictures = [&] { return std::vector<picture>{{"when_to_review", cost_chart(a.costs)}}; }});
}
