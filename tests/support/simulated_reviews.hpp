// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/repetition/review_interval.hpp>
#include <mentorics/learning/repetition/review_log.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace support {

/// A log of `cards` things that a student with memory `m` reviews for `days` days, mostly when recall is about 0.8.
inline std::vector<mentorics::learning::review> simulated_reviews(mentorics::learning::fsrs const& m, std::size_t cards,
                                                                  double days, std::uint64_t seed)
{
  using namespace mentorics;
  using namespace mentorics::learning;
  std::vector<review> log;
  for (std::size_t c = 0; c < cards; ++c) {
    random_stream rng(seed, c);
    double day = std::floor(uniform_real(rng, 0.0, 0.7 * days));
    auto const draw_success = [&] {
      double const u = uniform01(rng);
      return u < 0.15 ? rating::hard : u < 0.85 ? rating::good : rating::easy;
    };
    auto g = bernoulli(rng, 0.4) ? rating::again : draw_success();
    auto s = first_state(m, g);
    log.push_back({.card = c, .given = g, .day = day});
    for (;;) {
      double const wait = bernoulli(rng, 0.1) ? 0.0 : std::ceil(days_until(m, s, uniform_real(rng, 0.6, 0.95)));
      day += wait;
      if (day > days) { break; }
      g = bernoulli(rng, retrievability(m, s, wait)) ? draw_success() : rating::again;
      s = next_state(m, s, g, wait);
      log.push_back({.card = c, .given = g, .day = day});
    }
  }
  std::ranges::stable_sort(log, {}, &review::day);
  return log;
}

}  // namespace support
