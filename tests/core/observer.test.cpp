// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/observer.hpp>

#include <doctest/doctest.h>

using namespace mentorics;

static_assert(observer<null_observer>);
static_assert(observer<void (*)(iteration const&)>);
static_assert(observer<control (*)(iteration const&)>);
static_assert(!observer<int (*)(iteration const&)>);
static_assert(!observer<void (*)()>);

TEST_CASE("core/observer: one that returns nothing never stops")
{
  int seen = 0;
  auto watch = [&](iteration const& now) { seen += static_cast<int>(now.index); };
  CHECK(notify(watch, {.index = 3}) == control::proceed);
  CHECK(seen == 3);
}

TEST_CASE("core/observer: one that returns a control decides")
{
  auto watch = [](iteration const& now) { return now.best > 1.0 ? control::stop : control::proceed; };
  CHECK(notify(watch, {.best = 0.5}) == control::proceed);
  CHECK(notify(watch, {.best = 1.5}) == control::stop);
}
