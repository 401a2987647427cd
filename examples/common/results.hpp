// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/forecast.hpp"
#include "common/offer.hpp"
#include "common/payment_modes.hpp"
#include "common/price_advice.hpp"
#include "common/student.hpp"
#include "common/study_plan.hpp"

namespace examples {

/// All that the mentoring plan found out; text, JSON and the report are made of it.
struct mentoring_results {
  offer offered = {};
  student learner = {};
  planning_options planning = {};
  study_plan made = {};
  forecast expected = {};
  quote_list quotes = {};
  price_advice price = {};
};

}  // namespace examples
