// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace examples {

struct csv_row {
  std::size_t line = 0;  ///< where it begins in the file, from 1
  std::vector<std::string> fields = {};
};

/// The rows of a comma separated file (RFC 4180). Empty lines are skipped; spaces around unquoted fields are dropped.
/// \throws bad_input if the file cannot be read or a quote is out of place.
[[nodiscard]] std::vector<csv_row> read_csv(std::string const& path);

/// The same for a text from `source`, which messages name.
[[nodiscard]] std::vector<csv_row> parse_csv(std::string_view text, std::string const& source);

}  // namespace examples
