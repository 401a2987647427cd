// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/currency.hpp>
#include <mentorics/fees/money.hpp>

#include <cstdint>

namespace support {

constexpr mentorics::fees::money cents(std::int64_t units)
{
  return {.units = units, .currency = mentorics::fees::eur};
}

}  // namespace support
