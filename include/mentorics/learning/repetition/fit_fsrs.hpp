// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/repetition/detail/memory_objective.hpp>
#include <mentorics/learning/repetition/fsrs_weights.hpp>
#include <mentorics/learning/repetition/review_log.hpp>
#include <mentorics/statistics/optimize/projected_lbfgs.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>

namespace mentorics::learning {

struct fit_fsrs_options {
  fsrs_weights prior = default_fsrs_weights;  ///< center of the prior and the starting point
  double prior_strength = 1.0;                ///< gamma >= 0; larger stays closer to the prior
  double oldest_weight = 0.25;                ///< of the oldest review, the newest has 1; in (0, 1]; 1 weighs all alike
  std::size_t least_for_initial = 8;          ///< long-term reviews below which nothing is fitted
  std::size_t least_for_all = 64;             ///< long-term reviews below which only w0..w3 are fitted
  std::size_t relearning_steps = 1;           ///< with more, w17 and w18 end below `same_day_limit`
  std::size_t max_iterations = 500;
  double gradient_tolerance = 1e-5;  ///< in units of the prior deviations
  double value_tolerance = 1e-6;     ///< or when ten iterations gain at most this share of the objective
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(fit_fsrs_options const& o)
{
  constexpr auto where = "learning::fit_fsrs_options";
  validate(o.prior);
  bool const strong = is_finite(o.prior_strength) && o.prior_strength >= 0.0;
  bool const weighted = is_finite(o.oldest_weight) && o.oldest_weight > 0.0 && o.oldest_weight <= 1.0;
  bool const tight = is_finite(o.gradient_tolerance) && o.gradient_tolerance > 0.0;
  require(strong, where, "prior_strength", "be finite and not negative", o.prior_strength);
  require(weighted, where, "oldest_weight", "be in (0, 1]", o.oldest_weight);
  bool const patient = is_finite(o.value_tolerance) && o.value_tolerance >= 0.0;
  require(tight, where, "gradient_tolerance", "be finite and positive", o.gradient_tolerance);
  require(patient, where, "value_tolerance", "be finite and not negative", o.value_tolerance);
}

enum class fitted_weights : unsigned char {
  none,     ///< too few reviews: the prior's center
  initial,  ///< w0..w3, the stabilities after the first review
  all,
};

struct [[nodiscard]] fsrs_fit {
  status outcome = status::not_solved;
  refusal reason = refusal::none;
  fsrs_weights weights = default_fsrs_weights;  ///< the prior's center if there is no solution
  fitted_weights fitted = fitted_weights::none;
  double objective = std::numeric_limits<double>::quiet_NaN();           ///< at `weights`
  double projected_gradient = std::numeric_limits<double>::quiet_NaN();  ///< in units of the prior deviations
  std::size_t long_term_reviews = 0;                                     ///< reviews on a later day than the one before
  std::size_t iterations = 0;
  std::size_t evaluations = 0;
};

/// The weights of FSRS-6 for one learner, from the log of reviews.
///
/// Minimizes sum_i v_i BCE_i + gamma sum_j ((w_j - prior_j) / sd_j)^2 over the bounds: v_i rises with the cube of the
/// review's place in time, BCE_i is -ln of the probability given to recall or lapse, sd are `fsrs_prior_deviations`. Only
/// reviews on a later day count; those on the same day update the memory. A local minimum (the objective is not convex),
/// deterministic: analytic gradient by the chain rule backward through each card, projected L-BFGS from the prior.
/// The objective has kinks (a lapse is capped, a same-day review has a floor); a minimum on one has no small gradient, and
/// `projected_gradient` shows it. With few reviews the fit falls back: see `fitted_weights`.
/// Cost: O(reviews) per evaluation, about 150 evaluations.
/// \throws std::invalid_argument if the log or the options are not valid.
/// Source: objective of fsrs-rs (2025), open-spaced-repetition.
template <observer Observer = null_observer>
[[nodiscard]] fsrs_fit fit_fsrs(std::span<review const> log, fit_fsrs_options const& o = {}, Observer observer = {})
{
  validate(log);
  validate(o);
  fsrs_fit fit{.outcome = status::refused, .reason = refusal::too_few_observations};
  fit.weights = o.prior;
  auto const steps = detail::weigh_by_recency(detail::card_histories(log), o.oldest_weight, fit.long_term_reviews);
  if (fit.long_term_reviews < o.least_for_initial || fit.long_term_reviews == 0) { return fit; }
  fit.reason = refusal::none;
  fit.fitted = fit.long_term_reviews < o.least_for_all ? fitted_weights::initial : fitted_weights::all;

  constexpr Eigen::Index count = 21;
  auto const unscale = [&](Eigen::VectorXd const& x) {
    fsrs_weights w{};
    for (std::size_t j = 0; j < w.size(); ++j) {
      double const moved = o.prior[j] + x[static_cast<Eigen::Index>(j)] * fsrs_prior_deviations[j];
      w[j] = (std::clamp)(moved, fsrs_lower_bounds[j], fsrs_upper_bounds[j]);
    }
    return w;
  };
  auto const objective = [&](Eigen::VectorXd const& x, Eigen::VectorXd& slope) {
    fsrs_weights by_weight{};
    double const loss = detail::recall_losses(steps, unscale(x), by_weight);
    for (Eigen::Index j = 0; j < count; ++j) {
      auto const at = static_cast<std::size_t>(j);
      slope[j] = by_weight[at] * fsrs_prior_deviations[at] + 2.0 * o.prior_strength * x[j];
    }
    return loss + o.prior_strength * x.squaredNorm();
  };

  Eigen::VectorXd lower = Eigen::VectorXd::Zero(count);
  Eigen::VectorXd upper = Eigen::VectorXd::Zero(count);
  for (std::size_t j = 0; j < (fit.fitted == fitted_weights::all ? 21U : 4U); ++j) {
    double const least = j == 19 ? (std::min)(least_fitted_w19, o.prior[j]) : fsrs_lower_bounds[j];
    lower[static_cast<Eigen::Index>(j)] = (least - o.prior[j]) / fsrs_prior_deviations[j];
    upper[static_cast<Eigen::Index>(j)] = (fsrs_upper_bounds[j] - o.prior[j]) / fsrs_prior_deviations[j];
  }
  auto found = statistics::minimize_in_box(objective, Eigen::VectorXd::Zero(count), lower, upper,
                                           {.max_iterations = o.max_iterations,
                                            .gradient_tolerance = o.gradient_tolerance,
                                            .value_tolerance = o.value_tolerance},
                                           observer);
  double const limit = same_day_limit(unscale(found.point), o.relearning_steps);
  for (Eigen::Index j : {17, 18}) {  // at the limit, not past it
    auto const at = static_cast<std::size_t>(j);
    found.point[j] = (std::min)(found.point[j], (limit - o.prior[at]) / fsrs_prior_deviations[at]);
  }
  fit.outcome = found.outcome;
  fit.weights = unscale(found.point);
  fit.objective = objective(found.point, found.gradient);
  fit.projected_gradient = found.projected_gradient;
  fit.iterations = found.iterations;
  fit.evaluations = found.evaluations;
  return fit;
}

}  // namespace mentorics::learning
