// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/objective_vectors.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>

namespace mentorics::genetic {

namespace detail {

template <class = void>
inline void check_fronts(objective_vectors const& found, objective_vectors const& wanted, std::string_view where)
{
  validate(found, where);
  validate(wanted, where);
  require(found.objectives == wanted.objectives, where, "wanted.objectives", "be those of the front found",
          wanted.objectives);
  require(wanted.size() > 0, where, "wanted", "not be empty");
  for (auto const* p : {&found, &wanted}) {
    auto const bad = first_not_finite(p->values);
    if (bad < p->values.size()) { require(false, where, {"values", bad}, "be finite", p->values[bad]); }
  }
}

/// Calls `visit` for each wanted point with the smallest `distance(found, wanted)`.
template <class Distance, class Visit>
void each_nearest(objective_vectors const& found, objective_vectors const& wanted, Distance const& distance,
                  Visit const& visit)
{
  for (std::size_t j = 0; j < wanted.size(); ++j) {
    double smallest = no_limit;
    for (std::size_t i = 0; i < found.size(); ++i) { smallest = (std::min)(smallest, distance(found[i], wanted[j])); }
    visit(smallest);
  }
}

template <class Distance>
[[nodiscard]] double mean_nearest(objective_vectors const& found, objective_vectors const& wanted,
                                  Distance const& distance)
{
  double sum = 0.0;
  each_nearest(found, wanted, distance, [&](double d) { sum += d; });
  return sum / static_cast<double>(wanted.size());
}

template <class Distance>
[[nodiscard]] double largest_nearest(objective_vectors const& found, objective_vectors const& wanted,
                                     Distance const& distance)
{
  double largest = -no_limit;
  each_nearest(found, wanted, distance, [&](double d) { largest = (std::max)(largest, d); });
  return largest;
}

}  // namespace detail

/// Inverted generational distance: the mean over the points of the true front `wanted` of the Euclidean distance to the
/// nearest point found. 0 if all were found, infinity if nothing was. O(n m objectives).
/// \throws std::invalid_argument if the points are not valid, not finite or of different objectives, or `wanted` is empty.
/// Source: Coello and Reyes (2004).
template <class = void>
[[nodiscard]] inline double inverted_generational_distance(objective_vectors const& found,
                                                           objective_vectors const& wanted)
{
  detail::check_fronts(found, wanted, "genetic::inverted_generational_distance");
  return detail::mean_nearest(found, wanted, [](std::span<double const> a, std::span<double const> b) {
    double squares = 0.0;
    for (std::size_t k = 0; k < a.size(); ++k) { squares += (a[k] - b[k]) * (a[k] - b[k]); }
    return std::sqrt(squares);
  });
}

/// The same with only the objectives in which the point found is worse: never better for a front that is dominated.
/// \throws std::invalid_argument as `inverted_generational_distance`.
/// Source: Ishibuchi, Masuda, Tanigaki and Nojima (2015), IGD+.
template <class = void>
[[nodiscard]] inline double inverted_generational_distance_plus(objective_vectors const& found,
                                                                objective_vectors const& wanted)
{
  detail::check_fronts(found, wanted, "genetic::inverted_generational_distance_plus");
  return detail::mean_nearest(found, wanted, [](std::span<double const> a, std::span<double const> b) {
    double squares = 0.0;
    for (std::size_t k = 0; k < a.size(); ++k) {
      double const worse = (std::max)(0.0, a[k] - b[k]);
      squares += worse * worse;
    }
    return std::sqrt(squares);
  });
}

/// The smallest number that, subtracted from every objective of the front found, makes it weakly dominate all of `wanted`.
/// \throws std::invalid_argument as `inverted_generational_distance`.
/// Source: Zitzler, Thiele, Laumanns, Fonseca and da Fonseca (2003), additive epsilon indicator.
template <class = void>
[[nodiscard]] inline double epsilon_indicator(objective_vectors const& found, objective_vectors const& wanted)
{
  detail::check_fronts(found, wanted, "genetic::epsilon_indicator");
  return detail::largest_nearest(found, wanted, [](std::span<double const> a, std::span<double const> b) {
    double worst = -no_limit;
    for (std::size_t k = 0; k < a.size(); ++k) { worst = (std::max)(worst, a[k] - b[k]); }
    return worst;
  });
}

/// The smallest factor by which every objective of the front found must be divided to weakly dominate all of `wanted`.
/// \throws std::invalid_argument as `inverted_generational_distance`, or if a value is not positive.
/// Source: Zitzler and others (2003), multiplicative epsilon indicator.
template <class = void>
[[nodiscard]] inline double epsilon_ratio(objective_vectors const& found, objective_vectors const& wanted)
{
  constexpr auto where = "genetic::epsilon_ratio";
  detail::check_fronts(found, wanted, where);
  for (auto const* p : {&found, &wanted}) {
    for (std::size_t i = 0; i < p->values.size(); ++i) {
      require(p->values[i] > 0.0, where, {"values", i}, "be positive", p->values[i]);
    }
  }
  return detail::largest_nearest(found, wanted, [](std::span<double const> a, std::span<double const> b) {
    double worst = 0.0;
    for (std::size_t k = 0; k < a.size(); ++k) { worst = (std::max)(worst, a[k] / b[k]); }
    return worst;
  });
}

}  // namespace mentorics::genetic
