// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/group/verify_group.hpp>

#include <mentorics/curriculum/group/group_plan.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/verify_group: finds every kind of defect that is put into a good result")
{
  problem const p{.catalogue = {{.hours = 4.0}}, .values = {10.0}, .calendar = weekly(4.0, 2)};
  group_problem g{.students = {p, p, p}, .mentor_hours = {4.0, 4.0}, .sessions = {{.seats = {{0, 0}, {1, 0}}}}};
  random_stream rng(1);
  auto const good = group_plan(g, rng);
  REQUIRE(verify(g, good));
  REQUIRE(good.total_value == 30.0);
  auto const finds = [&](group_defect kind, auto const& spoil) {
    auto bad = good;
    spoil(bad);
    auto const found = verify(g, bad);
    return std::ranges::any_of(found.violations, [&](auto const& v) { return v.kind == kind; });
  };
  CHECK(finds(group_defect::wrong_number, [](auto& r) { r.plans.pop_back(); }));
  CHECK(finds(group_defect::bad_plan, [](auto& r) { r.plans[0].value += 1.0; }));
  CHECK(finds(group_defect::bad_session, [](auto& r) { r.sessions.push_back({.session = 7, .students = {0}}); }));
  CHECK(finds(group_defect::bad_session, [](auto& r) { r.sessions[0].students.push_back(2); }));
  CHECK(finds(group_defect::overfull_week, [](auto& r) { r.sessions.clear(); }));
  CHECK(finds(group_defect::wrong_hours, [](auto& r) { r.mentor_hours[0] += 1.0; }));
  CHECK(finds(group_defect::wrong_hours, [](auto& r) { r.mentor_hours.resize(9, 1.0); }));
  CHECK(finds(group_defect::wrong_value, [](auto& r) { r.total_value += 1.0; }));
  CHECK(finds(group_defect::wrong_value, [](auto& r) { r.smallest_value += 1.0; }));
  CHECK(finds(group_defect::wrong_value, [](auto& r) { r.smallest_share = 0.5; }));
  CHECK(finds(group_defect::wrong_certificate, [](auto& r) { r.certificate.value -= 1.0; }));
  CHECK(finds(group_defect::wrong_certificate, [](auto& r) { r.certificate.bound = 0.0; }));
  CHECK(finds(group_defect::apart, [](auto& r) {
    auto& moved = r.plans[0];
    for (auto& l : moved.lessons) { l.week = 1 - l.week; }
    moved.finish_week[0] = 1 - moved.finish_week[0];
  }));
}
