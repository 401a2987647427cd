// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees.hpp>
#include <mentorics/learning.hpp>

#include <boost/math/distributions/gamma.hpp>

#include <cassert>
#include <tuple>
#include <vector>

using namespace mentorics;

namespace {

bool about(double a, double b) { return a - b < 1e-6 && b - a < 1e-6; }

void tariffs()
{
  //! [tariffs]
  auto const hourly = fees::two_part_tariff<>{.fixed = 500.0, .rate = 100.0};
  auto const monthly = fees::subscription<>{.price = 1000.0, .period_weeks = 4.0, .weekly_hours = 5.0};
  auto const blocks = fees::package<>{.price = 850.0, .package_hours = 10.0};
  auto const [index, fee] = cheapest(std::tuple(hourly, monthly, blocks), 20.0);  // monthly, 1000
  //! [tariffs]
  assert(index == 1 && fee == 1000.0 && hourly(20.0) == 2500.0);
}

void tiers()
{
  //! [tiers]
  std::vector<fees::tier<>> const tiers{{.upper = 10.0, .rate = 60.0}, {.upper = 25.0, .rate = 45.0}, {.rate = 30.0}};
  auto const graduated = fees::graduated_tariff<>(tiers);
  auto const volume = fees::volume_tariff<>(tiers);
  double const by_parts = graduated(12.0);                         // 10 * 60 + 2 * 45 = 690
  double const at_once = volume(12.0);                             // 12 * 45 = 540
  auto const falls = fees::drops(to_piecewise(volume, no_limit));  // at 10 from 600 to 450, at 25 from 1125 to 750
  //! [tiers]
  assert(by_parts == 690.0 && at_once == 540.0 && falls.size() == 2 && falls[1].after == 750.0);
}

void progress()
{
  //! [progress]
  auto const ana = learning::linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  auto tariff = fees::progress_tariff<>{.fixed = 500.0, .rate = 100.0, .steps = {{.progress = 0.8, .rate = 80.0}}};
  double const all_hours = fees::fee(tariff, ana, 35.0);  // 500 + 80 * 35 = 3300
  tariff.rule = fees::discount_rule::marginal;
  double const marginal = fees::fee(tariff, ana, 35.0);  // 500 + 100 * 30 + 80 * 5 = 3900
  //! [progress]
  assert(all_hours == 3300.0 && marginal == 3900.0);
}

void discounts()
{
  //! [discounts]
  auto const hourly = fees::two_part_tariff<>{.rate = 50.0};
  auto const friends =
      with_discounts(hourly, {.discounts = {{.reason = fees::discount_reason::long_term, .share = 0.1},
                                            {.reason = fees::discount_reason::referral, .amount = 20.0}},
                              .rule = fees::stacking::sequential,
                              .floor = 100.0});
  double const less = friends(10.0);  // 500 less 10 %, less 20: 430
  auto const committed = with_minimum(hourly, 300.0);
  double const at_least = committed(4.0);  // 200, and a true-up of 100
  //! [discounts]
  assert(about(less, 430.0) && at_least == 300.0 && friends(2.0) == 100.0);
}

void comparison()
{
  //! [compare]
  auto const hourly = fees::two_part_tariff<>{.rate = 60.0};
  auto const block = fees::package<>{.price = 450.0, .package_hours = 10.0};
  auto const project = fees::project_price<>{.price = 900.0};
  auto const cheapest = lower_envelope(std::tuple(hourly, block, project), 40.0);
  // hourly on [0, 7.5], block on (7.5, 10], hourly on (10, 15], ...
  auto const budget = fees::hours_for_budget(to_piecewise(block, 40.0), 1000.0);  // 20 hours
  auto const even = fees::break_even(hourly, {.fixed = 600.0, .rate = 20.0});     // from 15 hours on
  //! [compare]
  assert(cheapest.pieces[0].part.to == 7.5 && cheapest.pieces[1].part.to == 10.0 && cheapest.pieces[2].part.to == 15.0);
  assert(budget.hours == 20.0 && even.hours == 15.0);
}

void expected()
{
  //! [expected]
  auto const blocks = to_piecewise(fees::package<>{.price = 450.0, .package_hours = 10.0}, 200.0);
  boost::math::gamma_distribution<> const hours(4.0, 5.0);  // 20 hours, give or take 10
  auto const fee = expected_fee(blocks, hours);             // more than blocks(20.0) = 900: 1123.83
  //! [expected]
  assert(fee.outcome == status::converged && about(fee.value, 1123.827416786335));
}

void billing()
{
  //! [invoice]
  auto const tariff = fees::two_part_tariff<>{.fixed = 50.0, .rate = 10.0};
  auto const bill = fees::invoice_for(charges(tariff, 3.0), {.terms = {.currency = fees::eur}, .minimum = 100.0});
  auto const total = to_text(bill.total);  // "100.00 EUR": 50 + 30 and a true-up of 20
  auto const weeks =
      fees::split_invoice(bill, std::vector<std::int64_t>{7, 7, 7, 10});  // four parts that sum to it, line by line
  auto const back =
      fees::refund_unused({.units = 45'000, .currency = fees::eur}, 600, 240);  // -270.00 EUR of 600 minutes
  //! [invoice]
  assert(total == "100.00 EUR" && bill.lines.size() == 3 && back.amount.units == -27'000);
  assert((weeks[0].total + weeks[1].total + weeks[2].total + weeks[3].total) == bill.total);
}

void modes()
{
  //! [modes]
  auto const rate = fees::two_part_tariff<>{.rate = 40.0};
  auto const alone = income(fees::one_to_one(), rate, 10.0);
  auto const group = income(fees::group_of(4.0, fees::fee_sharing::each_pays), rate, 10.0);
  double const one = alone.net_per_hour;   // 40
  double const four = group.net_per_hour;  // 160: four pay for the same hour of the mentor
  //! [modes]
  assert(one == 40.0 && four == 160.0);
}

void fits()
{
  //! [fit]
  std::vector<double> const hours{1.0, 2.0, 5.0, 8.0};
  std::vector<double> const paid{600.0, 700.0, 1000.0, 1300.0};
  auto const fit = fees::fit_two_part(hours, paid);  // converged: 500 + 100 T
  //! [fit]
  assert(fit.outcome == status::converged && about(fit.tariff.fixed, 500.0) && about(fit.tariff.rate, 100.0));
}

}  // namespace

int main()
{
  tariffs();
  tiers();
  progress();
  discounts();
  comparison();
  expected();
  billing();
  modes();
  fits();
}
