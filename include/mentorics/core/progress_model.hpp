// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/scalar.hpp>

#include <concepts>

namespace mentorics {

void progress(adl_poison_pill&) = delete;
void hours_to(adl_poison_pill&) = delete;

/// How far a student is after some hours of study, and how long it takes to get somewhere.
///
/// `progress(model, hours)` is a share in [0, 1], non-decreasing in hours; `hours_to(model, target)` is the fewest
/// hours at which it is at least `target`: 0 if it is from the start, infinity if it never is. Both are found by
/// argument-dependent lookup. Lives in core so that fees and pricing can use a learning model without including `learning`.
template <class M>
concept progress_model =
    real_scalar<typename M::real> && requires(M const model, typename M::real hours, typename M::real target) {
      { progress(model, hours) } -> std::convertible_to<typename M::real>;
      { hours_to(model, target) } -> std::convertible_to<typename M::real>;
    };

}  // namespace mentorics
