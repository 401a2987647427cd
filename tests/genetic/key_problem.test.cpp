#include <mentorics/genetic/key_problem.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <vector>

using namespace mentorics;

namespace {

struct with_memory {
  [[nodiscard]] std::vector<double> make_scratch() const { return {}; }
  [[nodiscard]] double operator()(std::span<double const> keys, std::vector<double>& sorted) const
  {
    sorted.assign(keys.begin(), keys.end());
    std::ranges::sort(sorted);
    return sorted.front();
  }
};

}  // namespace

TEST_CASE("genetic/key_problem: a decoder with or without memory of its own makes a problem")
{
  auto const largest = [](std::span<double const> keys) { return *std::ranges::max_element(keys); };
  genetic::key_problem const plain(3, 0.7, largest);
  static_assert(genetic::problem<std::remove_const_t<decltype(plain)>>);
  static_assert(genetic::problem<genetic::key_problem<with_memory>>);
  with_memory const decoder;
  genetic::key_problem const own(3, 0.7, decoder);
  auto memory = own.make_scratch();
  CHECK(plain.fitness({0.1, 0.5, 0.3}) == 0.5);
  CHECK(own.fitness({0.1, 0.5, 0.3}, memory) == 0.1);
  random_stream rng(1);
  std::vector<double> keys;
  plain.redraw(keys, rng);
  CHECK(keys.size() == 3);
}
