// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/random/normal_quantile.hpp>
#include <mentorics/core/random/philox.hpp>
#include <mentorics/core/random/random_stream.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>

// Draws of one number. The standard distributions differ between standard libraries; these give the same bits
// everywhere, up to the last bit of `std::log` and `std::exp` where a comment says that they are used.
namespace mentorics {

/// A number from [0, 1) on the grid k / 2^53. One word.
[[nodiscard]] constexpr double uniform01(bit_source auto& rng)
{
  return static_cast<double>(static_cast<std::uint64_t>(rng()) >> 11U) * 0x1.0p-53;
}

/// A number from the open interval (0, 1), on the grid (k + 1/2) / 2^52. One word.
[[nodiscard]] constexpr double uniform_open(bit_source auto& rng)
{
  return (static_cast<double>(static_cast<std::uint64_t>(rng()) >> 12U) + 0.5) * 0x1.0p-52;
}

/// A number from [low, high).
/// \throws std::invalid_argument if a bound is not finite or low >= high.
[[nodiscard]] constexpr double uniform_real(bit_source auto& rng, double low, double high)
{
  constexpr auto where = "uniform_real";
  require(is_finite(low), where, "low", "be finite", low);
  require(is_finite(high) && low < high && is_finite(high - low), where, "high", "be finite and above low", high);
  double const x = low + (high - low) * uniform01(rng);
  return x < high ? x : low;  // rounding can reach `high`
}

/// An index from {0, ..., n - 1}, each with probability exactly 1/n. Expected words < 2.
/// \throws std::invalid_argument if n is 0.
/// Source: Lemire (2019), Fast random integer generation in an interval.
[[nodiscard]] constexpr std::size_t uniform_index(bit_source auto& rng, std::size_t n)
{
  require(n > 0, "uniform_index", "n", "be positive", n);
  auto const width = static_cast<std::uint64_t>(n);
  auto product = multiply_wide(static_cast<std::uint64_t>(rng()), width);
  if (product.low < width) {
    auto const biased = (0 - width) % width;  // 2^64 mod n
    while (product.low < biased) { product = multiply_wide(static_cast<std::uint64_t>(rng()), width); }
  }
  return static_cast<std::size_t>(product.high);
}

/// True with probability `p`. One word.
/// \throws std::invalid_argument if `p` is outside [0, 1].
[[nodiscard]] constexpr bool bernoulli(bit_source auto& rng, double p)
{
  require(is_finite(p) && p >= 0.0 && p <= 1.0, "bernoulli", "p", "be in [0, 1]", p);
  return uniform01(rng) < p;
}

/// A standard normal number, by inversion: one word, increasing in it. Uses `log` beyond 1.44 deviations.
[[nodiscard]] inline double normal(bit_source auto& rng) { return normal_quantile(uniform_open(rng)); }

/// A normal number.
/// \throws std::invalid_argument if `mean` is not finite, or `deviation` is negative or not finite.
[[nodiscard]] inline double normal(bit_source auto& rng, double mean, double deviation)
{
  require(is_finite(mean), "normal", "mean", "be finite", mean);
  require(is_finite(deviation) && deviation >= 0.0, "normal", "deviation", "be finite and not negative", deviation);
  return mean + deviation * normal(rng);
}

/// A waiting time at `rate` events per unit, by inversion: one word. Uses `log`.
/// \throws std::invalid_argument if `rate` is not finite and positive.
[[nodiscard]] inline double exponential(bit_source auto& rng, double rate = 1.0)
{
  require(is_finite(rate) && rate > 0.0, "exponential", "rate", "be finite and positive", rate);
  return -std::log(uniform_open(rng)) / rate;
}

namespace detail {

/// ln of a gamma number of unit scale: the log keeps tiny shapes from underflowing.
/// Source: Marsaglia and Tsang (2000), with their step from shape + 1 for shape < 1.
[[nodiscard]] double log_gamma_variate(bit_source auto& rng, double shape)
{
  if (shape < 1.0) {
    double const boosted = log_gamma_variate(rng, shape + 1.0);
    return boosted + std::log(uniform_open(rng)) / shape;
  }
  double const d = shape - 1.0 / 3.0;
  double const c = 1.0 / std::sqrt(9.0 * d);
  for (;;) {
    double const z = normal(rng);
    double const root = 1.0 + c * z;
    if (root <= 0.0) { continue; }
    double const v = root * root * root;
    if (std::log(uniform_open(rng)) < 0.5 * z * z + d - d * v + d * std::log(v)) { return std::log(d) + std::log(v); }
  }
}

}  // namespace detail

/// A gamma number with mean shape * scale. Uses `log` and `exp`; shape below about 0.002 may underflow to 0.
/// \throws std::invalid_argument if a parameter is not finite and positive.
[[nodiscard]] inline double gamma(bit_source auto& rng, double shape, double scale = 1.0)
{
  require(is_finite(shape) && shape > 0.0, "gamma", "shape", "be finite and positive", shape);
  require(is_finite(scale) && scale > 0.0, "gamma", "scale", "be finite and positive", scale);
  return scale * std::exp(detail::log_gamma_variate(rng, shape));
}

/// A beta number with mean a / (a + b), also for tiny parameters. Uses `log` and `exp`.
/// \throws std::invalid_argument if a parameter is not finite and positive.
[[nodiscard]] inline double beta(bit_source auto& rng, double a, double b)
{
  require(is_finite(a) && a > 0.0, "beta", "a", "be finite and positive", a);
  require(is_finite(b) && b > 0.0, "beta", "b", "be finite and positive", b);
  double const x = detail::log_gamma_variate(rng, a);
  double const y = detail::log_gamma_variate(rng, b);
  return 1.0 / (1.0 + std::exp(y - x));
}

}  // namespace mentorics
