// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace examples {

/// What the user gave is wrong: the text is one line that names the file (or option), the line and the field.
class bad_input : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Where a value was read, for messages: `file:line`, or an option such as `--student` (line 0).
struct place {
  std::string source = {};
  std::size_t line = 0;
};

/// Throws `bad_input("<source>:<line>: <field>: <problem>")`.
[[noreturn]] void reject(place const& where, std::string_view field, std::string_view problem);

/// The same for a value that breaks a rule: "... must <rule> (got "<text>")".
[[noreturn]] void reject_value(place const& where, std::string_view field, std::string_view rule,
                               std::string_view text);

/// `text` without control characters, so that it cannot break a line or command a terminal.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace examples
