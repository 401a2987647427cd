// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/parallel.hpp>

#include <cstddef>

namespace mentorics::genetic::detail {

/// Calls `body(i, worker)` for each i below `count`; worker w takes the items w, w + workers, ...
template <class Body>
void share_out(std::size_t count, std::size_t workers, Body const& body)
{
  parallel_for(
      workers,
      [&](std::size_t w) {
        for (std::size_t i = w; i < count; i += workers) { body(i, w); }
      },
      workers);
}

}  // namespace mentorics::genetic::detail
