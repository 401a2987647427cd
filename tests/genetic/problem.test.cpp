// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/problem.hpp>

#include <doctest/doctest.h>

using namespace mentorics;

namespace {

struct number {
  using genome = double;
  [[nodiscard]] double random(random_stream&) const { return 0.0; }
  [[nodiscard]] double crossover(double a, double b, random_stream&) const { return 0.5 * (a + b); }
  void mutate(double& g, random_stream&) const { g += 1.0; }
  [[nodiscard]] float fitness(double) const { return 1.0F; }
};
struct without_mutation : number {
  void mutate(double&, random_stream&) const = delete;
};

}  // namespace

TEST_CASE("genetic/problem: any copyable genome with the four operations is a problem")
{
  static_assert(genetic::problem<number>);
  static_assert(!genetic::problem<without_mutation>);
  random_stream rng(1);
  CHECK(number{}.crossover(1.0, 3.0, rng) == 2.0);
}
