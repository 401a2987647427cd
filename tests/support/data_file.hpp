// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace support {

/// Where the large public data are, which are not in the repository. In main.cpp, so that the path is in one object file.
std::filesystem::path data_folder();

/// A file of that folder; says SKIPPED by name where it is not there.
inline bool data_file(std::string const& name, std::filesystem::path& found)
{
  found = data_folder() / name;
  if (std::filesystem::exists(found)) { return true; }
  MESSAGE("SKIPPED: data file " << name << " is not there");
  return false;
}

/// Lines of comma-separated fields; fields in quotes are not split.
inline std::vector<std::vector<std::string>> records(std::filesystem::path const& file)
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

}  // namespace support
