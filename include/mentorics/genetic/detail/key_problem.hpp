// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/problem.hpp>
#include <mentorics/genetic/random_keys.hpp>

#include <cstddef>
#include <span>

namespace mentorics::genetic::detail {

/// Random keys and a decoder that says what they are worth. Keeps a reference to the decoder.
template <class Decoder>
class key_problem : public random_keys {
 public:
  key_problem(std::size_t size, double bias, Decoder const& decoder) : random_keys(size, bias), decoder_(decoder) {}

  [[nodiscard]] auto make_scratch() const
    requires has_scratch<Decoder>
  {
    return decoder_.make_scratch();
  }
  [[nodiscard]] double fitness(genome const& keys) const
    requires(!has_scratch<Decoder>)
  {
    return static_cast<double>(decoder_(std::span<double const>(keys)));
  }
  [[nodiscard]] double fitness(genome const& keys, auto& scratch) const
  {
    return static_cast<double>(decoder_(std::span<double const>(keys), scratch));
  }

 private:
  Decoder const& decoder_;
};

}  // namespace mentorics::genetic::detail
