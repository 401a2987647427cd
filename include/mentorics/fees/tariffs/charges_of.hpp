// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <vector>

namespace mentorics::fees {

void charges(adl_poison_pill&) = delete;

/// The lines of a fee: those of the tariff if it has `charges(tariff, hours)`, else one line with the whole fee.
/// \throws std::invalid_argument as the tariff.
template <tariff_like Tariff>
[[nodiscard]] constexpr std::vector<charge<typename Tariff::real>> charges_of(Tariff const& tariff,
                                                                              typename Tariff::real hours)
{
  if constexpr (requires { charges(tariff, hours); }) {
    return charges(tariff, hours);
  } else {
    return {charge_for(charge_kind::fee, 0, typename Tariff::real(1), tariff(hours))};
  }
}

}  // namespace mentorics::fees
