// SPDX-License-Identifier: BSL-1.0
// The functions that NSGA-II and the single-objective algorithms are measured on: Zitzler, Deb and Thiele (2000); Deb, Thiele,
// Laumanns and Zitzler (2005).
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>
#include <string>
#include <vector>

namespace peers {

struct many_objectives {
  std::string name;
  std::size_t genes;
  std::size_t objectives;
  double reference;  // in each objective
  void (*f)(std::span<double const>, std::span<double>);
  double low = 0.0;  // bounds of all genes but the first, which lies in [0, 1]
  double high = 1.0;
};

inline double sum_after_first(std::span<double const> x)
{
  double sum = 0.0;
  for (std::size_t i = 1; i < x.size(); ++i) { sum += x[i]; }
  return sum / static_cast<double>(x.size() - 1);
}

inline std::vector<many_objectives> many_objective_functions()
{
  using in = std::span<double const>;
  using out = std::span<double>;
  constexpr double pi = std::numbers::pi;
  return {
      {"ZDT1", 30, 2, 1.1,
       [](in x, out f) {
         double const g = 1.0 + 9.0 * sum_after_first(x);
         f[0] = x[0];
         f[1] = g * (1.0 - std::sqrt(x[0] / g));
       }},
      {"ZDT2", 30, 2, 1.1,
       [](in x, out f) {
         double const g = 1.0 + 9.0 * sum_after_first(x);
         f[0] = x[0];
         f[1] = g * (1.0 - (x[0] / g) * (x[0] / g));
       }},
      {"ZDT3", 30, 2, 1.1,
       [](in x, out f) {
         double const g = 1.0 + 9.0 * sum_after_first(x);
         f[0] = x[0];
         f[1] = g * (1.0 - std::sqrt(x[0] / g) - x[0] / g * std::sin(10.0 * pi * x[0]));
       }},
      {"ZDT4", 10, 2, 1.1,
       [](in x, out f) {
         double g = 1.0 + 10.0 * static_cast<double>(x.size() - 1);
         for (std::size_t i = 1; i < x.size(); ++i) { g += x[i] * x[i] - 10.0 * std::cos(4.0 * pi * x[i]); }
         f[0] = x[0];
         f[1] = g * (1.0 - std::sqrt(x[0] / g));
       },
       -5.0, 5.0},
      {"ZDT6", 10, 2, 1.1,
       [](in x, out f) {
         double const g = 1.0 + 9.0 * std::pow(sum_after_first(x), 0.25);
         f[0] = 1.0 - std::exp(-4.0 * x[0]) * std::pow(std::sin(6.0 * pi * x[0]), 6.0);
         f[1] = g * (1.0 - (f[0] / g) * (f[0] / g));
       }},
      {"DTLZ2", 12, 3, 1.1,
       [](in x, out f) {
         double g = 1.0;
         for (std::size_t i = 2; i < x.size(); ++i) { g += (x[i] - 0.5) * (x[i] - 0.5); }
         double const a = 0.5 * pi * x[0];
         double const b = 0.5 * pi * x[1];
         f[0] = g * std::cos(a) * std::cos(b);
         f[1] = g * std::cos(a) * std::sin(b);
         f[2] = g * std::sin(a);
       }},
      {"DTLZ1", 7, 3, 0.55,
       [](in x, out f) {
         double g = 5.0;
         for (std::size_t i = 2; i < x.size(); ++i) {
           g += (x[i] - 0.5) * (x[i] - 0.5) - std::cos(20.0 * pi * (x[i] - 0.5));
         }
         g = 0.5 * (1.0 + 100.0 * g);
         f[0] = g * x[0] * x[1];
         f[1] = g * x[0] * (1.0 - x[1]);
         f[2] = g * (1.0 - x[0]);
       }},
  };
}

inline double rastrigin(std::span<double const> x)
{
  double sum = 10.0 * static_cast<double>(x.size());
  for (double const v : x) { sum += v * v - 10.0 * std::cos(2.0 * std::numbers::pi * v); }
  return sum;
}

inline double rosenbrock(std::span<double const> x)
{
  double sum = 0.0;
  for (std::size_t i = 0; i + 1 < x.size(); ++i) {
    sum += 100.0 * (x[i + 1] - x[i] * x[i]) * (x[i + 1] - x[i] * x[i]) + (1.0 - x[i]) * (1.0 - x[i]);
  }
  return sum;
}

/// 0/1 knapsack of 50 items with a greedy repair by index order: what does not fit is left out. The optimum by dynamic
/// program.
struct knapsack {
  std::vector<int> weight = {};
  std::vector<int> value = {};
  int capacity = 0;
  int optimum = 0;

  knapsack()
  {
    unsigned long long x = 7;
    auto const draw = [&](int m) {
      x = x * 6364136223846793005ULL + 1442695040888963407ULL;
      return static_cast<int>((x >> 33U) % static_cast<unsigned long long>(m));
    };
    int total = 0;
    for (int i = 0; i < 50; ++i) {
      weight.push_back(10 + draw(90));
      value.push_back(weight.back() + draw(30));
      total += weight.back();
    }
    capacity = total / 2;
    std::vector<int> best(static_cast<std::size_t>(capacity) + 1, 0);
    for (std::size_t i = 0; i < weight.size(); ++i) {
      for (auto c = static_cast<std::size_t>(capacity); c >= static_cast<std::size_t>(weight[i]); --c) {
        best[c] = std::max(best[c], best[c - static_cast<std::size_t>(weight[i])] + value[i]);
      }
    }
    optimum = best.back();
  }

  template <class Bits>
  double operator()(Bits const& bits) const
  {
    int left = capacity;
    int sum = 0;
    for (std::size_t i = 0; i < weight.size(); ++i) {
      if (bits[i] > 0 && weight[i] <= left) {
        left -= weight[i];
        sum += value[i];
      }
    }
    return sum;
  }
};

}  // namespace peers
