// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/probability.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::genetic {

/// Keys in [0, 1), to be read by a decoder, e.g. as priorities. Each key of a child comes from the fitter parent with
/// probability `bias`; a mutation draws keys anew.
/// Source: Bean (1994); Goncalves and Resende (2011) for the bias of 0.7.
class random_keys {
 public:
  using genome = std::vector<double>;

  /// `mutation_rate` is the probability that a mutation draws a key anew; 0 means 1/size.
  /// \throws std::invalid_argument if `size` is 0, `bias` is outside [0.5, 1], or `mutation_rate` outside [0, 1].
  explicit random_keys(std::size_t size, double bias = 0.7, double mutation_rate = 0.0) : size_(size), bias_(bias)
  {
    constexpr auto where = "genetic::random_keys";
    require(size >= 1, where, "size", "be at least 1", size);
    require(is_finite(bias) && bias >= 0.5 && bias <= 1.0, where, "bias", "be in [0.5, 1]", bias);
    rate_ = detail::gene_probability(mutation_rate, size, where);
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  [[nodiscard]] genome random(random_stream& rng) const
  {
    genome keys;
    redraw(keys, rng);
    return keys;
  }

  /// Draws all keys anew, in the memory that they have.
  void redraw(genome& keys, random_stream& rng) const
  {
    keys.resize(size_);
    for (auto& key : keys) { key = uniform01(rng); }
  }

  void crossover(genome const& fitter, genome const& weaker, genome& child, random_stream& rng) const
  {
    child.resize(size_);
    for (std::size_t i = 0; i < size_; ++i) { child[i] = uniform01(rng) < bias_ ? fitter[i] : weaker[i]; }
  }

  void mutate(genome& keys, random_stream& rng) const
  {
    for (auto& key : keys) {
      double const u = uniform01(rng);
      if (u < rate_) { key = (std::min)(u / rate_, 1.0 - 0x1.0p-53); }  // uniform again
    }
  }

 private:
  std::size_t size_;
  double bias_;
  double rate_ = 0.0;
};

}  // namespace mentorics::genetic
