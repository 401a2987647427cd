// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/scalar.hpp>

#include <concepts>

namespace mentorics::learning {

void retention(adl_poison_pill&) = delete;
void days_until(adl_poison_pill&) = delete;

/// How much of what was learned is kept while nothing is done for it.
///
/// `retention(model, days)` is a share in [0, 1], 1 at the start and never rising; `days_until(model, share)` is the first
/// time at which it is at most `share`: 0 for a share of 1 or more, infinity where it never is.
template <class M>
concept forgetting_model =
    real_scalar<typename M::real> && requires(M const model, typename M::real days, typename M::real share) {
      { retention(model, days) } -> std::convertible_to<typename M::real>;
      { days_until(model, share) } -> std::convertible_to<typename M::real>;
    };

}  // namespace mentorics::learning
