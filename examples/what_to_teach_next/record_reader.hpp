// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/command_line/bad_input.hpp"
#include "common/csv/csv_file.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace examples {

/// Hands each record of a file to the reader of its type, which is the first field.
class record_reader {
 public:
  /// Gets the record, its type included.
  using reader = std::function<void(place const&, std::vector<std::string> const&)>;

  /// Records of `type` have so many fields after the type.
  void on(std::string const& type, std::size_t fields, reader read) { readers_[type] = {fields, std::move(read)}; }

  /// \throws bad_input if a type is unknown, or a record has another number of fields.
  void operator()(std::string const& source, std::vector<csv_row> const& rows) const;

 private:
  std::map<std::string, std::pair<std::size_t, reader>> readers_ = {};
};

}  // namespace examples
