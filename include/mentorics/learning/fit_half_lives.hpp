// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/detail/projected_lbfgs.hpp>
#include <mentorics/learning/half_life_regression.hpp>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <span>
#include <vector>

namespace mentorics::learning {

/// How often something was recalled `days` after the last review.
struct recall_record {
  double days = 1.0;   ///< [d] > 0
  double share = 1.0;  ///< of the trials that were recalled, in [0, 1]
  double trials = 1.0;  ///< > 0
};

enum class half_life_loss : unsigned char {
  likelihood,  ///< binomial: the best use of the data, and standard errors
  squared,     ///< of the paper: (p - share)^2 + half_life_share (h - h_observed)^2 for each record, whatever its trials
};

struct half_life_options {
  half_life_loss loss = half_life_loss::likelihood;
  double ridge = 0.1;             ///< lambda |theta|^2, >= 0. Source: the paper; 0 for plain maximum likelihood
  double half_life_share = 0.01;  ///< of the squared loss, >= 0. Source: the paper
  std::size_t most_iterations = 500;
};

struct [[nodiscard]] half_life_fit {
  status outcome = status::refused;
  refusal reason = refusal::too_few_observations;
  half_life_regression model = {.theta = {}};  ///< theta is empty if there is no solution
  std::vector<double> standard_errors;         ///< of theta, from the expected information; with ridge 0 only
  double loss = std::numeric_limits<double>::quiet_NaN();
  std::size_t iterations = 0;
};

namespace detail {

/// The loss and its gradient in theta. With u = ln 2 t 2^(-theta x): ln p = -u and du = -ln 2 u x.
[[nodiscard]] inline double half_life_objective(Eigen::Ref<Eigen::MatrixXd const> const& x,
                                                std::span<recall_record const> records, half_life_options const& o,
                                                Eigen::VectorXd const& theta, Eigen::VectorXd& gradient)
{
  constexpr double ln2 = std::numbers::ln2;
  double loss = o.ridge * theta.squaredNorm();
  gradient = 2.0 * o.ridge * theta;
  Eigen::VectorXd const eta = x * theta;
  for (Eigen::Index i = 0; i < eta.size(); ++i) {
    auto const& r = records[static_cast<std::size_t>(i)];
    double const u = ln2 * r.days * std::exp2(-eta[i]);
    double slope = 0.0;  // of the record's loss in eta
    if (o.loss == half_life_loss::likelihood) {
      double const lapses = r.trials * (1.0 - r.share);
      loss += r.trials * r.share * u - (lapses > 0.0 ? lapses * std::log(-std::expm1(-u)) : 0.0);
      slope = -ln2 * (r.trials * r.share * u - (lapses > 0.0 ? lapses * u / std::expm1(u) : 0.0));
    } else {
      double const p = std::exp(-u);
      double const h = std::exp2(eta[i]);
      double const observed = -r.days / std::log2((std::clamp)(r.share, 0.0001, 0.9999));
      double const miss = p - r.share;
      double const off = h - observed;
      loss += miss * miss + o.half_life_share * off * off;
      slope = 2.0 * miss * ln2 * u * p + 2.0 * o.half_life_share * off * ln2 * h;
    }
    gradient += slope * x.row(i).transpose();
  }
  return loss;
}

}  // namespace detail

/// The theta of half-life regression from records with features `x` (rows are records).
///
/// Local minimum by L-BFGS from theta = 0; the likelihood has one minimum in every case that we tried. Standard errors are
/// roots of the diagonal of (sum_i n_i (ln 2 u_i)^2 / (e^(u_i) - 1) x_i x_i^T)^-1 with u_i = ln 2 t_i / h_i.
/// Refuses with no more records than features, with features that depend on each other (without ridge: not_identified),
/// and where all or nothing was recalled (without ridge: separation, the half-lives run away).
/// \throws std::invalid_argument if rows and records differ in number or there are none, or a value is out of range.
template <observer Watch = silent>
[[nodiscard]] half_life_fit fit_half_lives(Eigen::Ref<Eigen::MatrixXd const> const& x,
                                           std::span<recall_record const> records, half_life_options const& o = {},
                                           Watch watch = {})
{
  constexpr auto where = "learning::fit_half_lives";
  require(!records.empty(), where, "records", "not be empty");
  require(x.rows() == static_cast<Eigen::Index>(records.size()), where, "x", "have a row for each record", x.rows());
  require(x.cols() > 0, where, "x", "have at least one column", x.cols());
  require(is_finite(o.ridge) && o.ridge >= 0.0, where, "ridge", "be finite and not negative", o.ridge);
  bool const shared = is_finite(o.half_life_share) && o.half_life_share >= 0.0;
  require(shared, where, "half_life_share", "be finite and not negative", o.half_life_share);
  double recalled = 0.0;
  double trials = 0.0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto const& r = records[i];
    require(is_finite(r.days) && r.days > 0.0, where, {"records", i, "days"}, "be finite and positive", r.days);
    bool const share = is_finite(r.share) && r.share >= 0.0 && r.share <= 1.0;
    require(share, where, {"records", i, "share"}, "be in [0, 1]", r.share);
    require(is_finite(r.trials) && r.trials > 0.0, where, {"records", i, "trials"}, "be finite and positive", r.trials);
    bool const features = x.row(static_cast<Eigen::Index>(i)).allFinite();
    require(features, where, {"x", i}, "be finite");
    recalled += r.trials * r.share;
    trials += r.trials;
  }
  half_life_fit fit;
  if (x.rows() <= x.cols()) { return fit; }
  if (o.ridge == 0.0 && o.loss == half_life_loss::likelihood && !(recalled > 0.0 && recalled < trials)) {
    fit.reason = refusal::separation;
    return fit;
  }
  auto const objective = [&](Eigen::VectorXd const& theta, Eigen::VectorXd& gradient) {
    return detail::half_life_objective(x, records, o, theta, gradient);
  };
  Eigen::VectorXd const wide = Eigen::VectorXd::Constant(x.cols(), no_limit);
  auto const found = detail::minimize_in_box(
      objective, Eigen::VectorXd::Zero(x.cols()), -wide, wide,
      {.most_iterations = o.most_iterations, .gradient_tolerance = 1e-7 * (1.0 + trials)}, watch);
  fit.iterations = found.iterations;
  if (o.loss == half_life_loss::likelihood && o.ridge == 0.0) {
    Eigen::MatrixXd information = Eigen::MatrixXd::Zero(x.cols(), x.cols());
    Eigen::VectorXd const eta = x * found.point;
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
      auto const& r = records[static_cast<std::size_t>(i)];
      double const u = std::numbers::ln2 * r.days * std::exp2(-eta[i]);
      double const steep = std::numbers::ln2 * u;
      double const weight = u > 0.0 ? r.trials * steep * steep / std::expm1(u) : 0.0;
      information += weight * x.row(i).transpose() * x.row(i);
    }
    Eigen::VectorXd const scale = information.diagonal().cwiseSqrt();
    Eigen::MatrixXd const scaled = scale.cwiseInverse().asDiagonal() * information * scale.cwiseInverse().asDiagonal();
    Eigen::LLT<Eigen::MatrixXd> const factor(scaled);
    bool const factored = static_cast<int>(factor.info()) == 0;  // the name of 0, Success, is a macro of X11
    bool const far = eta.cwiseAbs().maxCoeff() > 60.0;  // half-lives of 2^60 days
    if (far || !(scale.minCoeff() > 0.0) || !factored || factor.rcond() < 1e-12) {
      fit.reason = far ? refusal::separation : refusal::not_identified;
      return fit;
    }
    Eigen::MatrixXd const inverse = factor.solve(Eigen::MatrixXd::Identity(x.cols(), x.cols()));
    for (Eigen::Index j = 0; j < x.cols(); ++j) { fit.standard_errors.push_back(std::sqrt(inverse(j, j)) / scale[j]); }
  }
  fit.outcome = found.outcome;
  fit.reason = refusal::none;
  fit.model.theta.assign(found.point.data(), found.point.data() + found.point.size());
  fit.loss = found.value;
  return fit;
}

}  // namespace mentorics::learning
