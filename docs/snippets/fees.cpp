#include <mentorics/fees.hpp>
#include <mentorics/learning.hpp>

#include <cassert>
#include <tuple>

using namespace mentorics;

int main()
{
  //! [tariffs]
  auto const hourly = fees::two_part_tariff<>{.fixed = 500.0, .rate = 100.0};
  auto const monthly = fees::subscription<>{.price = 1000.0, .period_weeks = 4.0, .weekly_hours = 5.0};
  auto const blocks = fees::package<>{.price = 850.0, .package_hours = 10.0};
  auto const [index, fee] = cheapest(std::tuple(hourly, monthly, blocks), 20.0);  // monthly, 1000
  //! [tariffs]
  assert(index == 1 && fee == 1000.0 && hourly(20.0) == 2500.0);

  //! [progress]
  auto const ana = learning::linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  auto tariff = fees::progress_tariff<>{.fixed = 500.0, .rate = 100.0, .steps = {{.progress = 0.8, .rate = 80.0}}};
  double const all_hours = fees::fee(tariff, ana, 35.0);  // 500 + 80 * 35 = 3300
  tariff.rule = fees::discount_rule::marginal;
  double const marginal = fees::fee(tariff, ana, 35.0);   // 500 + 100 * 30 + 80 * 5 = 3900
  //! [progress]
  assert(all_hours == 3300.0 && marginal == 3900.0);
}
