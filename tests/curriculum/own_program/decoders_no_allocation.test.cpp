// SPDX-License-Identifier: BSL-1.0
// A program of its own, because it counts what operator new gives: the decoders of the planners allocate nothing in the
// generation loop, once the first generations have been.
#include "support/counted_new.hpp"
#include "support/generated_problem.hpp"

#include <mentorics/core/observer.hpp>
#include <mentorics/curriculum/evolve/detail/front_problem.hpp>
#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/group/detail/group_decoder.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/terms/detail/term_decoder.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>
#include <mentorics/genetic/evolve_keys.hpp>
#include <mentorics/genetic/nsga2.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// An observer that counts the allocations from generation 5 to generation 40.
struct counter {
  std::size_t& first;
  std::size_t& last;
  void operator()(iteration const& now) const
  {
    if (now.index == 5) { first = support::counted.blocks; }
    if (now.index == 40) { last = support::counted.blocks; }
  }
};

template <class Decoder>
std::size_t allocations_of(Decoder const& decoder)
{
  std::size_t first = 0;
  std::size_t last = 0;
  random_stream rng(1);
  auto const found = genetic::evolve_keys(decoder.keys(), decoder, rng,
                                          {.population = 40, .generations = 40, .islands = {.count = 2, .every = 7}},
                                          counter{first, last});
  REQUIRE(found.generations == 40);
  REQUIRE(first > 0);
  return last - first;
}

}  // namespace

TEST_CASE("curriculum/decoders: evolve_plan allocates nothing in a generation")
{
  auto const p = support::benchmark_problem(60, 2, 1);
  curriculum::detail::reduced_problem<> const open(p);
  CHECK(allocations_of(curriculum::detail::key_decoder<>(open)) == 0);
}

TEST_CASE("curriculum/decoders: evolve_terms allocates nothing in a generation")
{
  auto const courses = support::benchmark_problem(50, 1, 2).catalogue;
  term_problem const p{.catalogue = courses, .terms = 20, .load_max = 60.0, .count_max = 6};
  curriculum::detail::term_model<> const model(p);
  CHECK(allocations_of(curriculum::detail::term_decoder<>(model, model.total / 20)) == 0);
}

TEST_CASE("curriculum/decoders: group_plan allocates nothing in a generation")
{
  group_problem g{.students = {support::benchmark_problem(20, 2, 1), support::benchmark_problem(20, 2, 1),
                               support::benchmark_problem(15, 2, 3)}};
  g.mentor_hours.assign(g.students[0].calendar.weeks(), 15.0);
  for (std::size_t c = 0; c < 20; c += 2) { g.sessions.push_back({.seats = {{0, c}, {1, c}}}); }
  validate(g);
  CHECK(allocations_of(curriculum::detail::group_decoder(g, group_goal::total_value)) == 0);
}

TEST_CASE("curriculum/decoders: evolve_plan_front allocates nothing in a generation")
{
  auto const p = support::benchmark_problem(30, 2, 1);
  std::vector<double> const paces{1.0, 0.7};
  curriculum::detail::front_problem const coded(p, {.fee = true, .weeks = true, .balance = true}, paces);
  std::size_t first = 0;
  std::size_t last = 0;
  random_stream rng(1);
  auto const found = genetic::nsga2(coded, rng, {.population = 40, .generations = 40, .reference = coded.reference()},
                                    counter{first, last});
  REQUIRE(found.generations == 40);
  CHECK(last == first);
}
