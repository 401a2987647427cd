// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <string>

namespace support {

/// How many random cases to try: `few`, or what the environment variable MENTORICS_CASES says.
inline int cases(int few)
{
  char const* const asked = std::getenv("MENTORICS_CASES");
  return asked == nullptr ? few : std::stoi(asked);
}

}  // namespace support
