// SPDX-License-Identifier: BSL-1.0
// One run of CBC (Debian coinor-cbc) on the text of an LP file.
#pragma once

#include "lp_models.hpp"
#include "peer_result.hpp"

#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace bench {

/// Runs `cbc` for at most `limit` seconds of elapsed time.
[[nodiscard]] inline peer_result run_cbc(std::string const& lp, double limit)
{
  auto const folder = std::filesystem::temp_directory_path() / ("mentorics_cbc_" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "model.lp") << lp;
  auto const solution = folder / "solution.txt";
  std::ostringstream command;
  command << "cbc " << (folder / "model.lp").string() << " ratioGap 0 allowableGap 1e-6 timeMode elapsed seconds "
          << limit << " solve solution " << solution.string() << " > /dev/null 2>&1";
  double const before = cpu_seconds(RUSAGE_CHILDREN);
  bool const ran = std::system(command.str().c_str()) == 0;
  peer_result result{.seconds = cpu_seconds(RUSAGE_CHILDREN) - before};
  std::ifstream in(solution);
  std::string line;
  if (ran && std::getline(in, line)) {
    auto const at = line.find("objective value");
    result.proved = line.starts_with("Optimal");
    result.found = line.find("no integer solution") == std::string::npos && at != std::string::npos;
    if (result.found) { result.value = std::abs(std::atof(line.c_str() + at + 15)); }
  }
  std::filesystem::remove_all(folder);
  return result;
}

}  // namespace bench
