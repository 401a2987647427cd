// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/probability.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::genetic {

/// Subsets: one byte a gene, 0 or 1. Uniform crossover, and a mutation that turns each gene with the same probability.
/// Source: Syswerda (1989) for uniform crossover; Muehlenbein (1992) for the rate 1/n.
class bit_strings {
 public:
  using genome = std::vector<std::uint8_t>;

  /// `mutation_rate` is the probability that a mutation flips a gene; 0 means 1/size.
  /// \throws std::invalid_argument if `size` is 0 or `mutation_rate` is outside [0, 1].
  explicit bit_strings(std::size_t size, double mutation_rate = 0.0) : size_(size)
  {
    constexpr auto where = "genetic::bit_strings";
    require(size >= 1, where, "size", "be at least 1", size);
    rate_ = detail::gene_probability(mutation_rate, size, where);
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  [[nodiscard]] genome random(random_stream& rng) const
  {
    genome g(size_);
    for (auto& gene : g) { gene = static_cast<std::uint8_t>(rng() >> 63U); }
    return g;
  }

  void crossover(genome const& a, genome const& b, genome& child, random_stream& rng) const
  {
    child.resize(size_);
    for (std::size_t i = 0; i < size_; ++i) { child[i] = (rng() >> 63U) != 0 ? a[i] : b[i]; }
  }

  void mutate(genome& g, random_stream& rng) const
  {
    for (auto& gene : g) {
      if (uniform01(rng) < rate_) { gene = gene == 0 ? 1 : 0; }
    }
  }

 private:
  std::size_t size_;
  double rate_ = 0.0;
};

}  // namespace mentorics::genetic
