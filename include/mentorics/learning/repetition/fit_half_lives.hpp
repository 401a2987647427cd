// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/repetition/detail/half_life_objective.hpp>
#include <mentorics/learning/repetition/half_life_fit.hpp>
#include <mentorics/statistics/optimize/projected_lbfgs.hpp>

#include <Eigen/Core>

#include <cstddef>
#include <span>

namespace mentorics::learning {

/// The theta of half-life regression from records with features `x` (rows are records).
///
/// Local minimum by L-BFGS from theta = 0; the likelihood has one minimum in every case that we tried. Standard errors are
/// roots of the diagonal of (sum_i n_i (ln 2 u_i)^2 / (e^(u_i) - 1) x_i x_i^T)^-1 with u_i = ln 2 t_i / h_i.
/// Refuses with no more records than features, with features that depend on each other (without ridge: not_identified),
/// and where all or nothing was recalled (without ridge: separation, the half-lives run away).
/// \throws std::invalid_argument if rows and records differ in number or there are none, or a value is out of range.
template <observer Observer = null_observer>
[[nodiscard]] half_life_fit fit_half_lives(Eigen::Ref<Eigen::MatrixXd const> const& x,
                                           std::span<recall_record const> records, half_life_options const& o = {},
                                           Observer observer = {})
{
  constexpr auto where = "learning::fit_half_lives";
  require(!records.empty(), where, "records", "not be empty");
  require(x.rows() == static_cast<Eigen::Index>(records.size()), where, "x", "have a row for each record", x.rows());
  require(x.cols() > 0, where, "x", "have at least one column", x.cols());
  validate(o);
  double recalled = 0.0;
  double trials = 0.0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto const& r = records[i];
    require_positive(where, {"records", i, "days"}, r.days);
    bool const share = is_finite(r.share) && r.share >= 0.0 && r.share <= 1.0;
    require(share, where, {"records", i, "share"}, "be in [0, 1]", r.share);
    require_positive(where, {"records", i, "trials"}, r.trials);
    bool const features = x.row(static_cast<Eigen::Index>(i)).allFinite();
    require(features, where, {"x", i}, "be finite");
    recalled += r.trials * r.share;
    trials += r.trials;
  }
  half_life_fit fit{.outcome = status::refused, .reason = refusal::too_few_observations};
  if (x.rows() <= x.cols()) { return fit; }
  if (o.ridge == 0.0 && o.loss == half_life_loss::likelihood && !(recalled > 0.0 && recalled < trials)) {
    fit.reason = refusal::separation;
    return fit;
  }
  auto const objective = [&](Eigen::VectorXd const& theta, Eigen::VectorXd& gradient) {
    return detail::half_life_objective(x, records, o, theta, gradient);
  };
  Eigen::VectorXd const wide = Eigen::VectorXd::Constant(x.cols(), no_limit);
  auto const found = statistics::minimize_in_box(
      objective, Eigen::VectorXd::Zero(x.cols()), -wide, wide,
      {.max_iterations = o.max_iterations, .gradient_tolerance = 1e-7 * (1.0 + trials)}, observer);
  fit.iterations = found.iterations;
  if (o.loss == half_life_loss::likelihood && o.ridge == 0.0) {
    Eigen::VectorXd const eta = x * found.point;
    bool const far = eta.cwiseAbs().maxCoeff() > 60.0;  // half-lives of 2^60 days
    fit.standard_errors = detail::half_life_errors(x, records, eta);
    if (far || fit.standard_errors.empty()) {
      fit.standard_errors.clear();
      fit.reason = far ? refusal::separation : refusal::not_identified;
      return fit;
    }
  }
  fit.outcome = found.outcome;
  fit.reason = refusal::none;
  fit.model.theta.assign(found.point.data(), found.point.data() + found.point.size());
  fit.loss = found.value;
  return fit;
}

}  // namespace mentorics::learning
