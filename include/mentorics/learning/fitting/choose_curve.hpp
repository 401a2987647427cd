// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/learning/fitting/fit_curve.hpp>

#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::learning {

enum class curve_criterion : unsigned char { aicc, bic };

struct curve_candidate {
  curve_family family = curve_family::exponential;
  curve_fit fit;
  double weight = 0.0;  ///< Akaike weight (or its like for BIC): share of the evidence; 0 if the fit is refused
};

struct [[nodiscard]] curve_choice {
  status outcome = status::not_solved;
  refusal reason = refusal::none;                ///< of the first candidate, if all are refused
  std::vector<curve_candidate> candidates = {};  ///< in the order of the families asked for
  std::size_t best = 0;                          ///< only meaningful if there is a solution
};

/// Which curve do the points speak for? Fits each family and compares them by AICc or BIC.
///
/// weight_i = e^(-d_i / 2) / sum_j e^(-d_j / 2), d_i the difference to the best. Families that the data do not identify
/// are left out: a parameter that buys nothing is refused, not only punished. Of equals the first family wins.
/// The observer gets the iterations of all fits one after another. Outcome `stopped`: the candidates so far.
/// \throws std::invalid_argument if no family is asked for, or as `fit_curve`.
/// Source: Burnham and Anderson (2002), Model selection and multimodel inference.
template <observer Observer = null_observer>
[[nodiscard]] curve_choice choose_curve(std::span<practice_point const> points, std::span<curve_family const> families,
                                        fit_curve_options const& options = {},
                                        curve_criterion by = curve_criterion::aicc, Observer observer = {})
{
  require(!families.empty(), "learning::choose_curve", "families", "not be empty");
  curve_choice choice{.outcome = status::refused};
  double least = no_limit;
  auto const criterion = [by](curve_fit const& f) { return by == curve_criterion::aicc ? f.aicc : f.bic; };
  bool stopped = false;
  auto const report = [&](iteration const& now) {
    auto const go = notify(observer, now);
    stopped = go == control::stop;
    return go;
  };
  for (std::size_t i = 0; i < families.size() && !stopped; ++i) {
    choice.candidates.push_back(
        {.family = families[i], .fit = fit_curve(families[i], points, options, report), .weight = 0.0});
    auto const& fit = choice.candidates[i].fit;
    if (has_solution(fit.outcome) && criterion(fit) < least) {
      least = criterion(fit);
      choice.best = i;
    }
  }
  if (!is_finite(least)) {
    choice.reason = choice.candidates.front().fit.reason;
    if (choice.reason == refusal::none) { choice.reason = refusal::too_few_observations; }
    return choice;
  }
  choice.outcome = stopped ? status::stopped : choice.candidates[choice.best].fit.outcome;
  double total = 0.0;
  for (auto& c : choice.candidates) {
    if (has_solution(c.fit.outcome)) { c.weight = std::exp(-0.5 * (criterion(c.fit) - least)); }
    total += c.weight;
  }
  for (auto& c : choice.candidates) { c.weight /= total; }
  return choice;
}

/// The five curves of practice, or without power and apex where a point lies at x = 0.
/// \throws std::invalid_argument as `fit_curve`.
template <observer Observer = null_observer>
[[nodiscard]] curve_choice choose_curve(std::span<practice_point const> points, fit_curve_options const& options = {},
                                        curve_criterion by = curve_criterion::aicc, Observer observer = {})
{
  bool positive = true;
  for (auto const& p : points) { positive = positive && p.x > 0.0; }
  std::vector<curve_family> families{curve_family::exponential};
  if (positive) { families.push_back(curve_family::power); }
  families.push_back(curve_family::general_power);
  if (positive) { families.push_back(curve_family::apex); }
  families.push_back(curve_family::logistic);
  return choose_curve(points, families, options, by, std::move(observer));
}

}  // namespace mentorics::learning
