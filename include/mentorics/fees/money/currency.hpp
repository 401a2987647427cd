// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mentorics::fees {

/// What money is counted in: a code of three letters and the digits after the point, e.g. `currency("JPY", 0)`.
///
/// The smallest unit (cent, yen, fils) is what amounts are integers of. The default is "XXX", which stands for no
/// currency in ISO 4217.
class currency {
 public:
  constexpr currency() = default;

  /// \throws std::invalid_argument if `code` is not three capital letters or `digits` is outside [0, 6].
  constexpr explicit currency(std::string_view code, int digits = 2) : digits_(digits)
  {
    constexpr auto where = "fees::currency";
    bool good = code.size() == code_.size();
    for (char const c : code) { good = good && c >= 'A' && c <= 'Z'; }
    require(good, where, "code", "be three capital letters", code);
    require(digits >= 0 && digits <= 6, where, "digits", "be in [0, 6]", digits);
    for (std::size_t i = 0; i < code_.size(); ++i) { code_[i] = code[i]; }
  }

  [[nodiscard]] constexpr std::string_view code() const noexcept { return {code_.data(), code_.size()}; }
  [[nodiscard]] constexpr int digits() const noexcept { return digits_; }

  /// Smallest units in one of the currency: 10^digits.
  [[nodiscard]] constexpr std::int64_t scale() const noexcept
  {
    std::int64_t units = 1;
    for (int i = 0; i < digits_; ++i) { units *= 10; }
    return units;
  }

  friend constexpr bool operator==(currency const&, currency const&) = default;

 private:
  std::array<char, 3> code_ = {'X', 'X', 'X'};
  int digits_ = 2;
};

inline constexpr currency eur("EUR");
inline constexpr currency usd("USD");

}  // namespace mentorics::fees
