#include <mentorics/learning.hpp>

#include <cassert>
#include <cmath>
#include <vector>

using namespace mentorics;

int main()
{
  //! [models]
  auto const ana = learning::linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  double const after = progress(ana, 20.0);                   // 0.5333: P = T E / C
  double const done = hours_to(ana, 1.0);                     // 37.5 h: C / E
  double const spread = progress_deviation(ana, 20.0, 0.05);  // 0.0333: E is only known to +- 0.05

  auto const ben = learning::exponential_progress<>{.initial = 0.1, .ceiling = 0.95, .rate = 0.04};
  double const most = hours_to(ben, 0.8);   // 43.4 h
  double const all = hours_to(ben, 0.95);   // infinity: the ceiling is never reached
  //! [models]
  assert(std::abs(after - 16.0 / 30.0) < 1e-15 && done == 37.5 && std::abs(spread - 1.0 / 30.0) < 1e-15);
  assert(std::abs(most - 43.4) < 0.05 && std::isinf(all));

  //! [estimate]
  std::vector<learning::study_record> const seen{
      {.hours = 10.0, .progress = 0.25}, {.hours = 20.0, .progress = 0.55}, {.hours = 30.0, .progress = 0.8}};
  auto const found = learning::estimate_efficiency(seen, 30.0);
  double deviation = 1.0;
  if (has_solution(found.outcome)) {
    auto const hers = learning::linear_progress<>{.efficiency = found.efficiency, .commitment = 30.0};
    deviation = progress_deviation(hers, 35.0, found.standard_error);  // 0.0153
  }
  //! [estimate]
  assert(std::abs(deviation - 0.0153) < 1e-4);
}
