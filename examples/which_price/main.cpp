// SPDX-License-Identifier: BSL-1.0

// One mentor, five service modes, one calendar: which prices, which menu, which package?
//
//   which_price                      120 mentor hours a month
//   which_price --hours 60           a shorter calendar
//   which_price --fixed-cost 9000    what a month costs whatever is sold: does it pay?
//   which_price --report FOLDER      the same as a page with charts
//
// The market is made up; its numbers are in `modes()` below. Exit status: 0 there are prices; 2 the input is wrong, or
// there is nothing to sell.

#include "common/command_line/bad_input.hpp"
#include "common/command_line/example.hpp"
#include "common/report/html_page.hpp"
#include "which_price/regret_chart.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/assessment/assess_list.hpp>
#include <mentorics/pricing/capacity/maximize_profit_within.hpp>
#include <mentorics/pricing/menus/compare_bundles.hpp>
#include <mentorics/pricing/menus/optimal_tiered_menu.hpp>
#include <mentorics/pricing/optimum/choose_prices.hpp>
#include <mentorics/pricing/optimum/price_ladder.hpp>
#include <mentorics/statistics/summary/quantile.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace examples;
using namespace mentorics;

struct question {
  double hours = 120.0;        ///< of the mentor [h/month]
  double fixed_cost = 2500.0;  ///< whatever is sold [EUR/month]
};

struct mode {
  char const* name;
  double intercept;    // utility at price 0
  double sensitivity;  // utility lost per euro
  double cost;         // a student and month [EUR]
  double hours;        // of the mentor for a student and month [h]
};

std::vector<mode> modes()
{
  return {{"one to one", 4.2, 0.020, 30.0, 4.0},
          {"group of four", 2.6, 0.028, 12.0, 1.0},
          {"online course", 1.4, 0.040, 3.0, 0.1},
          {"workshop", 2.2, 0.025, 18.0, 0.5},
          {"in person", 4.6, 0.017, 70.0, 5.0}};
}

struct answer {
  demand::multinomial_logit<> market{.market = 150.0};
  std::vector<double> costs = {};
  pricing::price_list<> list = {};     // within the hours
  pricing::price_list<> rounded = {};  // prices that end in 9, at the same value of an hour
  pricing::menu menu = {};
  pricing::bundle_comparison package = {};
  std::vector<demand::multinomial_logit<>> draws = {};  // markets that are as likely as the one above
  pricing::assessment assessment = {};

  /// What a student costs if the mentor's hours earn elsewhere what one more of them earns here.
  [[nodiscard]] std::vector<double> full_costs() const
  {
    auto full = costs;
    for (std::size_t i = 0; i < full.size(); ++i) { full[i] += list.shadow_prices[0] * modes()[i].hours; }
    return full;
  }
};

/// Markets that are as likely as `m`: sensitivities known up to 8 %, intercepts up to 0.2.
std::vector<demand::multinomial_logit<>> draw_markets(demand::multinomial_logit<> const& m, std::size_t count)
{
  random_stream rng(1);
  std::vector<demand::multinomial_logit<>> draws(count, m);
  for (auto& drawn : draws) {
    for (auto& x : drawn.products) {
      x.sensitivity *= 1.0 + 0.08 * normal(rng);
      x.intercept += 0.2 * normal(rng);
    }
  }
  return draws;
}

answer work_out(question const& q)
{
  answer a;
  pricing::shared_capacity calendar{.limit = q.hours};
  for (auto const& m : modes()) {
    a.market.products.push_back({.intercept = m.intercept, .sensitivity = m.sensitivity});
    a.costs.push_back(m.cost);
    calendar.use.push_back(m.hours);
  }

  // The prices that earn most within the calendar, with a bound that no other list passes.
  std::vector<pricing::shared_capacity> const calendars{calendar};
  a.list = pricing::maximize_profit_within(calendars, a.market, a.costs, {.fixed_cost = q.fixed_cost});
  if (!has_solution(a.list.outcome)) { throw bad_input("--hours: nothing can be sold"); }

  // Does it pay, and in how many of the markets that may be the true one?
  a.draws = draw_markets(a.market, 400);
  a.assessment = pricing::assess(a.list, a.costs, {.fixed_cost = q.fixed_cost, .capacities = calendars}, a.draws);

  // Prices that end in 9. An hour costs what it earns elsewhere, so that the calendar nearly holds for them too.
  a.rounded =
      pricing::choose_prices(a.market, a.full_costs(), pricing::ladder({.step = 10.0, .ending = 9.0}, 0.0, 1500.0));

  // Hours a week for students who value them differently: three sizes instead of one for each.
  std::vector<pricing::buyer_type> const tastes{{18.0, 0.25}, {24.0, 0.3}, {31.0, 0.2}, {40.0, 0.15}, {55.0, 0.1}};
  a.menu = pricing::optimal_tiered_menu(tastes, 3, pricing::quadratic_cost{.scale = 6.0});

  // Course and exam preparation, apart and together.
  std::vector<pricing::valuation_pair> const students{
      {40.0, 140.0}, {90.0, 90.0}, {100.0, 80.0}, {150.0, 20.0}, {60.0, 110.0}};
  a.package = pricing::compare_bundles(students, {.first = 15.0, .second = 25.0});
  return a;
}

/// The mode that earns most.
std::size_t best_mode(answer const& a)
{
  std::size_t best = 0;
  auto const earned = [&](std::size_t i) { return (a.list.prices[i] - a.costs[i]) * a.list.demand[i]; };
  for (std::size_t i = 1; i < a.costs.size(); ++i) {
    if (earned(i) > earned(best)) { best = i; }
  }
  return best;
}

/// Profit and regret against the price of the mode that earns most, the others as listed. An hour of the mentor costs
/// what it earns elsewhere. The bands hold nine of ten draws of the market; a draw's regret is what it loses against
/// its own best price.
regret_curves regrets(answer const& a)
{
  std::size_t const n = a.costs.size();
  std::size_t const shown = best_mode(a);
  auto const costs = a.full_costs();
  auto const profit = [&](demand::multinomial_logit<> const& m, double price) {
    auto prices = a.list.prices;
    prices[shown] = price;
    auto const q = m(prices);
    double sum = 0.0;
    for (std::size_t i = 0; i < n; ++i) { sum += (prices[i] - costs[i]) * q[i]; }
    return sum;
  };
  pricing::price_list_options<> others_held{.lower = a.list.prices, .upper = a.list.prices};
  others_held.lower[shown] = 0.0;
  others_held.upper[shown] = no_limit;

  std::vector<pricing::price_list<>> optima;
  std::vector<double> best_prices;
  for (auto const& m : a.draws) {
    optima.push_back(pricing::maximize_profit(m, costs, others_held));
    best_prices.push_back(optima.back().prices[shown]);
  }
  double const best = a.list.prices[shown];
  double const most = profit(a.market, best);
  regret_curves result{
      .product = modes()[shown].name,
      .best = best,
      .best_prices = {statistics::quantile(best_prices, 0.05), statistics::quantile(best_prices, 0.95)}};
  for (int k = 0; k <= 120; ++k) {
    double const price = best * (0.6 + 0.9 * k / 120.0);
    std::vector<double> earned;
    std::vector<double> lost;
    for (std::size_t d = 0; d < a.draws.size(); ++d) {
      earned.push_back(profit(a.draws[d], price));
      lost.push_back(100.0 * (1.0 - earned.back() / optima[d].profit));
    }
    result.points.push_back({.price = price,
                             .profit = profit(a.market, price),
                             .profits = {statistics::quantile(earned, 0.05), statistics::quantile(earned, 0.95)},
                             .regret = 100.0 * (1.0 - profit(a.market, price) / most),
                             .regrets = {statistics::quantile(lost, 0.05), statistics::quantile(lost, 0.95)}});
  }
  return result;
}

std::string to_text(answer const& a)
{
  auto const& list = a.list;
  std::string text = fmt::format("{:16} {:>8} {:>8} {:>9} {:>8}\n", "mode", "price", "ends 9", "students", "margin");
  for (std::size_t i = 0; i < list.prices.size(); ++i) {
    text += fmt::format("{:16} {:8.2f} {:8.0f} {:9.1f} {:7.0f}%\n", modes()[i].name, list.prices[i],
                        a.rounded.prices[i], list.demand[i], 100.0 * (list.prices[i] - a.costs[i]) / list.prices[i]);
  }
  text += fmt::format("\nprofit {:.2f} EUR a month; at most {:.2f} is possible ({}, proof: {})\n", list.profit,
                      list.certificate.bound, to_string(list.outcome), to_string(list.certificate.kind));
  text += fmt::format("one more hour of the mentor is worth {:.2f} EUR\n", list.shadow_prices[0]);
  auto const& v = a.assessment;
  text += fmt::format(
      "breaks even with {:.1f} students in these proportions{}; {:.0f} % of {} drawn markets lose money\n\n"
      "menu of hours a week:",
      v.break_even, v.profitable ? fmt::format(": {:.0f} % may stay away", 100.0 * v.safety) : ", which are not there",
      100.0 * v.loss_probability, v.draws);
  double before = 0.0;
  for (std::size_t i = 0; i < a.menu.prices.size(); ++i) {
    if (a.menu.quantities[i] > before) {
      text += fmt::format(" {:.1f} h for {:.2f} EUR;", a.menu.quantities[i], a.menu.prices[i]);
    }
    before = a.menu.quantities[i];
  }
  auto const& mixed = a.package.mixed;
  text += fmt::format(
      "\npackage: course {:.0f}, exam {:.0f}, both {:.0f} EUR; profit {:.0f} (apart {:.0f}, only together {:.0f})\n",
      mixed.prices[0], mixed.prices[1], mixed.prices[2], mixed.profit, a.package.separate.profit,
      a.package.pure.profit);
  return text;
}

std::string to_page(answer const& a)
{
  html_page page("Which price?");
  page.add("<pre>{}</pre>", escape_html(to_text(a)));
  page.chart(fmt::format("Profit and regret against the price of {}", modes()[best_mode(a)].name),
             regret_chart(regrets(a)));
  return page.take();
}

void ask(command_line& line, question& q)
{
  line.number("--hours", q.hours, {.lower = 1.0, .upper = 10'000.0}, "Hours of the mentor a month");
  line.number("--fixed-cost", q.fixed_cost, {.lower = 0.0, .upper = 1e9}, "Whatever is sold, a month [EUR]");
}

}  // namespace

int main(int argc, char** argv)
{
  question q;
  answer a;
  return run(argc, argv,
             {.name = "which_price",
              .about = "Prices of five service modes of one mentor: list, menu and package.",
              .question = [&](command_line& line) { ask(line, q); },
              .work = [&] { a = work_out(q); },
              .text = [&] { return to_text(a); },
              .page = [&] { return to_page(a); }});
}
