// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/progress_model.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/tariffs/progress_tariff.hpp>

#include <algorithm>
#include <cstddef>

namespace mentorics::pricing::detail {

/// The hours that are best for a student under a tariff.
struct student_answer {
  double hours = 0.0;  ///< 0: the student stays away
  double left = 0.0;   ///< worth of the hours less the fee
  double fee = 0.0;
};

/// Hours are worth v T - T^2 / (2 k). Best is one of: nothing; in each step the T with v - T / k = rate, cut to the
/// step; the T at which a step is reached. Ties go to more hours.
template <progress_model Model>
[[nodiscard]] student_answer answer_tariff(fees::progress_tariff<> const& tariff, Model const& learning, double v,
                                           double k)
{
  student_answer best;
  auto const consider = [&](double t) {
    if (!is_finite(t) || !(t > 0.0)) { return; }
    double const price = fees::fee(tariff, learning, t);
    double const left = v * t - 0.5 * t * t / k - price;
    double const tie = 1e-9 * (1.0 + price);
    if (left < best.left - tie || (left <= best.left + tie && t <= best.hours)) { return; }
    best = {.hours = t, .left = (std::max)(left, best.left), .fee = price};
  };
  double from = 0.0;
  double rate = tariff.rate;
  for (std::size_t s = 0; s <= tariff.steps.size(); ++s) {
    bool const last = s == tariff.steps.size();
    double const to = last ? no_limit : static_cast<double>(hours_to(learning, tariff.steps[s].progress));
    consider((std::clamp)(k * (v - rate), from, (std::max)(from, to)));
    if (last || !(to < no_limit)) { break; }
    consider(to);
    from = to;
    rate = tariff.steps[s].rate;
  }
  return best;
}

}  // namespace mentorics::pricing::detail
