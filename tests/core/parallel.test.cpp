// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/parallel.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;

namespace {

/// A host's pool that runs its workers one after another, last first.
struct backwards {
  [[nodiscard]] std::size_t workers() const { return 4; }
  template <class Body>
  void run(Body const& body) const
  {
    for (std::size_t worker = 4; worker-- > 0;) { body(worker); }
  }
};
static_assert(executor<backwards>);
static_assert(executor<thread_executor>);
static_assert(!executor<int>);

}  // namespace

TEST_CASE("core/parallel: every item is done once, for any number of threads")
{
  for (std::size_t threads : {1U, 2U, 3U, 8U}) {
    std::vector<std::atomic<int>> done(1000);
    parallel_for(done.size(), [&](std::size_t i) { ++done[i]; }, threads);
    for (auto const& d : done) { CHECK(d == 1); }
  }
  int none = 0;
  parallel_for(0, [&](std::size_t) { ++none; }, 4);
  CHECK(none == 0);
}

TEST_CASE("core/parallel: a host can bring its own executor")
{
  std::vector<int> done(10, 0);
  parallel_for(backwards{}, done.size(), [&](std::size_t i) { ++done[i]; });
  CHECK(done == std::vector<int>(10, 1));
}

TEST_CASE("core/parallel: the exception of the lowest item is carried out")
{
  for (int round = 0; round < 50; ++round) {
    for (std::size_t threads : {1U, 2U, 4U}) {
      std::string caught;
      try {
        parallel_for(
            100,
            [](std::size_t i) {
              if (i % 10 == 7) { throw std::runtime_error(std::to_string(i)); }
            },
            threads);
      } catch (std::runtime_error const& error) {
        caught = error.what();
      }
      CHECK(caught == "7");
    }
  }
}

TEST_CASE("core/parallel: a floating-point sum has the same bytes on any number of threads")
{
  random_stream rng(8);
  std::vector<double> x(10'000);
  for (auto& value : x) { value = normal(rng) * 1e6; }
  auto const total = [&](std::size_t threads) {
    return parallel_reduce(
        thread_executor{.threads = threads}, x.size(), 0.0, [&](std::size_t i) { return x[i]; },
        [](double a, double b) { return a + b; }, 64);
  };
  auto const one = total(1);
  for (std::size_t threads : {2U, 3U, 8U}) { CHECK(total(threads) == one); }
  CHECK(parallel_reduce(
            backwards{}, 10, std::string(), [](std::size_t i) { return std::to_string(i); },
            [](std::string a, std::string const& b) { return a + b; }, 3) == "0123456789");
  CHECK(
      parallel_reduce(thread_executor{}, 0, 7, [](std::size_t) { return 1; }, [](int a, int b) { return a + b; }) == 7);
}

TEST_CASE("core/parallel: no worker and no block are refused")
{
  CHECK_THROWS_WITH_AS(parallel_for(
                           3, [](std::size_t) {}, 0),
                       "parallel_for: threads must be at least 1 (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)parallel_reduce(
                      thread_executor{}, 1, 0, [](std::size_t) { return 1; }, [](int a, int b) { return a + b; }, 0),
                  std::invalid_argument);
}
