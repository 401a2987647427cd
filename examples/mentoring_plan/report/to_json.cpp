// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/report/to_json.hpp"

#include <mentorics/version.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace examples {

namespace {

using namespace mentorics;
using json = nlohmann::ordered_json;  // keys stay in the order in which they are written here

/// JSON has no NaN and no infinity.
[[nodiscard]] json number(double x) { return std::isfinite(x) ? json(x) : json(); }

[[nodiscard]] json range(interval const& i) { return json::array({number(i.lower), number(i.upper)}); }

[[nodiscard]] json catalogue_json(offer const& offered)
{
  double hours = 0.0;
  for (auto const& course : offered.catalogue) { hours += course.hours; }
  return {{"name", offered.name},
          {"source", offered.source},
          {"kind", offered.kind},
          {"made_up", offered.made_up},
          {"courses", offered.catalogue.size()},
          {"hours", number(hours)},
          {"notes", offered.notes}};
}

[[nodiscard]] json student_json(mentoring_results const& r)
{
  auto known = json::array();
  for (auto const i : r.made.problem.completed) { known.push_back(r.offered.catalogue[i].name); }
  return {{"name", r.learner.name},
          {"efficiency", r.learner.efficiency},
          {"efficiency_deviation", r.learner.efficiency_deviation},
          {"hours_per_week", r.learner.hours_per_week},
          {"weeks", r.learner.weeks},
          {"completed", known}};
}

[[nodiscard]] json weeks_json(study_plan const& made)
{
  auto weeks = json::array();
  for (std::size_t week = 0; week < made.problem.calendar.weeks(); ++week) {
    auto lessons = json::array();
    double hours = 0.0;
    for (auto const& lesson : made.plan.lessons) {
      if (lesson.week != week) { continue; }
      lessons.push_back({{"course", made.problem.catalogue[lesson.course].name},
                         {"id", lesson.course},
                         {"hours", number(lesson.hours)}});
      hours += lesson.hours;
    }
    weeks.push_back({{"week", week + 1}, {"hours", number(hours)}, {"lessons", lessons}});
  }
  return weeks;
}

[[nodiscard]] json plan_json(study_plan const& made)
{
  auto const& plan = made.plan;
  return {{"outcome", to_string(plan.outcome)},
          {"solver", made.from_genetic ? "evolve_plan" : "schedule"},
          {"value", number(plan.value)},
          {"bound", number(plan.certificate.bound)},
          {"gap", number(plan.certificate.gap())},
          {"relative_gap", number(plan.certificate.relative_gap())},
          {"proof", to_string(plan.certificate.kind)},
          {"states", made.exact.states},
          {"courses", plan.order.size()},
          {"hours", number(hours_of(plan))},
          {"weeks", weeks_json(made)}};
}

[[nodiscard]] json genetic_json(study_plan const& made, planning_options const& options)
{
  bool const known = made.exact.outcome == status::optimal;
  double const miss = made.exact.value - made.evolved.value;
  return {{"outcome", to_string(made.evolved.outcome)},
          {"value", number(made.evolved.value)},
          {"bound", number(made.evolved.certificate.bound)},
          {"relative_gap", number(made.evolved.certificate.relative_gap())},
          {"gap_to_optimum", known ? number(miss) : json()},
          {"seed", options.seed}};
}

[[nodiscard]] json forecast_json(forecast const& expected)
{
  auto weeks = json::array();
  for (std::size_t week = 0; week < expected.weeks.size(); ++week) {
    auto const& p = expected.weeks[week];
    weeks.push_back({{"week", week + 1},
                     {"hours", number(p.hours)},
                     {"progress", number(p.progress)},
                     {"lower", number(p.lower)},
                     {"upper", number(p.upper)},
                     {"exponential", number(p.exponential)}});
  }
  auto milestones = json::array();
  for (auto const& m : expected.milestones) {
    milestones.push_back({{"progress", m.progress},
                          {"hours", number(m.hours)},
                          {"week", m.week ? json(*m.week + 1) : json()},
                          {"exponential_hours", number(m.exponential_hours)}});
  }
  return {{"efficiency", weeks.empty() ? json() : number(expected.linear.efficiency)},
          {"commitment", weeks.empty() ? json(0.0) : number(expected.linear.commitment)},
          {"weeks", weeks},
          {"milestones", milestones}};
}

[[nodiscard]] json quotes_json(quote_list const& quotes)
{
  auto list = json::array();
  for (std::size_t i = 0; i < quotes.modes.size(); ++i) {
    list.push_back({{"mode", quotes.modes[i].key},
                    {"fee", number(quotes.fees[i])},
                    {"currency", "EUR"},
                    {"hours", number(quotes.hours)},
                    {"cheapest", i == quotes.cheapest},
                    {"terms", quotes.modes[i].terms}});
  }
  return list;
}

[[nodiscard]] json market_json(price_advice const& advice)
{
  json result = {{"made_up", !advice.observed}, {"source", advice.observed ? advice.observed->source : "built in"}};
  if (advice.observed) {
    result["rows"] = advice.observed->rows;
    result["rows_used"] = advice.observed->sales.size();
    result["rows_free"] = advice.observed->free_rows;
    result["rows_unsold"] = advice.observed->unsold_rows;
    result["observed_prices"] = range(advice.price_range);
  }
  return result;
}

[[nodiscard]] json price_json(price_advice const& advice)
{
  auto const& best = advice.best;
  bool const named = has_solution(best.outcome);
  json result = {{"outcome", to_string(best.outcome)},
                 {"reason", named ? json() : json(to_string(best.reason))},
                 {"explanation", advice.explanation},
                 {"price", number(best.price)},
                 {"demand", number(best.demand)},
                 {"revenue", number(best.revenue)},
                 {"profit", number(best.profit)},
                 {"consumer_surplus", number(best.consumer_surplus)},
                 {"elasticity", number(best.elasticity)},
                 {"unit_cost", advice.unit_cost},
                 {"bound", named ? number(best.certificate.bound) : json()},
                 {"proof", to_string(best.certificate.kind)},
                 {"warning", advice.extrapolated ? json(to_string(refusal::outside_observed_range)) : json()}};
  auto parameters = json::object();
  for (auto const& [name, value] : advice.parameters) { parameters[name] = number(value); }
  result["demand_curve"] = advice.demand ? json(advice.curve) : json();
  result["parameters"] = parameters;
  result["market"] = market_json(advice);
  auto fits = json::array();
  for (auto const& line : advice.fits) {
    fits.push_back({{"curve", line.curve},
                    {"outcome", to_string(line.outcome)},
                    {"reason", line.reason == refusal::none ? json() : json(to_string(line.reason))},
                    {"slope", number(line.slope)},
                    {"standard_error", number(line.standard_error)},
                    {"slope_interval", range(line.slope_interval)},
                    {"r_squared", number(line.r_squared)}});
  }
  // The slope on ln price is the elasticity, which is what one wants to see first.
  result["slope"] = fits.empty() ? json() : fits[0]["slope"];
  result["standard_error"] = fits.empty() ? json() : fits[0]["standard_error"];
  result["slope_interval"] = fits.empty() ? json() : fits[0]["slope_interval"];
  result["fits"] = fits;
  return result;
}

}  // namespace

std::string to_json(mentoring_results const& r)
{
  json const all = {
      {"program", "mentoring_plan"},
      {"version", fmt::format("{}.{}.{}", MENTORICS_VERSION_MAJOR, MENTORICS_VERSION_MINOR, MENTORICS_VERSION_PATCH)},
      {"catalogue", catalogue_json(r.offered)},
      {"student", student_json(r)},
      {"plan", plan_json(r.made)},
      {"genetic", genetic_json(r.made, r.planning)},
      {"verified", r.made.verified},
      {"forecast", forecast_json(r.expected)},
      {"quotes", quotes_json(r.quotes)},
      {"price", price_json(r.price)}};
  // Names from files may be in any encoding; JSON must be UTF-8.
  return all.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

}  // namespace examples
