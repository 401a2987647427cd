// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/demand/choice/logit_mixture.hpp>
#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/demand/choice/nested_logit.hpp>
#include <mentorics/pricing/capacity/fare_class.hpp>

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

/// What is to be priced, here and beside other optimizers.
namespace pricing_instances {

using namespace mentorics;
using namespace mentorics::pricing;

/// A price list to find.
struct list_instance {
  demand::multinomial_logit<> market;
  std::vector<double> costs;
};

/// `n` products whose best prices are some way above their costs.
inline list_instance products(std::size_t n)
{
  std::mt19937_64 rng(7);
  std::uniform_real_distribution<double> u;
  list_instance x;
  for (std::size_t i = 0; i < n; ++i) {
    double const b = 0.05 + 0.1 * u(rng);
    double const c = 5.0 + 30.0 * u(rng);
    double const near = u(rng);
    double const a = b * (c + 20.0 * near) + 2.0 * u(rng) - std::log(static_cast<double>(n));
    x.market.products.push_back({.intercept = a, .sensitivity = b});
    x.costs.push_back(c);
  }
  return x;
}

struct nested_instance {
  demand::nested_logit market;
  std::vector<double> costs;
};

/// Three nests of ten products.
inline nested_instance nests()
{
  auto const flat = products(30);
  nested_instance x{.market = {}, .costs = flat.costs};
  for (std::size_t k = 0; k < 3; ++k) {
    auto const first = flat.market.products.begin() + static_cast<std::ptrdiff_t>(10 * k);
    x.market.nests.push_back({.products = {first, first + 10}, .exponent = 0.5 + 0.2 * static_cast<double>(k)});
  }
  return x;
}

/// Parking prices under mixed logit, Ibeas et al. (2014); instance Logit_10 of Marandi and Lurkin (2020).
inline demand::logit_mixture parking()
{
  demand::logit_mixture m;
  for (auto const* row : {"0011", "1011", "1011", "0110", "0001", "1011", "0110", "0010", "1011", "0001"}) {
    double const street = -14.0 - 5.762 * (row[0] - '0');
    double const age = row[1] - '0';
    double const income = row[2] - '0';
    double const resident = row[3] - '0';
    m.segments.push_back({1.0,
                          {{18.0 - street, 32.328 + 10.995 * income + 11.44 * resident},
                           {23.94 + 4.037 * age - street, 32.328 + 13.729 * income + 10.668 * resident}}});
  }
  return m;
}

/// What `n` students would pay at most: lognormal.
inline std::vector<double> reservation_prices(std::size_t n)
{
  random_stream rng(5);
  std::vector<double> values(n);
  for (auto& v : values) { v = std::exp(3.5 + 0.6 * normal(rng)); }
  return values;
}

/// Four classes of students for one calendar, the best paying first.
inline std::vector<fare_class<demand::normal_demand>> calendar()
{
  return {{1050.0, {17.3, 5.8}}, {567.0, {45.1, 15.0}}, {534.0, {39.6, 13.2}}, {520.0, {34.0, 11.3}}};
}

}  // namespace pricing_instances
