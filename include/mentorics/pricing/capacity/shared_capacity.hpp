// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// A limit that several products share: sum_i use_i q_i <= limit, e.g. the hours of one mentor.
///
/// One student taught alone uses 1 hour an hour, one of a group of g uses 1 / g.
struct shared_capacity {
  std::vector<double> use = {};  ///< by one unit of each product [h], >= 0
  double limit = 0.0;            ///< per period [h], >= 0; 0 withdraws every product that uses it
};

/// \throws std::invalid_argument if a field is outside its documented range for `products` products.
template <class = void>
inline void validate(std::span<shared_capacity const> capacities, std::size_t products)
{
  constexpr auto where = "pricing::shared_capacity";
  for (std::size_t j = 0; j < capacities.size(); ++j) {
    auto const& use = capacities[j].use;
    require_amount(where, {"capacities", j, "limit"}, capacities[j].limit);
    require(use.size() == products, where, {"capacities", j, "use"}, "have one entry for each product", use.size());
    for (auto const hours : use) { require_amount(where, {"capacities", j, "use"}, hours); }
  }
}

}  // namespace mentorics::pricing
