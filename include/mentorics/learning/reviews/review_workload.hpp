// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/repetition/review_interval.hpp>
#include <mentorics/learning/reviews/review_topic.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mentorics::learning {

struct review_workload_options {
  interval_options interval = {};  ///< the retention that is paid for
  int days = 365;                  ///< >= 1
  double mentor_share = 1.0;       ///< of the reviews that need the mentor, in [0, 1]
  std::size_t runs = 200;          ///< simulated students, >= 2
};

/// What it costs to keep topics at a retention. Means over the runs.
struct [[nodiscard]] review_workload {
  status outcome = status::not_solved;  ///< converged: all runs; stopped: those before the observer's stop
  std::size_t runs = 0;                 ///< simulated students
  double reviews = 0.0;
  double lapses = 0.0;
  double minutes = 0.0;        ///< [min] of the student
  double minutes_error = 0.0;  ///< standard error of the mean
  double mentor_hours = 0.0;   ///< [h]
  double mean_recall = 0.0;    ///< over topics and days
};

/// Reviews each topic whenever its recall has fallen to the wanted retention, for `days` days, by simulation.
///
/// Run r uses the stream (one word of `rng`, r): equal seeds give equal results, and two retentions see the same students.
/// The standard error falls with the square root of the runs. O(runs topics reviews). The observer is called before each run
/// with the mean minutes so far as `best`; a stop counts from the third run on, the result is that of the runs before.
/// \throws std::invalid_argument if a topic or an option is outside its documented range, or there are no topics.
template <bit_source Rng, observer Observer = null_observer>
[[nodiscard]] review_workload simulate_workload(fsrs const& m, std::span<review_topic const> topics, Rng& rng,
                                                review_workload_options const& options = {}, Observer observer = {})
{
  constexpr auto where = "learning::simulate_workload";
  validate(topics);
  validate(options.interval);
  require(!topics.empty(), where, "topics", "not be empty");
  require(options.days >= 1, where, "days", "be at least 1", options.days);
  bool const share = is_finite(options.mentor_share) && options.mentor_share >= 0.0 && options.mentor_share <= 1.0;
  require(share, where, "mentor_share", "be in [0, 1]", options.mentor_share);
  require(options.runs >= 2, where, "runs", "be at least 2", options.runs);

  auto const seed = static_cast<std::uint64_t>(rng());
  review_workload load{.outcome = status::converged};
  double squares = 0.0;
  for (std::size_t run = 0; run < options.runs; ++run) {
    double const so_far = run > 0 ? load.minutes / static_cast<double>(run) : 0.0;
    if (notify(observer, {.index = run, .evaluations = run, .best = so_far}) == control::stop && run >= 2) {
      load.outcome = status::stopped;
      break;
    }
    ++load.runs;
    random_stream draws(seed, run);
    double minutes = 0.0;
    for (auto const& t : topics) {
      auto state = t.memory;
      double last = -t.days_since;
      double due = (std::max)(0.0, last + review_interval(m, state, options.interval));
      for (int day = 0; day < options.days; ++day) {
        double const now = static_cast<double>(day);
        double const recall = detail::retrievability(detail::terms_of(m), state.stability, now - last);
        load.mean_recall += recall;
        if (now < due) { continue; }
        bool const success = bernoulli(draws, recall);
        minutes += success ? t.minutes : t.lapse_minutes;
        load.reviews += 1.0;
        load.lapses += success ? 0.0 : 1.0;
        state = detail::next_state(detail::terms_of(m), state, success ? rating::good : rating::again, now - last);
        last = now;
        due = now + review_interval(m, state, options.interval);
      }
    }
    load.minutes += minutes;
    squares += minutes * minutes;
  }
  double const runs = static_cast<double>(load.runs);
  load.reviews /= runs;
  load.lapses /= runs;
  load.minutes /= runs;
  load.mean_recall /= runs * static_cast<double>(topics.size()) * static_cast<double>(options.days);
  double const variance = (squares - runs * load.minutes * load.minutes) / (runs - 1.0);
  load.minutes_error = std::sqrt((std::max)(0.0, variance) / runs);
  load.mentor_hours = options.mentor_share * load.minutes / 60.0;
  return load;
}

}  // namespace mentorics::learning
