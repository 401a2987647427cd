// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/money/currency.hpp>
#include <mentorics/fees/money/money.hpp>

#include <cstdint>

namespace support {

constexpr mentorics::fees::money cents(std::int64_t units)
{
  return {.units = units, .currency = mentorics::fees::eur};
}

}  // namespace support
