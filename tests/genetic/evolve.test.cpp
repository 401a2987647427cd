#include <mentorics/genetic/evolve.hpp>

#include <mentorics/core/draw.hpp>

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
  [[nodiscard]] genome cross(genome const& a, genome const& b, random_stream& rng) const
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
  auto const found = genetic::evolve(one_max{}, rng, {.population = 40, .generations = 80});
  CHECK(found.outcome == status::limit_reached);
  CHECK(found.fitness == 32.0);
  CHECK(found.generations == 80);
  CHECK(found.evaluations == 40 + 80 * 39);
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
    return now.index < 5 ? flow::proceed : flow::stop;
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
