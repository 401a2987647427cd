// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/evolve/plan_choice.hpp>

#include <doctest/doctest.h>

#include <utility>

using namespace mentorics;
using curriculum::plan_choice;

TEST_CASE("curriculum/plan_choice: a choice that nobody made is worth nothing, costs nothing and takes no week")
{
  plan_choice const none;
  CHECK(none.value == 0.0);
  CHECK(none.fee == 0.0);
  CHECK(none.weeks == 0);
  CHECK(none.imbalance == 0.0);
  CHECK(none.plan.order.empty());
  CHECK(none.plan.outcome == status::not_solved);
}

TEST_CASE("curriculum/plan_choice: the plan moves with its numbers")
{
  plan_choice made{.value = 3.0, .fee = 2.0, .weeks = 4, .imbalance = 0.5};
  made.plan.order = {1, 0};
  auto const* const memory = made.plan.order.data();
  plan_choice const moved = std::move(made);
  CHECK(moved.plan.order.data() == memory);
  CHECK(moved.weeks == 4);
  CHECK(moved.imbalance == 0.5);
}
