// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "data_file.hpp"

#include <mentorics/learning/repetition/review_log.hpp>

#include <string>
#include <vector>

namespace support {

/// The review log of the shared data, in calendar days of UTC; false where it is not there.
inline bool review_file(std::vector<mentorics::learning::review>& log)
{
  using namespace mentorics::learning;
  std::filesystem::path file;
  if (!data_file("learning/fsrs_revlog_josh.csv", file)) { return false; }
  auto const lines = records(file);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    log.push_back({.card = std::stoul(lines[i][0]),
                   .given = static_cast<rating>(std::stoi(lines[i][1])),
                   .day = calendar_day(std::stoll(lines[i][2]))});
  }
  return true;
}

}  // namespace support
