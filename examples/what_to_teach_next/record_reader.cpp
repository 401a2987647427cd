// SPDX-License-Identifier: BSL-1.0
#include "what_to_teach_next/record_reader.hpp"

#include <fmt/format.h>

namespace examples {

void record_reader::operator()(std::string const& source, std::vector<csv_row> const& rows) const
{
  for (auto const& row : rows) {
    place const where{.source = source, .line = row.line};
    auto const found = readers_.find(row.fields[0]);
    if (found == readers_.end()) { reject_value(where, "record", "be of a known type", row.fields[0]); }
    auto const& [fields, read] = found->second;
    if (row.fields.size() != fields + 1) {
      reject(where, row.fields[0],
             fmt::format("must have {} fields after the type (got {})", fields, row.fields.size() - 1));
    }
    read(where, row.fields);
  }
}

}  // namespace examples
