// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/nsga2.hpp>

#include <mentorics/genetic/bit_strings.hpp>
#include <mentorics/genetic/hypervolume.hpp>
#include <mentorics/genetic/reals.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using genetic::nsga2_options;

namespace {

auto zdt1(std::size_t genes)
{
  return genetic::with_objectives(genetic::reals(std::vector<double>(genes, 0.0), std::vector<double>(genes, 1.0)), 2,
                                  [](std::vector<double> const& x, std::span<double> f) {
                                    double g = 0.0;
                                    for (std::size_t i = 1; i < x.size(); ++i) { g += x[i]; }
                                    g = 1.0 + 9.0 * g / static_cast<double>(x.size() - 1);
                                    f[0] = x[0];
                                    f[1] = g * (1.0 - std::sqrt(x[0] / g));
                                  });
}

/// Minimize x and 1 - x where x >= 0.5 is asked for.
auto constrained()
{
  return genetic::with_objectives(genetic::reals({0.0}, {1.0}), 2,
                                  [](std::vector<double> const& x, std::span<double> f) {
                                    f[0] = x[0];
                                    f[1] = 1.0 - x[0];
                                    return (std::max)(0.0, 0.5 - x[0]);
                                  });
}

}  // namespace

TEST_CASE("genetic/nsga2: comes close to the hypervolume of the true front of ZDT1")
{
  // The true front is f2 = 1 - sqrt(f1): 1/3 lies below it, all the rest of the square of 1.1 above it.
  random_stream rng(1);
  auto const found = genetic::nsga2(zdt1(10), rng, {.generations = 150, .reference = {1.1, 1.1}});
  CHECK(found.outcome == status::limit_reached);
  CHECK(found.evaluations == 100 * 151);
  CHECK(found.hypervolume > 0.99 * (1.21 - 1.0 / 3.0));
  CHECK(found.hypervolume == doctest::Approx(genetic::hypervolume(found.points(), std::vector{1.1, 1.1})));
  for (std::size_t i = 0; i < found.front.size(); ++i) {
    for (std::size_t j = 0; j < found.front.size(); ++j) {
      REQUIRE(!genetic::dominates(found.points()[i], found.points()[j]));
    }
  }
}

TEST_CASE("genetic/nsga2: finds the whole front of three objectives on bit strings")
{
  // Ones in each third of the string are to be many; all three ask for bits that no other needs: one point is the front.
  auto const p = genetic::with_objectives(
      genetic::bit_strings(12), 3, [](std::vector<std::uint8_t> const& g, std::span<double> f) {
        for (std::size_t k = 0; k < 3; ++k) {
          f[k] = 4.0 - static_cast<double>(std::count(g.begin() + 4 * static_cast<std::ptrdiff_t>(k),
                                                      g.begin() + 4 * static_cast<std::ptrdiff_t>(k) + 4, 1));
        }
      });
  random_stream rng(2);
  auto const found = genetic::nsga2(p, rng, {.population = 30, .generations = 60});
  CHECK(std::ranges::all_of(found.objectives, [](double x) { return x == 0.0; }));
  CHECK(std::ranges::all_of(found.front, [](auto const& g) { return std::ranges::count(g, 1) == 12; }));
}

TEST_CASE("genetic/nsga2: constraints come before objectives; what violates them is never in the front")
{
  random_stream rng(3);
  auto const found = genetic::nsga2(constrained(), rng, {.population = 20, .generations = 40});
  CHECK(!found.front.empty());
  CHECK(std::ranges::all_of(found.front, [](auto const& x) { return x[0] >= 0.5; }));
  CHECK(std::ranges::any_of(found.front, [](auto const& x) { return x[0] < 0.55; }));
  auto const never =
      genetic::with_objectives(genetic::reals({0.0}, {1.0}), 1, [](std::vector<double> const& x, std::span<double> f) {
        f[0] = x[0];
        return 1.0 + x[0];
      });
  auto const none = genetic::nsga2(never, rng, {.population = 10, .generations = 30});
  CHECK(none.outcome == status::limit_reached);
  CHECK(none.front.empty());
  CHECK(none.state.islands[0].violation[0] < 1.01);
}

TEST_CASE("genetic/nsga2: the same bytes on 1, 2, 3 and 8 threads, with islands, and for stop and resume")
{
  nsga2_options options{
      .population = 20, .generations = 24, .reference = {1.1, 6.0}, .islands = {.count = 3, .every = 5, .migrants = 2}};
  random_stream first(7);
  auto const whole = genetic::nsga2(zdt1(6), first, options);
  for (std::size_t threads : {2U, 3U, 8U}) {
    options.threads = threads;
    random_stream again(7);
    CHECK(genetic::nsga2(zdt1(6), again, options).state == whole.state);
  }
  for (std::size_t stop : {0U, 4U, 5U, 23U}) {
    random_stream again(7);
    auto const part = genetic::nsga2(zdt1(6), again, options, [&](iteration const& now) {
      return now.index < stop ? control::proceed : control::stop;
    });
    CHECK(part.outcome == status::stopped);
    auto const rest = genetic::resume(zdt1(6), part.state, options);
    CHECK(rest.state == whole.state);
    CHECK(rest.objectives == whole.objectives);
    CHECK(rest.hypervolume == whole.hypervolume);
  }
}

TEST_CASE("genetic/nsga2: stops at a hypervolume, when it stagnates, and by evaluations")
{
  random_stream rng(4);
  auto const reached = genetic::nsga2(zdt1(5), rng, {.generations = 500, .reference = {1.1, 1.1}, .target = 0.8});
  CHECK(reached.outcome == status::converged);
  CHECK(reached.hypervolume >= 0.8);
  auto const stagnant =
      genetic::nsga2(zdt1(3), rng, {.generations = 5000, .reference = {1.1, 1.1}, .stagnation = 20, .growth = 1e-3});
  CHECK(stagnant.outcome == status::converged);
  CHECK(stagnant.generations < 1000);
  CHECK(stagnant.generations == stagnant.state.improved + 20);  // not one generation later
  CHECK(stagnant.state.largest <= stagnant.hypervolume * (1.0 + 1e-12));
  CHECK(stagnant.hypervolume <= stagnant.state.largest * (1.0 + 1e-3));
  auto const limited = genetic::nsga2(zdt1(3), rng, {.max_evaluations = 1000});
  CHECK(limited.evaluations == 1000);
}

TEST_CASE("genetic/nsga2: objectives that are no numbers are an outcome, never a part of the front")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  random_stream rng(5);
  auto const code = genetic::reals({0.0}, {1.0});
  auto const all =
      genetic::with_objectives(code, 2, [](std::vector<double> const&, std::span<double> f) { f[0] = f[1] = nan; });
  auto const broken = genetic::nsga2(all, rng, {.population = 10, .generations = 5});
  CHECK(broken.outcome == status::numerical_failure);
  CHECK(broken.front.empty());
  auto const some = genetic::with_objectives(code, 2, [](std::vector<double> const& x, std::span<double> f) {
    f[0] = x[0] < 0.5 ? -no_limit : x[0];
    f[1] = 1.0 - x[0];
  });
  auto const found = genetic::nsga2(some, rng, {.population = 10, .generations = 20});
  CHECK(found.outcome == status::limit_reached);
  CHECK(std::ranges::all_of(found.front, [](auto const& x) { return x[0] >= 0.5; }));
}

TEST_CASE("genetic/nsga2: known genomes take part; bad options are refused before a word is drawn")
{
  random_stream rng(6);
  std::vector<double> const perfect(8, 0.0);
  std::vector<std::vector<double>> const known{perfect};
  auto const found = genetic::nsga2_from(zdt1(8), known, rng, {.population = 4, .generations = 1});
  CHECK(std::ranges::find(found.front, perfect) != found.front.end());
  auto const before = rng;
  CHECK_THROWS_AS((void)genetic::nsga2(zdt1(8), rng, {.population = 0}), std::invalid_argument);
  auto const aimless =
      genetic::with_objectives(genetic::reals({0.0}, {1.0}), 0, [](std::vector<double> const&, std::span<double>) {});
  CHECK_THROWS_WITH_AS((void)genetic::nsga2(aimless, rng), "genetic::nsga2: objective_count must be at least 1 (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)genetic::resume(zdt1(8), genetic::nsga2_state<std::vector<double>>{}, {}),
                  std::invalid_argument);
  CHECK(rng == before);
}
