// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/parallel.hpp>
#include <mentorics/learning/repetition/fit_fsrs.hpp>
#include <mentorics/learning/repetition/memory_scores.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning {

/// Predict the counted items [begin, end) from those before `begin`.
struct time_split {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend constexpr bool operator==(time_split const&, time_split const&) = default;
};

/// `splits` consecutive blocks of floor(n / (splits + 1)) items at the end of n items in time order.
/// \throws std::invalid_argument if `splits` is 0 or n <= splits.
/// Source: scikit-learn, TimeSeriesSplit.
template <class = void>
[[nodiscard]] inline std::vector<time_split> time_series_split(std::size_t n, std::size_t splits = 5)
{
  constexpr auto where = "learning::time_series_split";
  require(splits > 0, where, "splits", "be positive", splits);
  require(n > splits, where, "n", "be more than splits", n);
  auto const block = n / (splits + 1);
  std::vector<time_split> result;
  for (std::size_t k = splits; k > 0; --k) { result.push_back({.begin = n - k * block, .end = n - (k - 1) * block}); }
  return result;
}

/// Out-of-sample predictions of FSRS: for each block the weights are fitted on everything before it.
///
/// Within a block the memory of a card goes on being updated by its reviews; the weights do not. `threads` share the
/// blocks; results do not depend on their number. The observer is called before each round of `threads` blocks; a stop returns
/// the predictions of the blocks before.
/// \throws std::invalid_argument if the log or the options are not valid, or it has no more long-term reviews than `splits`.
template <observer Observer = null_observer>
[[nodiscard]] std::vector<recall_prediction> predict_out_of_sample(std::span<review const> log, std::size_t splits = 5,
                                                                   fit_fsrs_options const& options = {},
                                                                   std::size_t threads = 1, Observer observer = {})
{
  auto const all = predict_log(fsrs(options.prior), log);
  auto const blocks = time_series_split(all.size(), splits);
  std::vector<std::vector<recall_prediction>> parts(blocks.size());
  require(threads >= 1, "learning::predict_out_of_sample", "threads", "be at least 1", threads);
  for (std::size_t first = 0; first < blocks.size(); first += threads) {
    if (notify(observer, {.index = first, .evaluations = first}) == control::stop) { break; }
    parallel_for((std::min)(threads, blocks.size() - first),
                 [&](std::size_t worker) {
                   auto const k = first + worker;
                   auto const fit = fit_fsrs(log.first(all[blocks[k].begin].position), options);
                   auto const predicted =
                       predict_log(fsrs(fit.weights), log.first(all[blocks[k].end - 1].position + 1));
                   parts[k].assign(predicted.begin() + static_cast<std::ptrdiff_t>(blocks[k].begin), predicted.end());
                 },
                 threads);
  }
  std::vector<recall_prediction> result;
  for (auto const& part : parts) { result.insert(result.end(), part.begin(), part.end()); }
  return result;
}

}  // namespace mentorics::learning
