// SPDX-License-Identifier: BSL-1.0
#include "common/csv/csv_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace examples {

csv_table::csv_table(std::string const& path) : path_(path), rows_(read_csv(path))
{
  if (rows_.empty()) { reject({.source = path, .line = 1}, "header", "must be there, but the file is empty"); }
  header_ = std::move(rows_.front());
  rows_.erase(rows_.begin());
  for (auto& name : header_.fields) { name = printable(name); }
  if (rows_.empty()) { reject({.source = path, .line = header_.line}, "rows", "must follow the header"); }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].fields.size() == header_.fields.size()) { continue; }
    reject(at(i), "columns",
           fmt::format("must be as many as in the header, {} (got {})", header_.fields.size(), rows_[i].fields.size()));
  }
}

std::optional<std::size_t> csv_table::find(std::string_view name) const
{
  auto const lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  for (std::size_t k = 0; k < header_.fields.size(); ++k) {
    if (std::ranges::equal(header_.fields[k], name, {}, lower, lower)) { return k; }
  }
  return std::nullopt;
}

std::size_t csv_table::column(std::string_view name) const
{
  if (auto const found = find(name)) { return *found; }
  reject({.source = path_, .line = header_.line}, "columns",
         fmt::format("must have one named {} (the columns are {})", name, fmt::join(header_.fields, ", ")));
}

}  // namespace examples
