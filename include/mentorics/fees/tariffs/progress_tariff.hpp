// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/progress_model.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/detail/checks.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

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
  require_amount(where, "fixed", t.fixed);
  require_amount(where, "rate", t.rate);
  Real reached(0);
  Real rate = t.rate;
  for (std::size_t i = 0; i < t.steps.size(); ++i) {
    auto const& step = t.steps[i];
    bool const ascends = !is_nan(step.progress) && step.progress > reached && step.progress <= Real(1);
    require(ascends, where, {"steps", i, "progress"}, "be above the step before and at most 1", step.progress);
    require_amount(where, {"steps", i, "rate"}, step.rate);
    require(step.rate <= rate, where, {"steps", i, "rate"}, "be at most the rate before", step.rate);
    reached = step.progress;
    rate = step.rate;
  }
}

namespace detail {

/// Calls `part(from, to, rate, index, is_last)` for the hours at each rate up to `hours`; index 0 is before the first
/// step. But for the last part, `to` is a step and belongs to the next part.
template <real_scalar Real, progress_model Model>
constexpr void for_each_rate(progress_tariff<Real> const& t, Model const& model, Real const& hours, auto&& part)
{
  Real rate = t.rate;
  Real from(0);
  std::size_t index = 0;
  for (std::size_t i = 0; i < t.steps.size(); ++i) {
    Real const at = Real(hours_to(model, typename Model::real(t.steps[i].progress)));
    if (!(at <= hours)) { break; }
    part(from, at, rate, index, false);
    from = at;
    rate = t.steps[i].rate;
    index = i + 1;
  }
  part(from, hours, rate, index, true);
}

}  // namespace detail

/// The fee [currency] for `hours` [h] of a student who learns as `model` says.
///
/// A step is reached at `hours_to(model, step.progress)` hours, that hour included; a lesson that crosses it is split
/// there. O(steps).
/// \throws std::invalid_argument if the tariff is not valid, `hours` is negative or not finite, or the fee overflows.
template <real_scalar Real, progress_model Model>
[[nodiscard]] constexpr Real fee(progress_tariff<Real> const& t, Model const& model, non_deduced<Real> hours)
{
  validate(t);
  require_amount("fees::fee", "hours", hours);
  Real sum = t.fixed;
  detail::for_each_rate(t, model, hours, [&](Real const& from, Real const& to, Real const& rate, std::size_t, bool) {
    sum = t.rule == discount_rule::marginal ? Real(sum + rate * Real(to - from)) : Real(t.fixed + rate * to);
  });
  return detail::finite_fee("fees::fee", sum, hours);
}

/// A progress tariff for one student: callable on hours like every other tariff.
template <real_scalar Real, progress_model Model>
struct student_tariff {
  using real = Real;

  progress_tariff<Real> tariff;
  Model model;

  [[nodiscard]] constexpr Real operator()(Real hours) const { return fee(tariff, model, hours); }
};

/// The fixed part, then the hours at each rate; `index` 0 is before the first step.
/// \throws std::invalid_argument as the call.
template <real_scalar Real, progress_model Model>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(student_tariff<Real, Model> const& t, non_deduced<Real> hours)
{
  static_cast<void>(t(hours));
  std::vector<charge<Real>> lines{charge_for(charge_kind::fixed, 0, Real(1), t.tariff.fixed)};
  bool const marginal = t.tariff.rule == discount_rule::marginal;
  detail::for_each_rate(
      t.tariff, t.model, hours, [&](Real const& from, Real const& to, Real const& rate, std::size_t index, bool) {
        if (!marginal && index > 0) { lines.pop_back(); }
        lines.push_back(charge_for(charge_kind::hours, index, Real(marginal ? Real(to - from) : to), rate));
      });
  return lines;
}

/// A segment for each rate; a step belongs to the rate that it brings. `until` [h] may be infinity.
/// \throws std::invalid_argument if the tariff is not valid or `until` is not positive.
template <real_scalar Real, progress_model Model>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(student_tariff<Real, Model> const& t, non_deduced<Real> until)
{
  validate(t.tariff);
  detail::segment_builder<Real> segments("fees::student_tariff", until);
  bool const marginal = t.tariff.rule == discount_rule::marginal;
  Real sum = t.tariff.fixed;
  detail::for_each_rate(t.tariff, t.model, until,
                        [&](Real const& from, Real const& to, Real const& rate, std::size_t, bool is_last) {
                          segments.add(to, is_last, marginal ? from : Real(0), sum, rate);
                          if (marginal && is_finite(to)) { sum = Real(sum + rate * Real(to - from)); }
                        });
  return segments.finish();
}

/// Joins a progress tariff with a student's learning model.
template <real_scalar Real, progress_model Model>
[[nodiscard]] constexpr student_tariff<Real, Model> for_student(progress_tariff<Real> tariff, Model model)
{
  validate(tariff);
  return {.tariff = std::move(tariff), .model = std::move(model)};
}

}  // namespace mentorics::fees
