// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/data/options.hpp"

#include "common/command_line/command_line.hpp"
#include "mentoring_plan/plan/progress_bar.hpp"

#include <mentorics/version.hpp>

#include <fmt/format.h>

#include <limits>

namespace examples {

std::optional<mentoring_options> read_options(int argc, char** argv)
{
  mentoring_options result;
  bool no_report = false;
  command_line line("mentoring_plan",
                    "Plans a student's courses week by week, forecasts progress, quotes fees and names a price.\n"
                    "Without options it takes a made-up catalogue, a made-up market and the segment beginner.");
  line.version(fmt::format("mentoring_plan {}.{}.{}", MENTORICS_VERSION_MAJOR, MENTORICS_VERSION_MINOR,
                           MENTORICS_VERSION_PATCH));
  line.path("--catalogue", result.catalogue, "FILE", "Catalogue in the record format, kind bacp or curr");
  line.number("--hours-per-credit", result.hours_per_credit, {.upper = 1000.0, .open_below = true},
              "Hours of one credit in a catalogue of kind bacp");
  line.text("--student", result.student, "STUDENT",
            "beginner, senior-developer, company-team, career-changer, hobbyist, or three numbers "
            "efficiency,hours-per-week,weeks. Where it is given it replaces the calendar of a catalogue file");
  line.path("--market", result.market, "FILE", "CSV file of prices and quantities sold");
  line.text("--market-columns", result.market_columns, "PRICE,QUANTITY",
            "Names of the two columns [price,quantity or the like]");
  line.needs("--market-columns", "--market");
  line.number("--unit-cost", result.unit_cost, {}, "What one hour (one unit of the market file) costs the mentor");
  line.path("--report", result.report, "FOLDER", "Folder for index.html [build/report]");
  line.flag("--no-report", no_report, "Write no report");
  line.flag("--json", result.json, "Print all results as one JSON object");
  line.count("--max-states", result.planning.max_states, 1, 1'000'000'000, "Limit of the exact search");
  line.count("--seed", result.planning.seed, 0, std::numeric_limits<std::size_t>::max(),
             "Seed of the genetic algorithm");
  if (!line.parse(argc, argv)) { return std::nullopt; }
  if (no_report) { result.report.reset(); }
  result.planning.show_progress = is_terminal();
  return result;
}

}  // namespace examples
