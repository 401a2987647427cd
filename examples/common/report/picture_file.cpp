// SPDX-License-Identifier: BSL-1.0
#include "common/report/picture_file.hpp"

#include "common/command_line/bad_input.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace examples {

void write_picture(std::string const& folder, picture const& p)
{
  auto const drawn = run_gnuplot(p.chart);
  if (drawn.svg.empty()) { reject({.source = "--pictures"}, "", drawn.problem); }
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) { reject({.source = "--pictures"}, folder, "cannot make the folder: " + error.message()); }
  std::ofstream out(std::filesystem::path(folder) / (p.name + ".svg"), std::ios::binary);
  out << drawn.svg;
  out.close();
  if (!out) { reject({.source = "--pictures"}, folder, "cannot write " + p.name + ".svg"); }
}

}  // namespace examples
