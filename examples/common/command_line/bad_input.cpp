// SPDX-License-Identifier: BSL-1.0
#include "common/command_line/bad_input.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace examples {

void reject(place const& where, std::string_view field, std::string_view problem)
{
  auto text = where.line > 0 ? fmt::format("{}:{}", where.source, where.line) : where.source;
  if (!field.empty()) { text += fmt::format(": {}", field); }
  throw bad_input(printable(fmt::format("{}: {}", text, problem)));
}

void reject_value(place const& where, std::string_view field, std::string_view rule, std::string_view text)
{
  constexpr std::size_t longest = 60;  // enough to recognize it
  auto const shown = text.size() > longest ? fmt::format("{}...", text.substr(0, longest)) : std::string(text);
  reject(where, field, fmt::format("must {} (got \"{}\")", rule, shown));
}

std::string printable(std::string_view text)
{
  std::string result(text);
  std::replace_if(result.begin(), result.end(), [](char c) { return (c >= '\0' && c < ' ') || c == '\x7f'; }, '?');
  return result;
}

}  // namespace examples
