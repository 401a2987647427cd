// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sys/resource.h>

#include <cstdio>
#include <string>

namespace bench {

/// What another solver made of an instance.
struct peer_result {
  double seconds = 0.0;  ///< CPU
  double value = 0.0;
  bool found = false;   ///< there is a plan, of `value`
  bool proved = false;  ///< and it is proved to be the best
};

/// The value for a table: "-" without a plan, with * where it is not proved.
[[nodiscard]] inline std::string shown(peer_result const& peer)
{
  if (!peer.found) { return "-"; }
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", peer.value);
  return text + std::string(peer.proved ? "" : "*");
}

/// CPU time of this process, or with RUSAGE_CHILDREN of the programs that it has run [s].
[[nodiscard]] inline double cpu_seconds(int who)
{
  rusage used{};
  getrusage(who, &used);
  auto const seconds = [](timeval const& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace bench
