// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/random/draw.hpp>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics {

/// Puts `items` in a random order; every order has the same probability. Fisher-Yates, O(n).
template <class T>
constexpr void shuffle(bit_source auto& rng, std::span<T> items)
{
  for (std::size_t n = items.size(); n > 1; --n) {
    auto const i = uniform_index(rng, n);
    if (i != n - 1) { std::swap(items[i], items[n - 1]); }
  }
}

/// `k` different indices below `n` in increasing order; every subset has the same probability. O(n).
/// \throws std::invalid_argument if k > n.
/// Source: Floyd, in Bentley (1987), Programming pearls: a sample of brilliance.
[[nodiscard]] inline std::vector<std::size_t> sample_without_replacement(bit_source auto& rng, std::size_t n,
                                                                         std::size_t k)
{
  require(k <= n, "sample_without_replacement", "k", "be at most n", k);
  std::vector<bool> chosen(n, false);
  for (std::size_t j = n - k; j < n; ++j) {
    auto const t = uniform_index(rng, j + 1);
    chosen[chosen[t] ? j : t] = true;
  }
  std::vector<std::size_t> indices;
  indices.reserve(k);
  for (std::size_t i = 0; i < n; ++i) {
    if (chosen[i]) { indices.push_back(i); }
  }
  return indices;
}

/// Draws index i with probability weights[i] / sum, in constant time and two words. Zero weights are never drawn.
/// Source: Walker (1977); built in O(n) after Vose (1991).
class discrete_sampler {
 public:
  /// \throws std::invalid_argument if a weight is negative or not finite, or all are zero, or their sum overflows.
  explicit discrete_sampler(std::span<double const> weights) : accept_(weights.size(), 0.0), alias_(weights.size(), 0)
  {
    constexpr auto where = "discrete_sampler";
    double total = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      bool const good = is_finite(weights[i]) && weights[i] >= 0.0;
      require(good, where, {"weights", i}, "be finite and not negative", weights[i]);
      total += weights[i];
    }
    require(is_finite(total) && total > 0.0, where, "weights", "have a finite positive sum", total);

    std::size_t heaviest = 0;
    std::vector<std::size_t> light;
    std::vector<std::size_t> heavy;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (weights[i] > weights[heaviest]) { heaviest = i; }
      accept_[i] = weights[i] / total * static_cast<double>(weights.size());
      (accept_[i] < 1.0 ? light : heavy).push_back(i);
    }
    while (!light.empty() && !heavy.empty()) {
      auto const low = light.back();
      auto const high = heavy.back();
      light.pop_back();
      alias_[low] = high;
      accept_[high] -= 1.0 - accept_[low];
      if (accept_[high] < 1.0) {
        heavy.pop_back();
        light.push_back(high);
      }
    }
    for (auto const i : heavy) { accept_[i] = 1.0; }
    for (auto const i : light) {  // left over by rounding
      if (weights[i] > 0.0) {
        accept_[i] = 1.0;
      } else {
        alias_[i] = heaviest;
      }
    }
  }

  [[nodiscard]] std::size_t operator()(bit_source auto& rng) const
  {
    auto const i = uniform_index(rng, accept_.size());
    return uniform01(rng) < accept_[i] ? i : alias_[i];
  }

 private:
  std::vector<double> accept_;
  std::vector<std::size_t> alias_;
};

}  // namespace mentorics
