// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/evolve_keys.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using genetic::evolve_keys_options;

namespace {

/// How many of the keys stand in the order of their numbers: a sorting problem that keys can solve.
double in_order(std::span<double const> keys)
{
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  double sum = 0.0;
  for (std::size_t i = 0; i < order.size(); ++i) { sum -= order[i] > i ? static_cast<double>(order[i] - i) : 0.0; }
  return sum;
}

struct with_memory {
  [[nodiscard]] std::vector<double> make_scratch() const { return {}; }
  [[nodiscard]] double operator()(std::span<double const> keys, std::vector<double>& sorted) const
  {
    sorted.assign(keys.begin(), keys.end());
    std::ranges::sort(sorted);
    return sorted.back();
  }
};

}  // namespace

TEST_CASE("genetic/evolve_keys: sorts twelve elements, counts, and stops at the bound as optimal")
{
  random_stream rng(1);
  auto const found = genetic::evolve_keys(12, in_order, rng, {.generations = 500, .bound = 0.0});
  CHECK(found.outcome == status::optimal);
  CHECK(found.fitness == 0.0);
  CHECK(std::ranges::is_sorted(found.best));
  CHECK(found.evaluations == 100 + found.generations * 80);
}

TEST_CASE("genetic/evolve_keys: the same bytes on 1, 2, 3 and 8 threads and islands, and for stop and resume")
{
  evolve_keys_options options{.population = 40, .generations = 30, .islands = {.count = 3, .every = 4, .migrants = 3}};
  random_stream first(5);
  auto const whole = genetic::evolve_keys(15, in_order, first, options);
  for (std::size_t threads : {2U, 3U, 8U}) {
    options.threads = threads;
    random_stream again(5);
    CHECK(genetic::evolve_keys(15, in_order, again, options).state == whole.state);
  }
  for (std::size_t stop : {0U, 7U, 8U, 29U}) {
    random_stream again(5);
    auto const part = genetic::evolve_keys(15, in_order, again, options, [&](iteration const& now) {
      return now.index < stop ? control::proceed : control::stop;
    });
    CHECK(part.generations == stop);
    auto const rest = genetic::resume_keys(15, in_order, part.state, options);
    CHECK(rest.state == whole.state);
    CHECK(rest.fitness == whole.fitness);
  }
}

TEST_CASE("genetic/evolve_keys: known vectors take part, bad ones are refused; NaN is never the best")
{
  random_stream rng(2);
  std::vector<double> sorted(30);
  for (std::size_t i = 0; i < 30; ++i) { sorted[i] = static_cast<double>(i) / 30.0; }
  std::vector<std::vector<double>> known{sorted};
  CHECK(genetic::evolve_keys_from(30, in_order, known, rng, {.generations = 1}).fitness == 0.0);
  known[0][3] = 1.0;
  CHECK_THROWS_WITH_AS((void)genetic::evolve_keys_from(30, in_order, known, rng),
                       "genetic::evolve_keys_from: known[0] must have `size` keys in [0, 1)", std::invalid_argument);
  auto const nothing = [](std::span<double const>) { return std::numeric_limits<double>::quiet_NaN(); };
  CHECK(genetic::evolve_keys(3, nothing, rng, {.generations = 3}).outcome == status::numerical_failure);
}

TEST_CASE("genetic/evolve_keys: a decoder with memory of its own gets it in every call")
{
  random_stream one(3);
  random_stream two(3);
  auto const plain = genetic::evolve_keys(
      5, [](std::span<double const> keys) { return *std::ranges::max_element(keys); }, one, {.generations = 5});
  CHECK(genetic::evolve_keys(5, with_memory{}, two, {.generations = 5, .threads = 3}).state == plain.state);
}

TEST_CASE("genetic/evolve_keys: no keys, and a state of other keys, are refused before a word is drawn")
{
  random_stream rng(1);
  auto const before = rng;
  CHECK_THROWS_AS((void)genetic::evolve_keys(0, in_order, rng), std::invalid_argument);
  CHECK_THROWS_AS((void)genetic::evolve_keys(3, in_order, rng, {.population = 0}), std::invalid_argument);
  CHECK(rng == before);
  auto state = genetic::evolve_keys(3, in_order, rng, {.generations = 1}).state;
  CHECK_THROWS_WITH_AS((void)genetic::resume_keys(4, in_order, state),
                       "genetic::resume_keys: state.islands[0] must have `size` keys in [0, 1)", std::invalid_argument);
  state.islands[0].genomes[7][1] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS((void)genetic::resume_keys(3, in_order, state), std::invalid_argument);
}
