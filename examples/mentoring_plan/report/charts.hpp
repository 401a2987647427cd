// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/report/gnuplot.hpp"
#include "mentoring_plan/plan/results.hpp"

namespace examples {

/// The plan as a Gantt chart: a bar for each course over the weeks.
[[nodiscard]] gnuplot_job plan_chart(mentoring_results const& results);

/// Progress of the plan over the weeks, with its band.
[[nodiscard]] gnuplot_job progress_chart(mentoring_results const& results);

/// The fee of each payment mode against hours, with the crossovers of the cheapest.
[[nodiscard]] gnuplot_job fee_chart(quote_list const& quotes);

/// Profit and demand against the price, with the optimum. Needs an advice with a solution.
[[nodiscard]] gnuplot_job profit_chart(price_advice const& advice);

/// The observed sales and the two fitted lines. Needs an observed market with at least one sale.
[[nodiscard]] gnuplot_job sales_chart(price_advice const& advice);

}  // namespace examples
