// SPDX-License-Identifier: BSL-1.0
// What other optimizers see of the instances, by the text of the model: profit and its gradient at p, which may be null.
#pragma once

#include "common/pricing_instances.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace peers {

using namespace pricing_instances;

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
  auto const& m = *static_cast<demand::logit_mixture const*>(data);
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
