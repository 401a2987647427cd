// Every engine with every ready encoding: the same bytes on 1, 2, 3 and 8 threads, and for a run that is stopped and resumed.
#include <mentorics/genetic/bit_strings.hpp>
#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/evolve_keys.hpp>
#include <mentorics/genetic/integers.hpp>
#include <mentorics/genetic/nsga2.hpp>
#include <mentorics/genetic/permutations.hpp>
#include <mentorics/genetic/random_keys.hpp>
#include <mentorics/genetic/reals.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

using namespace mentorics;

namespace {

/// An observer that stops before a generation.
struct stop_before {
  std::size_t generation = static_cast<std::size_t>(-1);
  flow operator()(iteration const& now) const { return now.index < generation ? flow::proceed : flow::stop; }
};

/// Something that depends on every gene and its place.
constexpr auto worth = [](auto const& genome) {
  double sum = 0.0;
  for (std::size_t i = 0; i < genome.size(); ++i) {
    auto const x = static_cast<double>(genome[i]);
    sum += static_cast<double>((7 * i) % 5) * x - 0.1 * x * x;
  }
  return sum;
};

/// `run(threads, watch)` and `go_on(state, threads)`.
template <class Run, class GoOn>
void same_bytes(Run const& run, GoOn const& go_on)
{
  auto const whole = run(1U, stop_before{});
  REQUIRE(whole.generations > 3);
  for (std::size_t const threads : {2U, 3U, 8U}) {
    auto const other = run(threads, stop_before{});
    CHECK(other.state == whole.state);
    CHECK(other.outcome == whole.outcome);
  }
  std::size_t threads = 1;
  for (auto const stop : {std::size_t{0}, std::size_t{1}, whole.generations / 2, whole.generations - 1}) {
    auto const part = run(8U, stop_before{stop});
    CHECK(part.outcome == status::stopped);
    CHECK(part.generations == stop);
    auto const rest = go_on(part.state, threads++);
    CHECK(rest.state == whole.state);
    CHECK(rest.outcome == whole.outcome);
  }
}

template <class Encoding>
void evolves_the_same(Encoding const& code)
{
  auto const p = genetic::with_fitness(code, worth);
  for (auto const scheme : {genetic::replacement::generational, genetic::replacement::steady_state}) {
    genetic::evolve_options options{.population = 14,
                                    .generations = 21,
                                    .elite = 2,
                                    .stagnation = 9,
                                    .scheme = scheme,
                                    .islands = {.count = 3, .every = 4, .migrants = 2}};
    same_bytes(
        [&](std::size_t threads, stop_before watch) {
          options.threads = threads;
          random_stream rng(3);
          return genetic::evolve(p, rng, options, watch);
        },
        [&](auto const& state, std::size_t threads) {
          options.threads = threads;
          return genetic::resume(p, state, options, stop_before{});
        });
  }
}

template <class Encoding>
void sorts_the_same(Encoding const& code, std::size_t goals, bool constrained)
{
  auto const p = genetic::with_goals(code, goals, [=](auto const& genome, std::span<double> out) {
    for (std::size_t k = 0; k < out.size(); ++k) {
      out[k] = 0.0;
      for (std::size_t i = 0; i < genome.size(); ++i) {
        auto const away = static_cast<double>(genome[i]) - static_cast<double>((i + k) % out.size());
        out[k] += away * away;
      }
    }
    return constrained ? (std::max)(0.0, 2.0 - static_cast<double>(genome[0])) : 0.0;
  });
  genetic::nsga2_options options{.population = 14,
                                 .generations = 21,
                                 .reference = std::vector<double>(goals, 1000.0),
                                 .stagnation = 9,
                                 .islands = {.count = 3, .every = 4, .migrants = 2}};
  same_bytes(
      [&](std::size_t threads, stop_before watch) {
        options.threads = threads;
        random_stream rng(4);
        return genetic::nsga2(p, rng, options, watch);
      },
      [&](auto const& state, std::size_t threads) {
        options.threads = threads;
        return genetic::resume(p, state, options, stop_before{});
      });
}

std::vector<std::pair<std::size_t, std::size_t>> const before{{0, 4}, {4, 2}, {1, 7}, {3, 6}};

}  // namespace

TEST_CASE("genetic/same_bytes: evolve with every encoding, both schemes, islands")
{
  evolves_the_same(genetic::bit_strings(20));
  evolves_the_same(genetic::integers(std::vector<std::int64_t>(6, -9), std::vector<std::int64_t>(6, 40)));
  evolves_the_same(genetic::reals(std::vector<double>(6, -9.0), std::vector<double>(6, 40.0)));
  evolves_the_same(genetic::random_keys(9));
  evolves_the_same(genetic::permutations(9, before));
  evolves_the_same(genetic::permutations(9, before, genetic::order_crossover::topological));
}

TEST_CASE("genetic/same_bytes: nsga2 with one to five goals, constraints, stagnation of the hypervolume, islands")
{
  genetic::reals const code(std::vector<double>(5, -3.0), std::vector<double>(5, 5.0));
  for (std::size_t goals = 1; goals <= 5; ++goals) { sorts_the_same(code, goals, goals % 2 == 1); }
  sorts_the_same(genetic::permutations(9, before), 2, false);
}

TEST_CASE("genetic/same_bytes: evolve_keys with a decoder that has memory of its own")
{
  struct decoder {
    [[nodiscard]] std::vector<double> make_scratch() const { return {}; }
    double operator()(std::span<double const> keys, std::vector<double>& sorted) const
    {
      sorted.assign(keys.begin(), keys.end());
      std::sort(sorted.begin(), sorted.end());
      return worth(sorted) + worth(keys);
    }
  };
  genetic::evolve_keys_options options{
      .population = 20, .generations = 21, .stagnation = 9, .islands = {.count = 3, .every = 4, .migrants = 2}};
  same_bytes(
      [&](std::size_t threads, stop_before watch) {
        options.threads = threads;
        random_stream rng(5);
        return genetic::evolve_keys(9, decoder{}, rng, options, watch);
      },
      [&](auto const& state, std::size_t threads) {
        options.threads = threads;
        return genetic::resume_keys(9, decoder{}, state, options, stop_before{});
      });
}
