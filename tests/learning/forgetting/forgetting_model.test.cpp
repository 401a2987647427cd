// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forgetting/forgetting_model.hpp>

#include <doctest/doctest.h>

namespace {

struct all_or_nothing {
  using real = float;
};
float retention(all_or_nothing const&, float days) { return days > 1.0F ? 0.0F : 1.0F; }
float days_until(all_or_nothing const&, float share) { return share >= 1.0F ? 0.0F : 1.0F; }

}  // namespace

TEST_CASE("learning/forgetting_model: any type with the two functions is one")
{
  static_assert(mentorics::learning::forgetting_model<all_or_nothing>);
  static_assert(!mentorics::learning::forgetting_model<double>);
  CHECK(retention(all_or_nothing{}, days_until(all_or_nothing{}, 0.5F)) == 1.0F);
}
