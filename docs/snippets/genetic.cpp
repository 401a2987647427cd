#include <mentorics/genetic.hpp>

#include <mentorics/core/draw.hpp>

#include <cassert>

using namespace mentorics;

//! [problem]
/// The largest value of 3 - (x - 2)^2.
struct parabola {
  using genome = double;
  [[nodiscard]] double random(random_stream& rng) const { return uniform_real(rng, -10.0, 10.0); }
  [[nodiscard]] double cross(double fitter, double weaker, random_stream& rng) const
  {
    return weaker + uniform_real(rng, 0.0, 1.5) * (fitter - weaker);
  }
  void mutate(double& x, random_stream& rng) const { x += 0.1 * normal(rng); }
  [[nodiscard]] double fitness(double x) const { return 3.0 - (x - 2.0) * (x - 2.0); }
};
//! [problem]

int main()
{
  //! [evolve]
  random_stream rng(1);
  auto const found = genetic::evolve(parabola{}, rng, {.population = 50, .generations = 100, .stagnation = 20});
  //! [evolve]
  assert(found.fitness > 2.9999);
}
