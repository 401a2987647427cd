// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>

#include <chrono>
#include <cstddef>
#include <string_view>

namespace examples {

/// True if a person reads the output: standard output and standard error are both terminals.
[[nodiscard]] bool is_terminal();

/// One line on standard error that shows how far a solver is; only when it has worked for half a second.
class progress_bar {
 public:
  /// `total` is the most work that the solver will do, in its own evaluations.
  progress_bar(bool enabled, std::size_t total) : enabled_(enabled), total_(total) {}
  ~progress_bar() { clear(); }
  progress_bar(progress_bar const&) = delete;
  progress_bar& operator=(progress_bar const&) = delete;

  void expect(std::size_t total) { total_ = total; }
  void show(std::string_view what, mentorics::iteration const& now);
  void clear();

 private:
  using clock = std::chrono::steady_clock;

  bool enabled_;
  bool drawn_ = false;
  std::size_t total_;
  clock::time_point next_ = clock::now() + std::chrono::milliseconds(500);
};

}  // namespace examples
