// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/progress_model.hpp>
#include <mentorics/fees/detail/checks.hpp>
#include <mentorics/fees/tariff_like.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::fees {

/// Which hours a lower rate applies to, once it is reached. The two rules of purchasing.
enum class discount_rule : unsigned char {
  all_hours,  ///< all hours, also those before: the all-units discount. The fee drops when a step is reached.
  marginal,   ///< only the hours after: the incremental discount. The fee is continuous.
};

/// From this progress on, this rate.
template <real_scalar Real = double>
struct progress_step {
  Real progress = Real(1);  ///< in (0, 1]; reached means progress >= this
  Real rate = Real(0);      ///< [currency/h], >= 0
};

/// A rate that falls as the student advances: F = F0 + sum of rate * hours at that rate.
///
/// When a step is reached is not asserted but follows from a learning model: `fee(tariff, model, hours)`.
template <real_scalar Real = double>
struct progress_tariff {
  using real = Real;

  Real fixed = Real(0);                           ///< F0 [currency], >= 0
  Real rate = Real(0);                            ///< r before the first step [currency/h], >= 0
  std::vector<progress_step<Real>> steps = {};    ///< progress ascending, rates not ascending; may be empty
  discount_rule rule = discount_rule::all_hours;  ///< which hours a step's rate applies to
};

/// \throws std::invalid_argument if an amount is negative or not finite, a step's progress is outside (0, 1] or not
///         above the one before, or a step's rate is above the one before.
template <real_scalar Real>
constexpr void validate(progress_tariff<Real> const& t)
{
  constexpr auto where = "fees::progress_tariff";
  detail::require_amount(where, "fixed", t.fixed);
  detail::require_amount(where, "rate", t.rate);
  Real reached(0);
  Real rate = t.rate;
  for (std::size_t i = 0; i < t.steps.size(); ++i) {
    auto const& step = t.steps[i];
    bool const ascends = !is_nan(step.progress) && step.progress > reached && step.progress <= Real(1);
    require(ascends, where, {"steps", i, "progress"}, "be above the step before and at most 1", step.progress);
    detail::require_amount(where, {"steps", i, "rate"}, step.rate);
    require(step.rate <= rate, where, {"steps", i, "rate"}, "be at most the rate before", step.rate);
    reached = step.progress;
    rate = step.rate;
  }
}

/// The fee [currency] for `hours` [h] of a student who learns as `model` says.
///
/// A step is reached at `hours_to(model, step.progress)` hours, that hour included; a lesson that crosses it is split
/// there. O(steps).
/// \throws std::invalid_argument if the tariff is not valid, or `hours` is negative or not finite.
template <real_scalar Real, progress_model Model>
[[nodiscard]] constexpr Real fee(progress_tariff<Real> const& t, Model const& model, argument<Real> hours)
{
  validate(t);
  detail::require_amount("fees::fee", "hours", hours);
  Real rate = t.rate;
  Real before(0);  // hours at which the present rate began
  Real sum = t.fixed;
  for (auto const& step : t.steps) {
    Real const at = Real(hours_to(model, typename Model::real(step.progress)));
    if (at > hours) { break; }
    if (t.rule == discount_rule::marginal) {
      sum = Real(sum + rate * (at - before));
      before = at;
    }
    rate = step.rate;
  }
  return Real(sum + rate * (hours - before));
}

/// A progress tariff for one student: callable on hours like every other tariff.
template <real_scalar Real, progress_model Model>
struct student_tariff {
  using real = Real;

  progress_tariff<Real> tariff;
  Model model;

  [[nodiscard]] constexpr Real operator()(Real hours) const { return fee(tariff, model, hours); }
};

/// Joins a progress tariff with a student's learning model.
template <real_scalar Real, progress_model Model>
[[nodiscard]] constexpr student_tariff<Real, Model> for_student(progress_tariff<Real> tariff, Model model)
{
  validate(tariff);
  return {.tariff = std::move(tariff), .model = std::move(model)};
}

}  // namespace mentorics::fees
