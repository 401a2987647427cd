// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>

namespace mentorics::statistics {

struct box_minimum {
  status outcome = status::not_solved;
  Eigen::VectorXd point;
  Eigen::VectorXd gradient;
  double value = 0.0;
  double projected_gradient = 0.0;  ///< largest |change of x| of one projected gradient step
  std::size_t iterations = 0;
  std::size_t evaluations = 0;
};

struct box_options {
  std::size_t max_iterations = 500;
  double gradient_tolerance = 1e-6;  ///< converged if max |P(x - g) - x| <= this
  double value_tolerance = 1e-12;    ///< or if ten iterations together gain at most this share of the value
  std::size_t memory = 10;           ///< pairs kept
};

/// Minimizes a smooth function over a box: a local minimum; deterministic.
///
/// Variables at a bound with the gradient pointing outward are held; the others move along the L-BFGS direction that the
/// free parts of the last pairs give, cut to the box, with an Armijo rule on the projected path.
/// `f(x, gradient)` returns the value and fills the gradient.
/// Source: Bertsekas (1982), Projected Newton methods; Nocedal (1980) for the two-loop recursion.
template <class F, observer Observer>
[[nodiscard]] box_minimum minimize_in_box(F const& f, Eigen::VectorXd x, Eigen::VectorXd const& lower,
                                          Eigen::VectorXd const& upper, box_options const& o, Observer& observer)
{
  struct pair {
    Eigen::VectorXd s;
    Eigen::VectorXd y;
  };
  auto const cut = [&](Eigen::VectorXd const& v) { return Eigen::VectorXd(v.cwiseMax(lower).cwiseMin(upper)); };
  box_minimum r;
  std::deque<pair> pairs;
  std::deque<double> last_values;  // of ten iterations
  x = cut(x);
  Eigen::VectorXd g(x.size());
  double value = f(x, g);
  r.evaluations = 1;
  auto const finish = [&](status s) {
    r.outcome = s;
    r.point = x;
    r.gradient = g;
    r.value = value;
    r.projected_gradient = (cut(x - g) - x).cwiseAbs().maxCoeff();
    return r;
  };
  if (!is_finite(value) || !g.allFinite()) { return finish(status::numerical_failure); }
  for (;;) {
    if (notify(observer, {.index = r.iterations, .evaluations = r.evaluations, .best = value}) == control::stop) {
      return finish(status::stopped);
    }
    if ((cut(x - g) - x).cwiseAbs().maxCoeff() <= o.gradient_tolerance) { return finish(status::converged); }
    if (r.iterations == o.max_iterations) { return finish(status::limit_reached); }
    ++r.iterations;

    Eigen::VectorXd const free =
        ((x.array() <= lower.array() && g.array() > 0.0) || (x.array() >= upper.array() && g.array() < 0.0))
            .select(Eigen::VectorXd::Zero(x.size()), Eigen::VectorXd::Ones(x.size()));
    Eigen::VectorXd direction = g.cwiseProduct(free);
    Eigen::VectorXd share = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(pairs.size()));
    double scale = 0.0;
    for (std::size_t k = pairs.size(); k-- > 0;) {
      Eigen::VectorXd const s = pairs[k].s.cwiseProduct(free);
      Eigen::VectorXd const y = pairs[k].y.cwiseProduct(free);
      double const sy = s.dot(y);
      if (sy <= 1e-12 * y.squaredNorm()) { continue; }
      if (scale == 0.0) { scale = sy / y.squaredNorm(); }
      share[static_cast<Eigen::Index>(k)] = s.dot(direction) / sy;
      direction -= share[static_cast<Eigen::Index>(k)] * y;
    }
    direction *= scale > 0.0 ? scale : 1.0 / (std::max)(1.0, direction.norm());
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      Eigen::VectorXd const s = pairs[k].s.cwiseProduct(free);
      Eigen::VectorXd const y = pairs[k].y.cwiseProduct(free);
      double const sy = s.dot(y);
      if (sy <= 1e-12 * y.squaredNorm()) { continue; }
      direction += (share[static_cast<Eigen::Index>(k)] - y.dot(direction) / sy) * s;
    }
    direction = -direction;
    if (!direction.allFinite() || direction.dot(g) >= 0.0) {
      direction = -g.cwiseProduct(free);
      pairs.clear();
    }

    double step = 1.0;
    Eigen::VectorXd next(x.size());
    Eigen::VectorXd next_g(x.size());
    double next_value = value;
    bool found = false;
    for (int tries = 0; tries < 40 && !found; ++tries, step *= 0.5) {
      next = cut(x + step * direction);
      next_value = f(next, next_g);
      ++r.evaluations;
      found = is_finite(next_value) && next_g.allFinite() && next_value < value &&
              next_value <= value + 1e-4 * g.dot(next - x);
    }
    if (!found && !pairs.empty()) {
      pairs.clear();
      continue;
    }
    if (!found) { return finish(status::converged); }  // no descent is left in double precision
    pair const moved{.s = next - x, .y = next_g - g};
    if (moved.s.dot(moved.y) > 1e-12 * moved.y.squaredNorm()) {
      pairs.push_back(moved);
      if (pairs.size() > o.memory) { pairs.pop_front(); }
    }
    last_values.push_back(value);
    x = next;
    g = next_g;
    value = next_value;
    if (last_values.size() < 10) { continue; }
    if (last_values.front() - value <= o.value_tolerance * std::abs(value)) { return finish(status::converged); }
    last_values.pop_front();
  }
}

}  // namespace mentorics::statistics
