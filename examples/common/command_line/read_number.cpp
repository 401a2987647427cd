// SPDX-License-Identifier: BSL-1.0
#include "common/command_line/read_number.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <system_error>

namespace examples {

namespace {

template <class Number>
[[nodiscard]] bool convert(std::string_view text, Number& number)
{
  auto const* const end = text.data() + text.size();
  auto const [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end;
}

}  // namespace

double read_number(place const& where, std::string_view field, std::string_view text, number_range const& range)
{
  double number = 0.0;
  bool const read = convert(text, number) && std::isfinite(number);
  if (!read || number > range.upper || number < range.lower || (range.open_below && number <= range.lower)) {
    auto const rule = range.open_below
                          ? fmt::format("be a number above {:.15g}, at most {:.15g}", range.lower, range.upper)
                          : fmt::format("be a number from {:.15g} to {:.15g}", range.lower, range.upper);
    reject_value(where, field, rule, text);
  }
  return number;
}

std::size_t read_count(place const& where, std::string_view field, std::string_view text, std::size_t lower,
                       std::size_t upper)
{
  std::size_t number = 0;
  if (!convert(text, number) || number < lower || number > upper) {
    reject_value(where, field, fmt::format("be a whole number from {} to {}", lower, upper), text);
  }
  return number;
}

}  // namespace examples
