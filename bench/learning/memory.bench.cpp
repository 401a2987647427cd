// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>
#include <mentorics/learning/repetition/detail/fsrs_formulas.hpp>
#include <mentorics/learning/repetition/fit_fsrs.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/repetition/review_interval.hpp>
#include <mentorics/learning/reviews/plan_reviews.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

struct answered {
  rating given;
  double days;
};

/// 1000 cards of 8 reviews: a first one, then intervals that grow, one in ten on the same day, one in six a lapse.
/// The same word generator makes the same reviews for bench/peers/fsrs.mjs.
std::vector<std::vector<answered>> histories()
{
  std::uint32_t word = 12345;
  auto const draw = [&word](std::uint32_t n) {
    word = word * 1664525U + 1013904223U;
    return (word >> 8U) % n;
  };
  std::vector<std::vector<answered>> cards(1000);
  for (auto& card : cards) {
    double interval = 1.0;
    for (int k = 0; k < 8; ++k) {
      auto const luck = draw(12);
      auto const g = luck < 2 ? rating::again : luck < 4 ? rating::hard : luck < 10 ? rating::good : rating::easy;
      bool const same_day = k > 0 && draw(10) == 0;
      card.push_back({g, k == 0 || same_day ? 0.0 : interval});
      interval = std::min(300.0, std::floor(interval * (1.5 + 0.1 * draw(10)) + 1.0));
    }
  }
  return cards;
}

/// A log as a student makes it who reviews at a recall of 0.7 to 0.95.
std::vector<review> made_up_log(std::size_t cards)
{
  fsrs const m;
  std::vector<review> log;
  for (std::size_t c = 0; c < cards; ++c) {
    random_stream rng(7, c);
    double day = std::floor(uniform_real(rng, 0.0, 200.0));
    auto g = bernoulli(rng, 0.4) ? rating::again : rating::good;
    auto s = first_state(m, g);
    log.push_back({.card = c, .given = g, .day = day});
    for (;;) {
      double const wait = bernoulli(rng, 0.4) ? 0.0 : std::ceil(days_until(m, s, uniform_real(rng, 0.7, 0.95)));
      day += wait;
      if (day > 250.0) { break; }
      g = bernoulli(rng, retrievability(m, s, wait)) ? rating::good : rating::again;
      s = next_state(m, s, g, wait);
      log.push_back({.card = c, .given = g, .day = day});
    }
  }
  std::ranges::stable_sort(log, {}, &review::day);
  return log;
}

}  // namespace

/// Every call checks its state, rating and days. Beside ts-fsrs `next_state` on the same reviews: bench/peers/run.
static void fsrs_next_state(benchmark::State& state)
{
  fsrs const m;
  auto const cards = histories();
  double sum = 0.0;
  for (auto _ : state) {
    for (auto const& card : cards) {
      auto s = first_state(m, card.front().given);
      for (std::size_t k = 1; k < card.size(); ++k) { s = next_state(m, s, card[k].given, card[k].days); }
      sum += s.stability;
    }
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * 8000);
}
BENCHMARK(fsrs_next_state)->Unit(benchmark::kMicrosecond);

/// The formulas as they stand in the text, `std::pow` for each power and nothing computed beforehand.
static void fsrs_by_pow(benchmark::State& state)
{
  auto const& w = default_fsrs_weights;
  auto const cards = histories();
  double sum = 0.0;
  for (auto _ : state) {
    for (auto const& card : cards) {
      auto const first = static_cast<double>(static_cast<int>(card.front().given));
      double s = w[static_cast<std::size_t>(card.front().given) - 1];
      double d = std::clamp(w[4] - std::exp(w[5] * (first - 1.0)) + 1.0, 1.0, 10.0);
      for (std::size_t k = 1; k < card.size(); ++k) {
        auto const [given, t] = card[k];
        double const g = static_cast<double>(static_cast<int>(given));
        double const r = std::pow(1.0 + (std::pow(0.9, -1.0 / w[20]) - 1.0) * t / s, -w[20]);
        double next = 0.0;
        if (t == 0.0) {
          double const factor = std::exp(w[17] * (g - 3.0 + w[18])) * std::pow(s, -w[19]);
          next = s * (given == rating::again ? factor : std::max(1.0, factor));
        } else if (given == rating::again) {
          next = std::min(w[11] * std::pow(d, -w[12]) * (std::pow(s + 1.0, w[13]) - 1.0) * std::exp(w[14] * (1.0 - r)),
                          s / std::exp(w[17] * w[18]));
        } else {
          double const more = given == rating::hard ? w[15] : given == rating::easy ? w[16] : 1.0;
          next =
              s * (1.0 + std::exp(w[8]) * (11.0 - d) * std::pow(s, -w[9]) * (std::exp(w[10] * (1.0 - r)) - 1.0) * more);
        }
        double const moved = d - w[6] * (g - 3.0) * (10.0 - d) / 9.0;
        d = std::clamp(w[7] * (w[4] - std::exp(3.0 * w[5]) + 1.0) + (1.0 - w[7]) * moved, 1.0, 10.0);
        s = std::clamp(next, 0.001, 36500.0);
      }
      sum += s;
    }
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * 8000);
}
BENCHMARK(fsrs_by_pow)->Unit(benchmark::kMicrosecond);

static void fit_memory_of_1200_cards(benchmark::State& state)
{
  auto const log = made_up_log(1200);
  std::size_t evaluations = 0;
  for (auto _ : state) {
    auto const fit = fit_fsrs(log);
    evaluations = fit.evaluations;
    benchmark::DoNotOptimize(fit.objective);
  }
  state.counters["reviews"] = static_cast<double>(log.size());
  state.counters["evaluations"] = static_cast<double>(evaluations);
}
BENCHMARK(fit_memory_of_1200_cards)->Unit(benchmark::kMillisecond);

static void plan_reviews_of_topics(benchmark::State& state)
{
  fsrs const m;
  random_stream rng(3);
  std::vector<review_topic> topics(static_cast<std::size_t>(state.range(0)));
  for (auto& t : topics) {
    t.memory = {.stability = std::exp(uniform_real(rng, 0.0, 3.5)), .difficulty = uniform_real(rng, 1.0, 10.0)};
    t.weight = uniform_real(rng, 0.5, 3.0);
  }
  double gap = 0.0;
  for (auto _ : state) {
    auto const plan =
        plan_reviews(m, topics, {.days = 14, .minutes_a_day = 20.0, .max_reviews = 2, .max_nodes = 10'000});
    gap = plan.certificate.relative_gap();
    benchmark::DoNotOptimize(plan.mastery);
  }
  state.counters["gap"] = gap;
}
BENCHMARK(plan_reviews_of_topics)->Arg(5)->Arg(20)->Arg(80)->Unit(benchmark::kMillisecond);
