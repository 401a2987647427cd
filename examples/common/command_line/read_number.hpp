// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/command_line/bad_input.hpp"

#include <cstddef>
#include <string_view>

namespace examples {

/// What a number may be. Both ends are allowed; NaN and infinity never are.
struct number_range {
  double lower = 0.0;
  double upper = 1e9;
  bool open_below = false;  ///< `lower` itself is not allowed
};

/// The number that is the whole of `text`, in the form of C with a decimal point.
/// \throws bad_input if `text` is no number in the range.
[[nodiscard]] double read_number(place const& where, std::string_view field, std::string_view text,
                                 number_range const& range);

/// The same for whole numbers from `lower` to `upper`.
[[nodiscard]] std::size_t read_count(place const& where, std::string_view field, std::string_view text,
                                     std::size_t lower, std::size_t upper);

}  // namespace examples
