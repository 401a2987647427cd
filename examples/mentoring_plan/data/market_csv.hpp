// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/estimation/fit_demand.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace examples {

/// What was sold at which price, from a file.
struct market {
  std::string source = {};
  std::string price_column = {};
  std::string quantity_column = {};
  std::size_t rows = 0;         ///< of the file, without its header
  std::size_t free_rows = 0;    ///< set aside: price 0, which is no price
  std::size_t unsold_rows = 0;  ///< set aside: quantity 0, which has no logarithm
  std::vector<mentorics::demand::sale> sales = {};
};

/// Reads prices and quantities from a CSV file with a header row.
///
/// `columns` is "PRICE,QUANTITY"; if it is empty, columns are found by usual names, case does not matter.
/// \throws bad_input if the file cannot be read, a column is missing, or a value is no number from 0 on.
[[nodiscard]] market read_market(std::string const& path, std::string const& columns);

}  // namespace examples
