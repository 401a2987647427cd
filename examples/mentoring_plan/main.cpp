// SPDX-License-Identifier: BSL-1.0

// From a catalogue and a student to a plan by weeks, a progress curve, fees and a price.
//
//   mentoring_plan                                   a made-up catalogue, student and market
//   mentoring_plan --student hobbyist                another segment
//   mentoring_plan --student 0.8,6,12                efficiency 0.8, 6 hours a week, 12 weeks
//   mentoring_plan --catalogue FILE --market FILE    data from files
//   mentoring_plan --json                            for other programs
//
// Exit status: 0 there are results; 1 our own mistake, or standard output is full; 2 the input is wrong, which is told
// in one line on standard error that names file, line and field.
//
// The keys of --json stay as they are; more may come. Hours and weeks are those of the student, weeks count from 1, the
// ids of courses from 0; numbers that do not exist are null.
//
//   program, version
//   catalogue  name, source, kind, made_up, courses, hours, notes
//   student    name, efficiency, efficiency_deviation, hours_per_week, weeks, completed: [course]
//   plan       outcome (optimal | limit_reached), solver (schedule | evolve_plan), value, bound, gap, relative_gap,
//              proof, states, courses, hours, weeks: [{week, hours, lessons: [{course, id, hours}]}]
//   genetic    outcome, value, bound, relative_gap, gap_to_optimum (null where the optimum is not proved), seed
//   verified   true
//   forecast   efficiency, commitment, weeks: [{week, hours, progress, lower, upper, exponential}],
//              milestones: [{progress, hours, week, exponential_hours}]
//   quotes     [{mode, fee, currency, hours, cheapest, terms}]; empty if the plan is
//   price      outcome (optimal | refused | unbounded), reason (null if there is a price), explanation, price, demand,
//              revenue, profit, consumer_surplus, elasticity, unit_cost, bound, proof,
//              warning (null | outside_observed_range), demand_curve, parameters,
//              market: {made_up, source, rows, rows_used, rows_free, rows_unsold, observed_prices},
//              slope, standard_error, slope_interval (of ln quantity on ln price; null without a file),
//              fits: [{curve, outcome, reason, slope, standard_error, slope_interval, r_squared}]

#include "common/command_line/example.hpp"
#include "common/report/html_page.hpp"
#include "mentoring_plan/data/made_up_catalogue.hpp"
#include "mentoring_plan/data/market_csv.hpp"
#include "mentoring_plan/data/options.hpp"
#include "mentoring_plan/data/record_file.hpp"
#include "mentoring_plan/data/student.hpp"
#include "mentoring_plan/plan/forecast.hpp"
#include "mentoring_plan/plan/payment_modes.hpp"
#include "mentoring_plan/plan/price_advice.hpp"
#include "mentoring_plan/plan/results.hpp"
#include "mentoring_plan/plan/study_plan.hpp"
#include "mentoring_plan/report/html_report.hpp"
#include "mentoring_plan/report/to_json.hpp"
#include "mentoring_plan/report/to_text.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace {

using namespace examples;

/// A student who was asked for, else the one of the file, else the first segment.
[[nodiscard]] student choose_student(mentoring_options const& options, offer const& offered)
{
  if (options.student) { return read_student(*options.student); }
  return offered.calendar ? student_of(*offered.calendar) : segments().front();
}

[[nodiscard]] mentoring_results work_out(mentoring_options const& options)
{
  // All input is read before any work begins.
  mentoring_results r{.planning = options.planning};
  r.offered = options.catalogue ? read_catalogue(*options.catalogue, options.hours_per_credit) : made_up_catalogue();
  r.learner = choose_student(options, r.offered);
  r.price = options.market
                ? advise_price(read_market(*options.market, options.market_columns.value_or("")), options.unit_cost)
                : advise_price(options.unit_cost);

  r.made = make_study_plan(r.offered, r.learner, options.planning);
  if (!r.made.verified) { throw std::logic_error("the plan does not pass its verification"); }
  r.expected = make_forecast(r.offered, r.learner, r.made);
  r.quotes = make_quotes(r.learner, r.made, r.expected);
  return r;
}

}  // namespace

int main(int argc, char** argv)
{
  return run("mentoring_plan", [&] {
    auto const options = read_options(argc, argv);
    if (!options) { return; }

    auto const results = work_out(*options);
    if (options->report) { write_page(*options->report, html_report(results)); }
    print(options->json ? to_json(results) : to_text(results));
    if (options->report && !options->json) { print(fmt::format("\nReport: {}/index.html\n", *options->report)); }
  });
}
