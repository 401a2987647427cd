// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/progress_model.hpp>

#include <doctest/doctest.h>

namespace {

/// A model of a user's own, outside the library.
struct all_or_nothing {
  using real = double;
  double hours = 10.0;
};
double progress(all_or_nothing const& m, double hours) { return hours >= m.hours ? 1.0 : 0.0; }
double hours_to(all_or_nothing const& m, double target) { return target > 0.0 ? m.hours : 0.0; }

struct without_inverse {
  using real = double;
};
[[maybe_unused]] double progress(without_inverse const&, double) { return 0.0; }

}  // namespace

static_assert(mentorics::progress_model<all_or_nothing>);
static_assert(!mentorics::progress_model<without_inverse>);
static_assert(!mentorics::progress_model<double>);

TEST_CASE("core/progress_model: a user's own type is found by argument-dependent lookup")
{
  all_or_nothing const m;
  CHECK(progress(m, 12.0) == 1.0);
  CHECK(hours_to(m, 0.5) == 10.0);
}
