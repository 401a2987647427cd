#include <mentorics/genetic/crowding_distance.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;

TEST_CASE("genetic/crowding_distance: neighbors by hand; ends are infinite")
{
  std::vector<double> const front{0, 4, 1, 2, 3, 1, 4, 0};
  auto const d = genetic::crowding_distance({front, 2});
  CHECK(d[0] == no_limit);
  CHECK(d[1] == doctest::Approx(3.0 / 4.0 + 3.0 / 4.0));
  CHECK(d[2] == doctest::Approx(3.0 / 4.0 + 2.0 / 4.0));
  CHECK(d[3] == no_limit);
}

TEST_CASE("genetic/crowding_distance: a goal without range adds nothing, equal points are ordered by index")
{
  std::vector<double> const flat{5, 5, 5, 5, 5, 5};
  CHECK(genetic::crowding_distance({flat, 2}) == std::vector<double>{0.0, 0.0, 0.0});
  std::vector<double> const ties{0, 1, 0, 1, 1, 0, 1, 0};
  CHECK(genetic::crowding_distance({ties, 2}) == std::vector<double>{no_limit, no_limit, no_limit, no_limit});
  std::vector<double> const single{1.0, 2.0};
  CHECK(genetic::crowding_distance({single, 2}) == std::vector<double>{0.0});
  CHECK(genetic::crowding_distance({}).empty());
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
