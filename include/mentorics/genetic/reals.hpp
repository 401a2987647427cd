// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/probability.hpp>
#include <mentorics/genetic/detail/real_power.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::genetic {

/// Source of the defaults: Deb, Pratap, Agarwal and Meyarivan (2002), section IV.
struct reals_options {
  double crossover_index = 20.0;  ///< of SBX, in [0, 1000]: the larger, the closer children are to their parents
  double mutation_index = 20.0;   ///< of the polynomial mutation, in [0, 1000]
  double mutation_rate = 0.0;     ///< probability that a mutation changes a gene, in [0, 1]; 0 means 1/size
};

/// Numbers within bounds, with simulated binary crossover (SBX) and polynomial mutation; children stay within the bounds.
///
/// Each gene uses one word of the stream in each operator; half of the genes are crossed, the others come from one parent.
/// Source: Deb and Agrawal (1995); Deb and Goyal (1996); bounds as in Deb and Agrawal (1999) and Deb's NSGA-II code.
class reals {
 public:
  using genome = std::vector<double>;

  /// \throws std::invalid_argument if there are no bounds, their numbers differ, one is not finite, a lower one is not below
  ///         the upper, or an option is outside its range.
  reals(std::vector<double> lower, std::vector<double> upper, reals_options const& o = {})
      : lower_(std::move(lower)), upper_(std::move(upper)), cross_(o.crossover_index), mutate_(o.mutation_index)
  {
    constexpr auto where = "genetic::reals";
    require(!lower_.empty(), where, "lower", "not be empty");
    require(upper_.size() == lower_.size(), where, "upper", "be as many as lower", upper_.size());
    for (std::size_t i = 0; i < lower_.size(); ++i) {
      require_finite(where, {"lower", i}, lower_[i]);
      bool const wide = is_finite(upper_[i]) && lower_[i] < upper_[i] && is_finite(upper_[i] - lower_[i]);
      require(wide, where, {"upper", i}, "be finite and above lower", upper_[i]);
    }
    auto const is_index = [](double x) { return is_finite(x) && x >= 0.0 && x <= 1000.0; };
    require(is_index(o.crossover_index), where, "crossover_index", "be in [0, 1000]", o.crossover_index);
    require(is_index(o.mutation_index), where, "mutation_index", "be in [0, 1000]", o.mutation_index);
    rate_ = detail::gene_probability(o.mutation_rate, size(), where);
  }

  [[nodiscard]] std::size_t size() const { return lower_.size(); }

  [[nodiscard]] genome random(random_stream& rng) const
  {
    genome g(size());
    for (std::size_t i = 0; i < g.size(); ++i) {
      g[i] = (std::min)(upper_[i], lower_[i] + uniform01(rng) * (upper_[i] - lower_[i]));
    }
    return g;
  }

  void crossover(genome const& a, genome const& b, genome& child, random_stream& rng) const
  {
    child.resize(size());
    for (std::size_t i = 0; i < size(); ++i) {
      constexpr double nearly_equal = 1e-14;
      auto const word = rng();
      bool const from_a = (word & 1U) != 0;  // also: which of the two children of the gene
      bool const crossed = (word & 2U) != 0;
      double const x = (std::min)(a[i], b[i]);
      double const y = (std::max)(a[i], b[i]);
      if (!crossed || y - x <= nearly_equal) {
        child[i] = from_a ? a[i] : b[i];
        continue;
      }
      double const u = static_cast<double>(word >> 11U) * 0x1.0p-53;
      double const room = from_a ? x - lower_[i] : upper_[i] - y;
      double const spread = cross_.spread(u, 1.0 + 2.0 * room / (y - x));
      double const made = from_a ? 0.5 * ((x + y) - spread * (y - x)) : 0.5 * ((x + y) + spread * (y - x));
      child[i] = (std::min)((std::max)(made, lower_[i]), upper_[i]);
    }
  }

  void mutate(genome& g, random_stream& rng) const
  {
    for (std::size_t i = 0; i < g.size(); ++i) {
      double const u = uniform01(rng);
      if (!(u < rate_)) { continue; }
      double const width = upper_[i] - lower_[i];
      double const made =
          g[i] + width * mutate_.step(u / rate_, (g[i] - lower_[i]) / width, (upper_[i] - g[i]) / width);
      g[i] = (std::min)((std::max)(made, lower_[i]), upper_[i]);
    }
  }

 private:
  std::vector<double> lower_;
  std::vector<double> upper_;
  detail::real_power<> cross_;
  detail::real_power<> mutate_;
  double rate_ = 0.0;
};

}  // namespace mentorics::genetic
