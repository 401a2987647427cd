// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/crowding_distance.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <vector>

using namespace mentorics;

namespace {

/// By definition: over the objectives the distance between the neighbors of point i among those that are left.
double distance_within(std::vector<double> const& values, std::size_t objectives,
                       std::vector<std::uint32_t> const& left, std::uint32_t i)
{
  double sum = 0.0;
  for (std::size_t k = 0; k < objectives; ++k) {
    auto const value = [&](std::uint32_t j) { return values[j * objectives + k]; };
    double low = no_limit;
    double high = -no_limit;
    for (std::size_t j = k; j < values.size(); j += objectives) {
      low = (std::min)(low, values[j]);
      high = (std::max)(high, values[j]);
    }
    if (!(high > low)) { continue; }
    auto line = left;
    std::stable_sort(line.begin(), line.end(), [&](std::uint32_t a, std::uint32_t b) { return value(a) < value(b); });
    auto const at = std::find(line.begin(), line.end(), i);
    if (at == line.begin() || at + 1 == line.end()) { return no_limit; }
    sum += (0.5 * value(at[1]) - 0.5 * value(at[-1])) / (0.5 * high - 0.5 * low);
  }
  return sum;
}

}  // namespace

TEST_CASE("genetic/crowding_distance: the sides of the box between the neighbors, by their ranges; ends are infinite")
{
  // By hand: both objectives range over 4; the neighbors of (1, 2) are (0, 4) and (3, 1), those of (3, 1) are
  // (1, 2) and (4, 0).
  std::vector<double> const front{0, 4, 1, 2, 3, 1, 4, 0};
  auto const d = genetic::crowding_distance({front, 2});
  CHECK(d[0] == no_limit);
  CHECK(d[1] == doctest::Approx(3.0 / 4.0 + 3.0 / 4.0));
  CHECK(d[2] == doctest::Approx(3.0 / 4.0 + 2.0 / 4.0));
  CHECK(d[3] == no_limit);
}

TEST_CASE("genetic/crowding_distance: an objective without range adds nothing, equal points are ordered by index")
{
  std::vector<double> const flat{5, 5, 5, 5, 5, 5};
  CHECK(genetic::crowding_distance({flat, 2}) == std::vector<double>{0.0, 0.0, 0.0});
  std::vector<double> const ties{0, 1, 0, 1, 1, 0, 1, 0};
  CHECK(genetic::crowding_distance({ties, 2}) == std::vector<double>{no_limit, no_limit, no_limit, no_limit});
  std::vector<double> const single{1.0, 2.0};
  CHECK(genetic::crowding_distance({single, 2}) == std::vector<double>{0.0});
  CHECK(genetic::crowding_distance({}).empty());
}

TEST_CASE("genetic/crowding_distance: thinning takes out the most crowded point again and again, of equals the last")
{
  random_stream rng(1);
  genetic::detail::crowding<> crowding;
  for (int round = 0; round < 300; ++round) {
    auto const objectives = 1 + uniform_index(rng, 4);
    auto const n = 1 + uniform_index(rng, 14);
    auto const keep = uniform_index(rng, n + 1);
    std::vector<double> values(n * objectives);
    for (auto& v : values) { v = round % 2 == 0 ? uniform01(rng) : static_cast<double>(uniform_index(rng, 5)); }
    std::vector<std::uint32_t> front(n);
    std::iota(front.begin(), front.end(), 0U);
    auto left = front;
    while (left.size() > keep) {  // ranges of the objectives stay those of the whole front
      std::size_t worst = 0;
      double least = no_limit;
      for (std::size_t j = 0; j < left.size(); ++j) {
        double const d = distance_within(values, objectives, left, left[j]);
        if (d <= least) {
          least = d;
          worst = j;
        }
      }
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(worst));
    }
    crowding.thin(values, objectives, front, keep);
    CHECK(std::equal(left.begin(), left.end(), front.begin()));
    std::sort(front.begin(), front.end());
    for (std::uint32_t i = 0; i < n; ++i) { REQUIRE(front[i] == i); }  // none is lost
  }
}

TEST_CASE("genetic/crowding_distance: numbers whose difference overflows, and bad ones")
{
  constexpr double huge = std::numeric_limits<double>::max();
  std::vector<double> wide{-huge, 0.0, huge};
  CHECK(genetic::crowding_distance({wide, 1})[1] == doctest::Approx(1.0));
  wide[0] = -no_limit;
  CHECK_THROWS_WITH_AS((void)genetic::crowding_distance({wide, 1}),
                       "genetic::crowding_distance: values[0] must be finite (got -inf)", std::invalid_argument);
}
