// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>

#include <doctest/doctest.h>

#include <cstddef>

namespace support {

/// An observer that stops before a generation.
struct stop_before {
  std::size_t generation = static_cast<std::size_t>(-1);
  mentorics::control operator()(mentorics::iteration const& now) const
  {
    return now.index < generation ? mentorics::control::proceed : mentorics::control::stop;
  }
};

/// The same bytes on 1, 2, 3 and 8 threads, and for a run that is stopped and resumed on another number of threads.
///
/// `run(threads, watch)` runs an engine with a seed, `go_on(state, threads)` resumes it.
template <class Run, class GoOn>
void same_bytes(Run const& run, GoOn const& go_on)
{
  auto const whole = run(1U, stop_before{});
  REQUIRE(whole.generations > 3);
  for (std::size_t const threads : {2U, 3U, 8U}) {
    auto const other = run(threads, stop_before{});
    CHECK(other.state == whole.state);
    CHECK(other.outcome == whole.outcome);
  }
  std::size_t threads = 1;
  for (auto const stop : {std::size_t{0}, std::size_t{1}, whole.generations / 2, whole.generations - 1}) {
    auto const part = run(8U, stop_before{stop});
    CHECK(part.outcome == mentorics::status::stopped);
    CHECK(part.generations == stop);
    auto const rest = go_on(part.state, threads++);
    CHECK(rest.state == whole.state);
    CHECK(rest.outcome == whole.outcome);
  }
}

}  // namespace support
