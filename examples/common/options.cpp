// SPDX-License-Identifier: BSL-1.0
#include "common/options.hpp"

#include "common/bad_input.hpp"
#include "common/progress_bar.hpp"
#include "common/read_number.hpp"

#include <mentorics/version.hpp>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <limits>
#include <utility>

namespace examples {

std::optional<mentoring_options> read_options(int argc, char** argv)
{
  mentoring_options result;
  std::optional<std::string> hours_per_credit;
  std::optional<std::string> unit_cost;
  std::optional<std::string> max_states;
  std::optional<std::string> seed;
  bool no_report = false;

  CLI::App app(
      "Plans a student's courses week by week, forecasts progress, quotes fees and names a price.\n"
      "Without options it takes a made-up catalogue, a made-up market and the segment beginner.",
      "mentoring_plan");
  app.set_version_flag("--version", fmt::format("mentoring_plan {}.{}.{}", MENTORICS_VERSION_MAJOR,
                                                MENTORICS_VERSION_MINOR, MENTORICS_VERSION_PATCH));
  app.add_option("--catalogue", result.catalogue, "Catalogue in the record format, kind bacp or curr")
      ->type_name("FILE");
  app.add_option("--hours-per-credit", hours_per_credit, "Hours of one credit in a catalogue of kind bacp [4]")
      ->type_name("HOURS");
  app.add_option("--student", result.student,
                 "beginner, senior-developer, company-team, career-changer, hobbyist, or three numbers "
                 "efficiency,hours-per-week,weeks. Where it is given it replaces the calendar of a catalogue file")
      ->type_name("STUDENT");
  auto* const market =
      app.add_option("--market", result.market, "CSV file of prices and quantities sold")->type_name("FILE");
  app.add_option("--market-columns", result.market_columns, "Names of the two columns [price,quantity or the like]")
      ->type_name("PRICE,QUANTITY")
      ->needs(market);
  app.add_option("--unit-cost", unit_cost, "What one hour (one unit of the market file) costs the mentor [20]")
      ->type_name("AMOUNT");
  app.add_option("--report", result.report, "Folder for index.html [build/report]")->type_name("FOLDER");
  app.add_flag("--no-report", no_report, "Write no report");
  app.add_flag("--json", result.json, "Print all results as one JSON object");
  app.add_option("--max-states", max_states, "Limit of the exact search [5000000]")->type_name("COUNT");
  app.add_option("--seed", seed, "Seed of the genetic algorithm [1]")->type_name("NUMBER");
  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& error) {
    if (error.get_exit_code() != 0) { throw bad_input(printable(error.what())); }
    app.exit(error);
    return std::nullopt;
  }

  for (auto const& [name, file] : {std::pair{"--catalogue", &result.catalogue}, std::pair{"--market", &result.market},
                                   std::pair{"--report", &result.report}}) {
    if (*file && (*file)->empty()) { reject({.source = name}, "", "must not be empty"); }
  }
  if (hours_per_credit) {
    result.hours_per_credit =
        read_number({.source = "--hours-per-credit"}, "", *hours_per_credit, {.upper = 1000.0, .open_below = true});
  }
  if (unit_cost) { result.unit_cost = read_number({.source = "--unit-cost"}, "", *unit_cost, {}); }
  if (max_states) {
    result.planning.max_states = read_count({.source = "--max-states"}, "", *max_states, 1, 1'000'000'000);
  }
  if (seed) {
    result.planning.seed = read_count({.source = "--seed"}, "", *seed, 0, std::numeric_limits<std::size_t>::max());
  }
  if (no_report) { result.report.reset(); }
  result.planning.show_progress = is_terminal();
  return result;
}

}  // namespace examples
