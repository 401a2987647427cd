// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/detail/first_exception.hpp>

#include <algorithm>
#include <atomic>
#include <concepts>
#include <cstddef>
#include <thread>
#include <utility>
#include <vector>

namespace mentorics {

/// Runs `body(0), ..., body(workers() - 1)`, at once or one after another, and returns when all have returned.
/// A host that has a thread pool passes an executor of its own. `body` never throws.
template <class E>
concept executor = requires(E const e, void (*body)(std::size_t)) {
  { e.workers() } -> std::convertible_to<std::size_t>;
  { e.run(body) } -> std::same_as<void>;
};

/// New threads for each call, the calling one among them. `threads = 1` starts none.
struct thread_executor {
  std::size_t threads = 1;  ///< >= 1

  [[nodiscard]] std::size_t workers() const { return threads; }

  template <class Body>
  void run(Body const& body) const
  {
    struct joined : std::vector<std::thread> {  // also when a later thread cannot be started
      ~joined()
      {
        for (auto& thread : *this) { thread.join(); }
      }
    } others;
    others.reserve(threads - 1);
    for (std::size_t worker = 1; worker < threads; ++worker) {
      others.emplace_back([&body, worker] { body(worker); });
    }
    body(0);
  }
};

/// Calls `body(i)` once for each i below `count`, in any order and on any worker.
///
/// Items must not touch each other's results; then nothing depends on the number of workers. If items throw, the
/// exception of the lowest such index is carried out; items that were not started by then never are.
/// \throws std::invalid_argument if the executor has no worker.
template <executor Executor, std::invocable<std::size_t> Body>
void parallel_for(Executor const& on, std::size_t count, Body const& body)
{
  auto const workers = static_cast<std::size_t>(on.workers());
  require(workers >= 1, "parallel_for", "threads", "be at least 1", workers);
  if (workers == 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) { body(i); }
    return;
  }
  std::atomic<std::size_t> next{0};
  detail::first_exception failure;
  on.run([&](std::size_t) {
    while (!failure.seen()) {
      auto const i = next.fetch_add(1, std::memory_order_relaxed);
      if (i >= count) { return; }
      failure.guard(i, [&] { body(i); });
    }
  });
  failure.rethrow();
}

template <std::invocable<std::size_t> Body>
void parallel_for(std::size_t count, Body const& body, std::size_t threads = 1)
{
  parallel_for(thread_executor{.threads = (std::min)(threads, (std::max)(count, std::size_t{1}))}, count, body);
}

/// combine(...combine(combine(start, map(0)), map(1))..., map(count - 1)), with a shape that is fixed by `block` alone.
///
/// Each block of `block` items is folded in index order, then the blocks are. Because the shape does not depend on the
/// workers, a floating-point sum has the same bytes on any number of them. `combine` must be associative up to rounding
/// and `start` its neutral element.
/// \throws std::invalid_argument if `block` is 0 or the executor has no worker.
template <executor Executor, class T, std::invocable<std::size_t> Map, class Combine>
[[nodiscard]] T parallel_reduce(Executor const& on, std::size_t count, T start, Map const& map, Combine const& combine,
                                std::size_t block = 1024)
{
  require(block >= 1, "parallel_reduce", "block", "be at least 1", block);
  struct slot {  // a struct, so that T = bool does not become a packed bit
    T value;
  };
  std::vector<slot> partial(count / block + (count % block != 0 ? 1 : 0), slot{start});
  parallel_for(on, partial.size(), [&](std::size_t b) {
    T value = start;
    auto const end = (std::min)(count, (b + 1) * block);
    for (auto i = b * block; i < end; ++i) { value = combine(std::move(value), map(i)); }
    partial[b].value = std::move(value);
  });
  for (auto& part : partial) { start = combine(std::move(start), std::move(part.value)); }
  return start;
}

}  // namespace mentorics
