// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <instances/records.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

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

using instances::records;

}  // namespace support
