// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/forgetting/ebbinghaus_forgetting.hpp>
#include <mentorics/learning/forgetting/exponential_forgetting.hpp>
#include <mentorics/learning/forgetting/half_life_forgetting.hpp>
#include <mentorics/learning/forgetting/power_forgetting.hpp>
#include <mentorics/learning/forgetting/wickelgren_forgetting.hpp>
#include <mentorics/statistics/optimize/row_model.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <span>
#include <vector>

namespace mentorics::learning::detail {

/// How a forgetting model and its derivatives in its log parameters look to the solver: one specialization a model.
template <class Model>
struct forgetting_slopes;

template <>
struct forgetting_slopes<exponential_forgetting<>> {
  static constexpr std::size_t count = 1;
  static exponential_forgetting<> model(std::array<double, 2> p) { return {.stability = p[0]}; }
  static std::array<double, 2> at(std::array<double, 2> p, double t) { return {t / p[0] * std::exp(-t / p[0]), 0.0}; }
  static std::array<double, 2> center(double span) { return {span, 1.0}; }
};

template <>
struct forgetting_slopes<half_life_forgetting<>> {
  static constexpr std::size_t count = 1;
  static half_life_forgetting<> model(std::array<double, 2> p) { return {.half_life = p[0]}; }
  static std::array<double, 2> at(std::array<double, 2> p, double t)
  {
    return {std::numbers::ln2 * t / p[0] * std::exp2(-t / p[0]), 0.0};
  }
  static std::array<double, 2> center(double span) { return {span, 1.0}; }
};

template <>
struct forgetting_slopes<power_forgetting<>> {
  static constexpr std::size_t count = 2;
  static power_forgetting<> model(std::array<double, 2> p) { return {.scale = p[0], .exponent = p[1]}; }
  static std::array<double, 2> at(std::array<double, 2> p, double t)
  {
    double const r = p[0] * std::pow(t, -p[1]);
    return r < 1.0 ? std::array{r, -p[1] * std::log(t) * r} : std::array{0.0, 0.0};
  }
  static std::array<double, 2> center(double) { return {0.5, 0.3}; }
};

template <>
struct forgetting_slopes<wickelgren_forgetting<>> {
  static constexpr std::size_t count = 2;
  static wickelgren_forgetting<> model(std::array<double, 2> p) { return {.rate = p[0], .exponent = p[1]}; }
  static std::array<double, 2> at(std::array<double, 2> p, double t)
  {
    double const r = std::pow(1.0 + p[0] * t, -p[1]);
    return {-p[1] * p[0] * t / (1.0 + p[0] * t) * r, -p[1] * std::log1p(p[0] * t) * r};
  }
  static std::array<double, 2> center(double span) { return {3.0 / span, 0.5}; }
};

template <>
struct forgetting_slopes<ebbinghaus_forgetting<>> {
  static constexpr std::size_t count = 2;
  static ebbinghaus_forgetting<> model(std::array<double, 2> p) { return {.k = p[0], .c = p[1]}; }
  static std::array<double, 2> at(std::array<double, 2> p, double t)
  {
    double const decades = std::log10(t * 1440.0);
    if (!(decades > 0.0)) { return {0.0, 0.0}; }
    double const r = p[0] / (std::pow(decades, p[1]) + p[0]);
    return {r * (1.0 - r), -p[1] * std::log(decades) * r * (1.0 - r)};
  }
  static std::array<double, 2> center(double) { return {1.84, 1.25}; }
};

/// The model as one without linear part for `fit_separable`; theta are the logs of its parameters.
template <class Model>
struct forgetting_rows {
  std::size_t linear = 0;
  std::size_t shape = forgetting_slopes<Model>::count;

  [[nodiscard]] static std::array<double, 2> parameters(std::span<double const> theta)
  {
    return {std::exp(theta[0]), theta.size() > 1 ? std::exp(theta[1]) : 0.0};
  }
  [[nodiscard]] static Model model(std::span<double const> theta)
  {
    return forgetting_slopes<Model>::model(parameters(theta));
  }

  void operator()(std::span<double const> theta, double t, statistics::separable_row& row) const
  {
    auto const p = parameters(theta);
    bool const usable = std::isnormal(p[0]) && (shape == 1 || std::isnormal(p[1]));
    row.base = usable ? retention(forgetting_slopes<Model>::model(p), t) : std::numeric_limits<double>::quiet_NaN();
    auto const slopes = forgetting_slopes<Model>::at(p, t);
    row.base_slope = {slopes[0], slopes[1], 0.0};
  }

  [[nodiscard]] std::vector<std::vector<double>> starts(std::span<double const> x) const
  {
    auto const center = forgetting_slopes<Model>::center(*std::max_element(x.begin(), x.end()));
    std::vector<std::vector<double>> result;
    for (double const a : {0.03, 0.3, 1.0, 10.0}) {
      if (shape == 1) {
        for (double const b : {1.0, 3.0}) { result.push_back({std::log(center[0] * a * b)}); }
      } else {
        for (double const b : {0.1, 0.5, 1.5, 5.0}) {
          result.push_back({std::log(center[0] * a), std::log(center[1] * b)});
        }
      }
    }
    return result;
  }

  /// True if a parameter is ten thousand times off the scale of the data.
  [[nodiscard]] bool ran_away(std::span<double const> theta, std::span<double const> x) const
  {
    auto const center = forgetting_slopes<Model>::center(*std::max_element(x.begin(), x.end()));
    for (std::size_t j = 0; j < theta.size(); ++j) {
      if (!(std::abs(theta[j] - std::log(center[j])) < std::log(1e4))) { return true; }
    }
    return theta.empty();
  }
};

}  // namespace mentorics::learning::detail
