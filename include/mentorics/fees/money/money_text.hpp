// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/rounding.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mentorics::fees {

/// "12.50 EUR", "-0.05 EUR", "300 JPY".
template <class = void>
[[nodiscard]] inline std::string to_text(money const& amount)
{
  auto const digits = static_cast<std::size_t>(amount.currency.digits());
  auto text = std::to_string(detail::magnitude(amount.units));
  if (text.size() <= digits) { text.insert(0, digits + 1 - text.size(), '0'); }
  if (digits > 0) { text.insert(text.size() - digits, "."); }
  if (amount.units < 0) { text.insert(0, "-"); }
  return text.append(" ").append(amount.currency.code());
}

/// Money from decimal text such as "-12.5": exact, for prices that must not pass through binary at all.
///
/// An optional minus, digits, and optionally a point with more digits; digits beyond the currency's are rounded.
/// \throws std::invalid_argument if the text has another form or the amount overflows.
[[nodiscard]] constexpr money parse_money(std::string_view text, currency in, rounding rule = rounding::half_even)
{
  constexpr auto where = "fees::parse_money";
  constexpr auto form = "be digits with an optional minus and an optional point inside";
  bool const negative = text.starts_with('-');
  auto const body = text.substr(negative ? 1 : 0);
  auto const point = body.find('.') == std::string_view::npos ? body.size() : body.find('.');
  require(point > 0 && point + 1 != body.size(), where, "text", form, text);

  auto const kept = point + static_cast<std::size_t>(in.digits()) + 1;  // the first position that is rounded away
  std::int64_t units = 0;
  auto const append = [&](int digit) {
    require(units <= (detail::most_units - 9) / 10, where, "text", "fit in 64 bits", text);
    units = 10 * units + digit;
  };
  int first_lost = 0;
  bool more_lost = false;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (i == point) { continue; }
    int const digit = body[i] - '0';
    require(digit >= 0 && digit <= 9, where, "text", form, text);
    if (i < kept) { append(digit); }
    if (i == kept) { first_lost = digit; }
    if (i > kept) { more_lost = more_lost || digit != 0; }
  }
  auto const written = body.size() > point ? body.size() - point - 1 : 0;
  for (auto i = written; i < static_cast<std::size_t>(in.digits()); ++i) { append(0); }

  auto const half =
      first_lost != 5 ? first_lost <=> 5 : (more_lost ? std::strong_ordering::greater : std::strong_ordering::equal);
  bool const whole = first_lost == 0 && !more_lost;
  units += detail::rounds_away(rule, whole, half, units % 2 != 0) ? 1 : 0;
  return {.units = negative ? -units : units, .currency = in};
}

}  // namespace mentorics::fees
