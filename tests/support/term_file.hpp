// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "data_file.hpp"

#include <mentorics/curriculum/terms/term_problem.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace support {

/// An instance of the balanced academic curriculum problem, kind bacp of the shared data.
inline mentorics::curriculum::term_problem read_terms(std::filesystem::path const& file)
{
  mentorics::curriculum::term_problem p;
  std::vector<mentorics::curriculum::course> courses;
  for (auto const& r : records(file)) {
    if (r[0] == "periods") { p.terms = std::stoul(r[1]); }
    if (r[0] == "load_min") { p.load_min = std::stod(r[1]); }
    if (r[0] == "load_max") { p.load_max = std::stod(r[1]); }
    if (r[0] == "count_min") { p.count_min = std::stoul(r[1]); }
    if (r[0] == "count_max") { p.count_max = std::stoul(r[1]); }
    if (r[0] == "course") { courses.push_back({.name = r[2], .hours = std::stod(r[3])}); }
    if (r[0] == "prereq") { courses[std::stoul(r[2])].prerequisites.push_back(std::stoul(r[1])); }
  }
  p.catalogue = mentorics::curriculum::catalogue(courses);
  return p;
}

}  // namespace support
