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
    auto const part = genetic::evolve_keys(15, in_order, again, options,
                                           [&](iteration const& now) { return now.index < stop ? flow::proceed : flow::stop; });
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
  CHECK(genetic::evolve_keys(30, in_order, rng, {.generations = 1}, silent{}, known).fitness == 0.0);
  known[0][3] = 1.0;
  CHECK_THROWS_WITH_AS((void)genetic::evolve_keys(30, in_order, rng, {}, silent{}, known),
                       "genetic::evolve_keys: known[0] must have `size` keys in [0, 1)", std::invalid_argument);
  auto const nothing = [](std::span<double const>) { return std::numeric_limits<double>::quiet_NaN(); };
  CHECK(genetic::evolve_keys(3, nothing, rng, {.generations = 3}).outcome == status::numerical_failure);
}

TEST_CASE("genetic/evolve_keys: each option is checked, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(evolve_keys_options{}));
  CHECK_THROWS_WITH_AS(validate(evolve_keys_options{.population = 0}),
                       "genetic::evolve_keys_options: population must be at least 3 (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(evolve_keys_options{.elite = 0.6}),
                       "genetic::evolve_keys_options: elite must be in (0, 0.5] (got 0.6)", std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.generations = 0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.elite = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.mutants = 0.8}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.bias = 2.0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.target = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.bound = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.threads = 0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.islands = {.every = 0}}), std::invalid_argument);
  random_stream rng(1);
  auto const before = rng;
  CHECK_THROWS_AS((void)genetic::evolve_keys(0, in_order, rng), std::invalid_argument);
  CHECK(rng == before);
}
