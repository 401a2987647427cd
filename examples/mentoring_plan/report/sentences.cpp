// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/report/sentences.hpp"

#include <fmt/format.h>

#include <cmath>

namespace examples {

using namespace mentorics;

std::string counted(std::size_t count, std::string_view noun)
{
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string student_sentence(student const& learner)
{
  return fmt::format("{}: {} Efficiency {:.2f} (standard deviation {:.2f}), {:g} hours a week for {}.", learner.name,
                     learner.about, learner.efficiency, learner.efficiency_deviation, learner.hours_per_week,
                     counted(learner.weeks, "week"));
}

std::string proof_sentence(study_plan const& made)
{
  auto const& plan = made.plan;
  auto const worth = fmt::format("The plan is worth {:.6f} points with {} in {:.2f} hours.", plan.value,
                                 counted(plan.order.size(), "course"), hours_of(plan));
  if (plan.outcome == status::optimal) {
    return fmt::format(
        "{} Proved optimal: no plan is worth more (bound {:.6f}, gap {:.2f} %, {} sets of courses "
        "examined).",
        worth, plan.certificate.bound, 100.0 * plan.certificate.relative_gap(), made.exact.states);
  }
  return fmt::format(
      "{} Not proved optimal: the search ended at its limit of states ({} sets of courses examined). No "
      "plan is worth more than {:.6f} points, so the gap is at most {:.2f} %.",
      worth, made.exact.states, plan.certificate.bound, 100.0 * plan.certificate.relative_gap());
}

std::string genetic_sentence(study_plan const& made, planning_options const& options)
{
  auto const found = fmt::format("A genetic algorithm (seed {}) found {:.6f} points", options.seed, made.evolved.value);
  if (made.exact.outcome == status::optimal) {
    double const miss = made.exact.value - made.evolved.value;
    double const share = made.exact.value > 0.0 ? miss / made.exact.value : 0.0;
    return fmt::format("{}, {:.2f} % below the proved optimum.", found, 100.0 * share);
  }
  return fmt::format("{}, against {:.6f} of the exact search, which did not finish; the better plan is taken.", found,
                     made.exact.value);
}

std::string verification_sentence()
{
  return "Verified: hours, weeks, prerequisites and value were recomputed from the catalogue by code that shares "
         "nothing "
         "with the solvers.";
}

std::string forecast_sentence()
{
  return "Linear: every hour of study brings the same. Exponential: it begins with the same pace, but each hour brings "
         "less than the one before. The band says how far the student's efficiency is known.";
}

std::string price_sentence(price_advice const& advice)
{
  auto const& best = advice.best;
  if (!has_solution(best.outcome)) {
    return fmt::format("No price is named ({}: {}).", to_string(best.outcome), to_string(best.reason));
  }
  return fmt::format(
      "{:.2f} {} maximizes profit: {:.2f} {} from {:.2f} {} (unit cost {:.2f}). Revenue {:.2f}, consumer "
      "surplus {:.2f}, elasticity {:.3f}. Proof: {}, gap {:.2f} %.",
      best.price, advice.price_unit, best.profit, advice.profit_unit, best.demand, advice.demand_unit, advice.unit_cost,
      best.revenue, best.consumer_surplus, best.elasticity,
      best.certificate.kind == proof::closed_form ? "closed form" : to_string(best.certificate.kind),
      100.0 * best.certificate.relative_gap());
}

std::string market_sentence(price_advice const& advice)
{
  if (!advice.observed) { return {}; }
  auto const& seen = *advice.observed;
  return fmt::format(
      "{}: {} rows, columns {} and {}. {} used; set aside: {} with price 0, {} with a price but quantity 0.",
      seen.source, seen.rows, seen.price_column, seen.quantity_column, seen.sales.size(), seen.free_rows,
      seen.unsold_rows);
}

std::string fit_sentence(fitted_line const& line)
{
  if (!std::isfinite(line.slope)) {
    return fmt::format("No {} curve can be fitted ({}).", line.curve, to_string(line.reason));
  }
  auto const* const on = line.curve == "isoelastic" ? "ln price" : "price";
  return fmt::format(
      "ln quantity on {} ({}): slope {:+.9f}, standard error {:.9f}, 95 % interval [{:.6f}, {:.6f}], R2 "
      "{:.4f}",
      on, line.curve, line.slope, line.standard_error, line.slope_interval.lower, line.slope_interval.upper,
      line.r_squared);
}

}  // namespace examples
