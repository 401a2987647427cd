// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/adl_poison_pill.hpp>

#include <doctest/doctest.h>

#include <concepts>

namespace hotels {

[[maybe_unused]] constexpr int stars = 5;  // in front of what follows: hides functions of that name

namespace without_mark {
template <class T>
concept starred = requires(T const x) {
  { stars(x) } -> std::convertible_to<int>;
};
}  // namespace without_mark

namespace with_mark {
void stars(mentorics::adl_poison_pill&) = delete;
template <class T>
concept starred = requires(T const x) {
  { stars(x) } -> std::convertible_to<int>;
};
template <starred T>
constexpr int stars_of(T const& x)
{
  return stars(x);
}
}  // namespace with_mark

}  // namespace hotels

namespace inns {
struct inn {};
constexpr int stars(inn const&) { return 4; }
}  // namespace inns

TEST_CASE("core/adl_poison_pill: a concept is met whatever stands in front of it")
{
  static_assert(!hotels::without_mark::starred<inns::inn>);
  static_assert(hotels::with_mark::starred<inns::inn>);
  static_assert(!hotels::with_mark::starred<int>);
  CHECK(hotels::with_mark::stars_of(inns::inn{}) == 4);
}
