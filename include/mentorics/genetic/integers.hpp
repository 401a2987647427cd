// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/probability.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::genetic {

/// Whole numbers within bounds. Uniform crossover; a mutated gene moves by one or is drawn anew.
/// Source: Goldberg (1989), chapter 3; Baeck (1996), section 4.3, for drawing anew.
class integers {
 public:
  using genome = std::vector<std::int64_t>;

  /// `mutation_rate` is the probability that a mutation changes a gene, 0 means 1/size; `step` that it then moves by one only.
  /// \throws std::invalid_argument if there are no bounds, their numbers differ, one is outside [-2^52, 2^52], a lower one is
  ///         above the upper, or a probability is outside [0, 1].
  integers(std::vector<std::int64_t> lower, std::vector<std::int64_t> upper, double mutation_rate = 0.0,
           double step = 0.5)
      : lower_(std::move(lower)), upper_(std::move(upper)), step_(step)
  {
    constexpr auto where = "genetic::integers";
    constexpr std::int64_t most = std::int64_t{1} << 52U;
    require(!lower_.empty(), where, "lower", "not be empty");
    require(upper_.size() == lower_.size(), where, "upper", "be as many as lower", upper_.size());
    for (std::size_t i = 0; i < lower_.size(); ++i) {
      require(lower_[i] >= -most && lower_[i] <= most, where, {"lower", i}, "be in [-2^52, 2^52]", lower_[i]);
      require(upper_[i] <= most, where, {"upper", i}, "be in [-2^52, 2^52]", upper_[i]);
      require(lower_[i] <= upper_[i], where, {"upper", i}, "not be below lower", upper_[i]);
    }
    rate_ = detail::gene_probability(mutation_rate, size(), where);
    detail::require_probability(step, where, "step");
  }

  [[nodiscard]] std::size_t size() const { return lower_.size(); }

  [[nodiscard]] genome random(random_stream& rng) const
  {
    genome g(size());
    for (std::size_t i = 0; i < g.size(); ++i) { g[i] = any(i, uniform01(rng)); }
    return g;
  }

  void crossover(genome const& a, genome const& b, genome& child, random_stream& rng) const
  {
    child.resize(size());
    for (std::size_t i = 0; i < size(); ++i) { child[i] = (rng() >> 63U) != 0 ? a[i] : b[i]; }
  }

  void mutate(genome& g, random_stream& rng) const
  {
    for (std::size_t i = 0; i < g.size(); ++i) {
      double const u = uniform01(rng);
      if (!(u < rate_)) { continue; }
      double const v = u / rate_;  // uniform again
      if (v < 0.5 * step_) {
        g[i] = (std::max)(lower_[i], g[i] - 1);
      } else if (v < step_) {
        g[i] = (std::min)(upper_[i], g[i] + 1);
      } else {
        g[i] = any(i, (v - step_) / (1.0 - step_));
      }
    }
  }

 private:
  [[nodiscard]] std::int64_t any(std::size_t i, double u) const
  {
    auto const width = static_cast<double>(upper_[i] - lower_[i] + 1);
    return (std::min)(upper_[i], lower_[i] + static_cast<std::int64_t>(u * width));
  }

  std::vector<std::int64_t> lower_;
  std::vector<std::int64_t> upper_;
  double rate_ = 0.0;
  double step_;
};

}  // namespace mentorics::genetic
