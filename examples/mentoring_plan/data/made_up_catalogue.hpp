// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/data/offer.hpp"

namespace examples {

/// Programming courses in five content categories with hours, prerequisites and values, invented for this example.
[[nodiscard]] offer made_up_catalogue();

}  // namespace examples
