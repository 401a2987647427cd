// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/repetition/half_life_regression.hpp>

#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::learning {

/// How often something was recalled `days` after the last review.
struct recall_record {
  double days = 1.0;    ///< [d] > 0
  double share = 1.0;   ///< of the trials that were recalled, in [0, 1]
  double trials = 1.0;  ///< > 0
};

enum class half_life_loss : unsigned char {
  likelihood,  ///< binomial: the best use of the data, and standard errors
  squared,  ///< of the paper: (p - share)^2 + half_life_share (h - h_observed)^2 for each record, whatever its trials
};

struct half_life_options {
  half_life_loss loss = half_life_loss::likelihood;
  double ridge = 0.1;             ///< lambda |theta|^2, >= 0. Source: the paper; 0 for plain maximum likelihood
  double half_life_share = 0.01;  ///< of the squared loss, >= 0. Source: the paper
  std::size_t max_iterations = 500;
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(half_life_options const& o)
{
  constexpr auto where = "learning::half_life_options";
  bool const shared = is_finite(o.half_life_share) && o.half_life_share >= 0.0;
  require_amount(where, "ridge", o.ridge);
  require(shared, where, "half_life_share", "be finite and not negative", o.half_life_share);
}

struct [[nodiscard]] half_life_fit {
  status outcome = status::not_solved;
  refusal reason = refusal::none;
  half_life_regression model = {.theta = {}};  ///< theta is empty if there is no solution
  std::vector<double> standard_errors = {};    ///< of theta, from the expected information; with ridge 0 only
  double loss = std::numeric_limits<double>::quiet_NaN();
  std::size_t iterations = 0;
};

}  // namespace mentorics::learning
