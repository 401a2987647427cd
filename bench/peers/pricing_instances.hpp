// The instances of the comparison with other optimizers, and what they earn by the text of the model.
#pragma once

#include <mentorics/core/draw.hpp>
#include <mentorics/pricing/fare_class.hpp>
#include <mentorics/pricing/logit_mixture.hpp>
#include <mentorics/pricing/multinomial_logit.hpp>
#include <mentorics/pricing/nested_logit.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

namespace peers {

using namespace mentorics;
using namespace mentorics::pricing;

struct list_instance {
  multinomial_logit<> market;
  std::vector<double> costs;
};

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
  nested_logit market;
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
inline logit_mixture parking()
{
  logit_mixture m;
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

inline std::vector<double> reservation_prices(std::size_t n)
{
  random_stream rng(5);
  std::vector<double> values(n);
  for (auto& v : values) { v = std::exp(3.5 + 0.6 * normal(rng)); }
  return values;
}

inline std::vector<fare_class<normal_volume>> calendar()
{
  return {{1050.0, {17.3, 5.8}}, {567.0, {45.1, 15.0}}, {534.0, {39.6, 13.2}}, {520.0, {34.0, 11.3}}};
}

// What other optimizers see: profit and its gradient at p, which may be null.

inline double list_profit(unsigned n, double const* p, double* gradient, void* data)
{
  auto const& x = *static_cast<list_instance const*>(data);
  static std::vector<double> q;
  q.resize(n);
  double sum = 1.0;
  for (unsigned i = 0; i < n; ++i) {
    q[i] = std::exp(x.market.products[i].intercept - x.market.products[i].sensitivity * p[i]);
    sum += q[i];
  }
  double r = 0.0;
  for (unsigned i = 0; i < n; ++i) {
    q[i] /= sum;
    r += (p[i] - x.costs[i]) * q[i];
  }
  for (unsigned i = 0; gradient && i < n; ++i) {
    gradient[i] = q[i] * (1.0 - x.market.products[i].sensitivity * (p[i] - x.costs[i] - r));
  }
  return r;
}

inline double nested_profit(unsigned n, double const* p, double* gradient, void* data)
{
  auto const& x = *static_cast<nested_instance const*>(data);
  static std::vector<double> share;
  share.resize(n);
  std::vector<double> weight;
  std::vector<double> markup;
  double sum = 1.0;
  double r = 0.0;
  std::size_t i = 0;
  for (auto const& nest : x.market.nests) {
    double v = 0.0;
    double earned = 0.0;
    auto const first = i;
    for (auto const& product : nest.products) {
      share[i] = std::exp(product.intercept - product.sensitivity * p[i]);
      v += share[i];
      earned += share[i] * (p[i] - x.costs[i]);
      ++i;
    }
    for (auto k = first; k < i; ++k) { share[k] /= v; }
    weight.push_back(std::pow(v, nest.exponent));
    markup.push_back(earned / v);
    sum += weight.back();
    r += weight.back() * markup.back();
  }
  r /= sum;
  i = 0;
  for (std::size_t m = 0; gradient && m < weight.size(); ++m) {
    auto const& nest = x.market.nests[m];
    for (auto const& product : nest.products) {
      double const b = product.sensitivity;
      gradient[i] = weight[m] / sum * share[i] *
                    (1.0 - b * (p[i] - x.costs[i] - markup[m]) - nest.exponent * b * (markup[m] - r));
      ++i;
    }
  }
  return r;
}

inline double parking_revenue(unsigned, double const* p, double* gradient, void* data)
{
  auto const& m = *static_cast<logit_mixture const*>(data);
  double total = 0.0;
  if (gradient) { gradient[0] = gradient[1] = 0.0; }
  for (auto const& s : m.segments) {
    double const e = std::exp(s.products[0].intercept - s.products[0].sensitivity * p[0]);
    double const f = std::exp(s.products[1].intercept - s.products[1].sensitivity * p[1]);
    double const below = 1.0 + e + f;
    double const r = (p[0] * e + p[1] * f) / below;
    total += r;
    if (!gradient) { continue; }
    gradient[0] += e / below * (1.0 - s.products[0].sensitivity * (p[0] - r));
    gradient[1] += f / below * (1.0 - s.products[1].sensitivity * (p[1] - r));
  }
  return total;
}

/// Buyers at one price from reservation prices that are sorted, ascending.
inline double sampled_profit(unsigned, double const* p, double*, void* data)
{
  auto const& v = *static_cast<std::vector<double> const*>(data);
  auto const buyers = v.end() - std::lower_bound(v.begin(), v.end(), *p);
  return (*p - 5.0) * static_cast<double>(buyers);
}

}  // namespace peers
