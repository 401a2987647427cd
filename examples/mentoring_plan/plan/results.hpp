// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/data/offer.hpp"
#include "mentoring_plan/data/student.hpp"
#include "mentoring_plan/plan/forecast.hpp"
#include "mentoring_plan/plan/payment_modes.hpp"
#include "mentoring_plan/plan/price_advice.hpp"
#include "mentoring_plan/plan/study_plan.hpp"

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
