// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace instances {

using path = std::filesystem::path;

/// Lines of comma-separated fields; fields in quotes are not split.
inline std::vector<std::vector<std::string>> records(path const& file)
{
  std::vector<std::vector<std::string>> result;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (char const c : line) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.emplace_back();
      } else if (c != '\r') {
        fields.back() += c;
      }
    }
    result.push_back(fields);
  }
  return result;
}

}  // namespace instances
