// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/progress_model.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace {

struct halves {
  using real = float;
};
float progress(halves const&, float hours) { return hours > 1.0F ? 1.0F : 0.5F; }
float hours_to(halves const&, float target) { return target > 0.5F ? 1.0F : 0.0F; }

}  // namespace

TEST_CASE("learning/progress_model: is the contract of core under the module's own name")
{
  static_assert(mentorics::learning::progress_model<halves>);
  static_assert(mentorics::progress_model<halves>);
  static_assert(!mentorics::learning::progress_model<int>);
  CHECK(progress(halves{}, hours_to(halves{}, 0.5F)) == 0.5F);
}
