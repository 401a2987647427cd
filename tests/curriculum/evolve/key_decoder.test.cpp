// SPDX-License-Identifier: BSL-1.0
// Whatever the keys are, the decoder of evolve_plan makes a plan that can be held.
#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/plan/detail/build_timetable.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include "support/cases.hpp"
#include "support/generated_problem.hpp"

#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE(
    "curriculum/key_decoder: random keys never make a plan that breaks a constraint, and their value is that of the "
    "plan")
{
  random_stream rng(12);
  int const count = support::cases(20'000);
  curriculum::detail::decoded_plan made;
  int complete = 0;
  for (int round = 0; round < count; ++round) {
    auto const n = 1 + uniform_index(rng, 10);
    auto const p = round % 2 == 0 ? support::constrained_problem(rng, n, 4) : support::random_problem(rng, n, 4);
    curriculum::detail::reduced_problem<> const open(p);
    curriculum::detail::key_decoder<> const decode(open);
    std::vector<double> keys(decode.keys());
    for (auto& key : keys) { key = uniform01(rng); }
    double const value = decode(keys, made);
    if (open.impossible() || made.missing_mandatory > 0) { continue; }  // a mandatory course is missing
    ++complete;
    plan laid_out;
    curriculum::detail::build_timetable(open, p.catalogue.size(), made.order, laid_out);
    laid_out.outcome = status::limit_reached;
    laid_out.certificate = {.value = laid_out.value, .bound = no_limit, .kind = proof::relaxation};
    REQUIRE(verify(p, laid_out));
    // With corequisites the decoder leaves courses of no use in, which are taken out when the plan is written.
    double const written = laid_out.value;
    REQUIRE(written >= value - 1e-9 * (1.0 + value));
    if (!open.has_corequisites()) { REQUIRE(written == doctest::Approx(value).epsilon(1e-9)); }
    // Keys of the order of a plan decode to the same plan.
    auto const order = made.order;
    decode(decode.keys_of(order), made);
    REQUIRE(made.value == doctest::Approx(value).epsilon(1e-9));
  }
  CHECK(complete > count / 2);
}
