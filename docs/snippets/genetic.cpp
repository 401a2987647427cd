// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic.hpp>

#include <mentorics/core/random/draw.hpp>

#include <algorithm>
#include <cassert>
#include <span>
#include <vector>

using namespace mentorics;

//! [problem]
/// The largest value of 3 - (x - 2)^2.
struct parabola {
  using genome = double;
  [[nodiscard]] double random(random_stream& rng) const { return uniform_real(rng, -10.0, 10.0); }
  [[nodiscard]] double crossover(double fitter, double weaker, random_stream& rng) const
  {
    return weaker + uniform_real(rng, 0.0, 1.5) * (fitter - weaker);
  }
  void mutate(double& x, random_stream& rng) const { x += 0.1 * normal(rng); }
  [[nodiscard]] double fitness(double x) const { return 3.0 - (x - 2.0) * (x - 2.0); }
};
//! [problem]

//! [objectives]
/// Two objectives to minimize, x^2 and (x - 2)^2, where x >= 0.5 is asked for: the result is by how much that is violated.
double schaffer(std::vector<double> const& x, std::span<double> objectives)
{
  objectives[0] = x[0] * x[0];
  objectives[1] = (x[0] - 2.0) * (x[0] - 2.0);
  return std::max(0.0, 0.5 - x[0]);
}
//! [objectives]

int main()
{
  //! [evolve]
  random_stream rng(1);
  auto const found = genetic::evolve(parabola{}, rng, {.population = 50, .generations = 100, .stagnation = 20});
  //! [evolve]
  assert(found.fitness > 2.9999);

  //! [nsga2]
  auto const schaffers = genetic::with_objectives(genetic::reals({-10.0}, {10.0}), 2, schaffer);
  auto const front = genetic::nsga2(schaffers, rng, {.population = 50, .generations = 60, .reference = {5.0, 5.0}});
  //! [nsga2]
  assert(front.hypervolume > 19.0 && front.front.size() > 30);

  //! [resume]
  auto const part = genetic::nsga2(schaffers, rng, {.generations = 20});
  auto const whole = genetic::resume(schaffers, part.state, {.generations = 60});
  //! [resume]
  assert(whole.generations == 60);
}
