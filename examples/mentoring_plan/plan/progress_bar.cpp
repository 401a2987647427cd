// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/plan/progress_bar.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace examples {

bool is_terminal() { return isatty(STDOUT_FILENO) == 1 && isatty(STDERR_FILENO) == 1; }

void progress_bar::show(std::string_view what, mentorics::iteration const& now)
{
  auto const time = enabled_ ? clock::now() : clock::time_point();
  if (!enabled_ || time < next_) { return; }
  constexpr auto redraw = std::chrono::milliseconds(100);
  next_ = time + redraw;
  drawn_ = true;

  constexpr std::size_t width = 30;
  double const share = (std::min)(1.0, static_cast<double>(now.evaluations) / static_cast<double>(total_));
  auto const filled = static_cast<std::size_t>(share * static_cast<double>(width));
  double const gap = now.best > 0.0 ? (now.bound - now.best) / now.best : mentorics::no_limit;
  // \r and "erase to the end of the line", so that the line is drawn over
  fmt::print(stderr, "\r{}: [{}{}] {:3.0f} % of the limit, best {:.2f}, at most {:.2f} % below the optimum\x1b[K", what,
             std::string(filled, '#'), std::string(width - filled, '.'), 100.0 * share, now.best, 100.0 * gap);
  std::fflush(stderr);
}

void progress_bar::clear()
{
  if (!drawn_) { return; }
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace examples
