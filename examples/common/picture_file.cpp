// SPDX-License-Identifier: BSL-1.0
#include "common/picture_file.hpp"

#include "common/bad_input.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace examples {

void write_picture(std::string const& folder, std::string const& name, gnuplot_job const& job)
{
  auto const picture = run_gnuplot(job);
  if (picture.svg.empty()) { reject({.source = "--pictures"}, "", picture.problem); }
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) { reject({.source = "--pictures"}, folder, "cannot make the folder: " + error.message()); }
  std::ofstream out(std::filesystem::path(folder) / (name + ".svg"), std::ios::binary);
  out << picture.svg;
  out.close();
  if (!out) { reject({.source = "--pictures"}, folder, "cannot write " + name + ".svg"); }
}

}  // namespace examples
