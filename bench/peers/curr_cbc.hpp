// SPDX-License-Identifier: BSL-1.0

// CBC (Debian coinor-cbc) on the integer program over weeks.
#pragma once

#include <mentorics/curriculum/plan/problem.hpp>

#include <sys/resource.h>
#include <unistd.h>

#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace bench {

[[nodiscard]] inline double cpu_seconds(int who)
{
  rusage used{};
  getrusage(who, &used);
  auto const seconds = [](timeval const& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

[[nodiscard]] inline std::string name(std::size_t i, std::size_t t)
{
  return "x" + std::to_string(i) + "_" + std::to_string(t);
}

/// max sum (v_i(t) - v_i(t+1)) X_it, X_it <= X_i,t+1, X_jt <= X_it, sum h_i X_it <= C_t; variables that cannot be 1 are left
/// out.
inline void write_model(mentorics::curriculum::problem const& p, std::filesystem::path const& file)
{
  std::ofstream out(file);
  out.precision(17);
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks();
  out << "Maximize\n obj:";
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t t = 0; t < weeks; ++t) {
      double const later = t + 1 < weeks ? p.values(i, t + 1) : 0.0;
      out << (p.values(i, t) - later >= 0.0 ? " + " : " - ") << std::abs(p.values(i, t) - later) << ' ' << name(i, t)
          << '\n';
    }
  }
  out << "Subject To\n";
  double capacity = 0.0;
  for (std::size_t t = 0; t < weeks; ++t) {
    capacity += p.calendar.hours[t];
    for (std::size_t i = 0; i < n; ++i) { out << " + " << p.catalogue[i].hours << ' ' << name(i, t) << '\n'; }
    out << " <= " << capacity << '\n';
    for (std::size_t i = 0; i < n; ++i) {
      if (t + 1 < weeks) { out << ' ' << name(i, t) << " - " << name(i, t + 1) << " <= 0\n"; }
      for (auto const j : p.catalogue[i].prerequisites) {
        out << ' ' << name(i, t) << " - " << name(j, t) << " <= 0\n";
      }
    }
  }
  out << "Binary\n";
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t t = 0; t < weeks; ++t) { out << ' ' << name(i, t) << '\n'; }
  }
  out << "End\n";
}

struct peer_result {
  double seconds = 0.0;  ///< CPU
  double value = 0.0;    ///< 0 if no plan was found
  bool proved = false;
};

[[nodiscard]] inline peer_result run_cbc(mentorics::curriculum::problem const& p, int limit)
{
  auto const folder = std::filesystem::temp_directory_path() / ("curr_cbc_" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  write_model(p, folder / "model.lp");
  auto const solution = folder / "solution.txt";
  auto const command = "cbc " + (folder / "model.lp").string() +
                       " ratioGap 0 allowableGap 1e-6 timeMode elapsed seconds " + std::to_string(limit) +
                       " solve solution " + solution.string() + " > /dev/null 2>&1";
  double const before = cpu_seconds(RUSAGE_CHILDREN);
  bool const ran = std::system(command.c_str()) == 0;
  peer_result result{.seconds = cpu_seconds(RUSAGE_CHILDREN) - before};
  std::ifstream in(solution);
  std::string line;
  if (ran && std::getline(in, line)) {
    result.proved = line.starts_with("Optimal");
    auto const at = line.find("objective value");
    bool const plan =
        line.find("no integer solution") == std::string::npos;  // else the value of the relaxation is told
    if (plan && at != std::string::npos) { result.value = std::abs(std::atof(line.c_str() + at + 15)); }
  }
  std::filesystem::remove_all(folder);
  return result;
}

}  // namespace bench
