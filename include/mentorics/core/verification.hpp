// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

namespace mentorics {

/// One thing that an independent check found wrong. `Defect` is the enumeration of what can be wrong with a kind of
/// result.
template <class Defect>
struct violation {
  Defect kind = {};
  std::size_t where = 0;  ///< an index: of what, the kind says
  double expected = 0.0;  ///< where numbers are compared: what was recomputed
  double found = 0.0;     ///< and what the result has

  friend bool operator==(violation const&, violation const&) = default;
};

/// What an independent check found wrong with a result: nothing, if it is good.
template <class Defect>
struct [[nodiscard]] verification {
  std::vector<violation<Defect>> violations = {};

  [[nodiscard]] bool ok() const noexcept { return violations.empty(); }
  [[nodiscard]] explicit operator bool() const noexcept { return ok(); }

  void report(Defect kind, std::size_t where = 0, double expected = 0.0, double found = 0.0)
  {
    violations.push_back({.kind = kind, .where = where, .expected = expected, .found = found});
  }
};

}  // namespace mentorics
