// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/found_by_argument.hpp>
#include <mentorics/core/scalar.hpp>

#include <concepts>

namespace mentorics {

void progress(found_by_argument&) = delete;
void hours_to(found_by_argument&) = delete;

/// How far a student is after some hours of study, and how long it takes to get somewhere.
///
/// `progress(model, hours)` is a share in [0, 1], non-decreasing in hours; `hours_to(model, target)` is the fewest
/// hours at which it is at least `target`: 0 if it is from the start, infinity if it never is. Both are found by
/// argument-dependent lookup. It stands in core because fees, plans and forecasts meet a learning model through it
/// without including one.
template <class M>
concept progress_model =
    real_scalar<typename M::real> && requires(M const model, typename M::real hours, typename M::real target) {
      { progress(model, hours) } -> std::convertible_to<typename M::real>;
      { hours_to(model, target) } -> std::convertible_to<typename M::real>;
    };

}  // namespace mentorics
