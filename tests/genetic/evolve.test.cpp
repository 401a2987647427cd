// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/evolve.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/genetic/bit_strings.hpp>
#include <mentorics/genetic/permutations.hpp>
#include <mentorics/genetic/reals.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>
#include <vector>

using namespace mentorics;

namespace {

struct one_max {
  using genome = std::vector<std::uint8_t>;
  std::size_t bits = 32;

  [[nodiscard]] genome random(random_stream& rng) const
  {
    genome g(bits);
    for (auto& b : g) { b = static_cast<std::uint8_t>(uniform_index(rng, 2)); }
    return g;
  }
  [[nodiscard]] genome crossover(genome const& a, genome const& b, random_stream& rng) const
  {
    auto child = a;
    auto const cut = static_cast<std::ptrdiff_t>(uniform_index(rng, bits));
    std::copy(b.begin() + cut, b.end(), child.begin() + cut);
    return child;
  }
  void mutate(genome& g, random_stream& rng) const { g[uniform_index(rng, bits)] ^= 1U; }
  [[nodiscard]] double fitness(genome const& g) const
  {
    return static_cast<double>(std::count(g.begin(), g.end(), std::uint8_t{1}));
  }
};

/// Fails on purpose for some or all genomes.
struct broken : one_max {
  bool always = true;
  [[nodiscard]] double fitness(genome const& g) const
  {
    return always || g[0] == 1 ? std::numeric_limits<double>::quiet_NaN() : one_max::fitness(g);
  }
};
static_assert(genetic::problem<one_max>);
static_assert(genetic::problem<broken>);
static_assert(!genetic::problem<int>);

}  // namespace

TEST_CASE("genetic/evolve: solves OneMax, and counts what it did")
{
  random_stream rng(7);
  auto const found = genetic::evolve(one_max{}, rng, {.population = 40, .generations = 160});
  CHECK(found.outcome == status::limit_reached);
  CHECK(found.fitness == 32.0);
  CHECK(found.generations == 160);
  CHECK(found.evaluations == 40 + 160 * 39);
}

TEST_CASE("genetic/evolve: the same seed gives the same run on any number of threads, and takes one word")
{
  std::mt19937_64 source(1);
  auto copy = source;
  auto const first = genetic::evolve(one_max{}, source, {.population = 30, .generations = 20});
  copy.discard(1);
  CHECK(source == copy);
  for (std::size_t threads : {2U, 3U, 8U}) {
    std::mt19937_64 again(1);
    auto const other = genetic::evolve(one_max{}, again, {.population = 30, .generations = 20, .threads = threads});
    CHECK(other.best == first.best);
    CHECK(other.fitness == first.fitness);
  }
}

TEST_CASE("genetic/evolve: stops at the target, by stagnation, and when the observer says so")
{
  random_stream rng(1);
  auto const reached = genetic::evolve(one_max{}, rng, {.generations = 1000, .target = 30.0});
  CHECK(reached.outcome == status::converged);
  CHECK(reached.fitness >= 30.0);
  auto const stagnant = genetic::evolve(one_max{.bits = 2}, rng, {.generations = 1000, .stagnation = 5});
  CHECK(stagnant.outcome == status::converged);
  CHECK(stagnant.generations == 5);
  double last = 0.0;
  auto const stopped = genetic::evolve(one_max{}, rng, {.generations = 1000}, [&](iteration const& now) {
    CHECK(now.best >= last);
    last = now.best;
    return now.index < 5 ? control::proceed : control::stop;
  });
  CHECK(stopped.outcome == status::stopped);
  CHECK(stopped.generations == 5);
}

TEST_CASE("genetic/evolve: a fitness that is no number is an outcome, never the best")
{
  random_stream rng(1);
  CHECK(genetic::evolve(broken{}, rng, {.generations = 3}).outcome == status::numerical_failure);
  broken some;
  some.always = false;
  auto const found = genetic::evolve(some, rng, {.generations = 50});
  CHECK(found.outcome == status::limit_reached);
  CHECK(found.best[0] == 0);
  CHECK(found.fitness > 25.0);
}

TEST_CASE("genetic/evolve: an infinite fitness is never silently the best")
{
  struct boundless : one_max {
    double none = no_limit;
    [[nodiscard]] double fitness(genome const& g) const { return g[0] == 1 ? none : one_max::fitness(g); }
  };
  random_stream rng(2);
  for (double const none : {no_limit, -no_limit}) {
    boundless p;
    p.none = none;
    auto const found = genetic::evolve(p, rng, {.population = 40, .generations = 300, .bound = 32.0});
    CHECK(found.outcome == status::limit_reached);
    CHECK(found.best[0] == 0);
    CHECK(found.fitness == 31.0);
  }
}

TEST_CASE("genetic/evolve: a genome without genes, and a population in which all are equal")
{
  struct empty {
    using genome = std::vector<int>;
    [[nodiscard]] genome random(random_stream&) const { return {}; }
    [[nodiscard]] genome crossover(genome const& a, genome const&, random_stream&) const { return a; }
    void mutate(genome&, random_stream&) const {}
    [[nodiscard]] double fitness(genome const& g) const { return static_cast<double>(g.size()); }
  };
  random_stream rng(1);
  auto const found =
      genetic::evolve(empty{}, rng, {.population = 5, .generations = 4, .islands = {.count = 2, .every = 1}});
  CHECK(found.outcome == status::limit_reached);
  CHECK(found.best.empty());
  CHECK(found.fitness == 0.0);
  auto const before = rng;
  CHECK_THROWS_AS((void)genetic::evolve(empty{}, rng, {.population = 0}), std::invalid_argument);
  CHECK_THROWS_AS((void)genetic::evolve(empty{}, rng, {.crossover = 2.0}), std::invalid_argument);
  CHECK(rng == before);
}

TEST_CASE("genetic/evolve: the elite is kept, and one elite of a population of two works")
{
  random_stream rng(3);
  double best = 0.0;
  auto const watch = [&](iteration const& now) {
    CHECK(now.best >= best);
    best = now.best;
  };
  auto const found = genetic::evolve(one_max{}, rng, {.population = 2, .generations = 300}, watch);
  CHECK(found.fitness == best);
}

TEST_CASE("genetic/evolve: a bound that is reached is a proof, and a limit on evaluations holds within a generation")
{
  random_stream rng(7);
  auto const proved = genetic::evolve(one_max{.bits = 10}, rng, {.bound = 10.0});
  CHECK(proved.outcome == status::optimal);
  CHECK(proved.fitness == 10.0);
  auto const limited = genetic::evolve(one_max{}, rng, {.population = 20, .max_evaluations = 100});
  CHECK(limited.outcome == status::limit_reached);
  CHECK(limited.evaluations < 100 + 20);
}

TEST_CASE(
    "genetic/evolve: generational and steady-state, with islands, the same bytes on any threads and after a resume")
{
  for (auto const scheme : {genetic::replacement::generational, genetic::replacement::steady_state}) {
    genetic::evolve_options options{
        .population = 20, .generations = 25, .scheme = scheme, .islands = {.count = 3, .every = 5, .migrants = 2}};
    random_stream first(11);
    auto const whole = genetic::evolve(one_max{}, first, options);
    CHECK(whole.evaluations == 3 * (20 + 25 * (scheme == genetic::replacement::generational ? 19U : 20U)));
    for (std::size_t threads : {2U, 3U, 8U}) {
      options.threads = threads;
      random_stream again(11);
      CHECK(genetic::evolve(one_max{}, again, options).state == whole.state);
    }
    for (std::size_t stop : {1U, 5U, 24U}) {
      random_stream again(11);
      auto const part = genetic::evolve(one_max{}, again, options, [&](iteration const& now) {
        return now.index < stop ? control::proceed : control::stop;
      });
      CHECK(genetic::resume(one_max{}, part.state, options).state == whole.state);
    }
  }
  CHECK_THROWS_AS((void)genetic::resume(one_max{}, {}, {}), std::invalid_argument);
}

TEST_CASE("genetic/evolve: the steady state never loses its best, and knows what it is given")
{
  random_stream rng(3);
  auto const evolved = genetic::evolve(
      one_max{}, rng, {.population = 30, .generations = 60, .scheme = genetic::replacement::steady_state});
  CHECK(evolved.fitness == 32.0);
  std::vector<one_max::genome> const known{one_max::genome(32, 1)};
  CHECK(genetic::evolve_from(one_max{}, known, rng, {.generations = 1}).fitness == 32.0);
}

TEST_CASE("genetic/evolve: ready encodings with a function of their genome")
{
  random_stream rng(5);
  auto const sphere = [](std::vector<double> const& x) { return -(x[0] * x[0] + (x[1] - 1.0) * (x[1] - 1.0)); };
  auto const low = genetic::evolve(genetic::with_fitness(genetic::reals({-5.0, -5.0}, {5.0, 5.0}), sphere), rng);
  CHECK(low.fitness > -1e-4);
  CHECK(low.best[1] == doctest::Approx(1.0).epsilon(0.02));
  auto const sorted = [](std::vector<std::size_t> const& g) {
    double sum = 0.0;
    for (std::size_t i = 0; i < g.size(); ++i) { sum -= g[i] > i ? static_cast<double>(g[i] - i) : 0.0; }
    return sum;
  };
  CHECK(genetic::evolve(genetic::with_fitness(genetic::permutations(8), sorted), rng, {.bound = 0.0}).outcome ==
        status::optimal);
}
