// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/command_line/bad_input.hpp"
#include "common/command_line/read_number.hpp"
#include "common/csv/csv_file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace examples {

/// A CSV file with a header: rows of the same width, columns found by name; case does not matter.
class csv_table {
 public:
  /// \throws bad_input if the file cannot be read, has no rows, or a row has another width than the header.
  explicit csv_table(std::string const& path);

  [[nodiscard]] std::size_t rows() const noexcept { return rows_.size(); }
  [[nodiscard]] place at(std::size_t row) const { return {.source = path_, .line = rows_[row].line}; }
  [[nodiscard]] std::string const& text(std::size_t row, std::size_t column) const { return rows_[row].fields[column]; }

  /// Nothing if the file has no such column.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

  /// \throws bad_input if the file has no such column.
  [[nodiscard]] std::size_t column(std::string_view name) const;

  /// \throws bad_input if the field is no number in the range.
  [[nodiscard]] double number(std::size_t row, std::size_t column, number_range const& range) const
  {
    return read_number(at(row), header_.fields[column], text(row, column), range);
  }

 private:
  std::string path_;
  csv_row header_ = {};
  std::vector<csv_row> rows_ = {};
};

}  // namespace examples
