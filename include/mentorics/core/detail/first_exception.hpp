// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>

namespace mentorics::detail {

/// Keeps the exception of the lowest item among those that threw.
///
/// Items are started in index order and every item that was started runs to its end, so all items below the first one
/// that is seen to fail have been started too: the lowest index does not depend on timing.
class first_exception {
 public:
  [[nodiscard]] bool seen() const { return seen_.load(std::memory_order_relaxed); }

  template <class Body>
  void guard(std::size_t item, Body const& body)
  {
#ifdef __cpp_exceptions
    try {
      body();
    } catch (...) {
      std::lock_guard const lock(mutex_);
      if (!error_ || item < item_) {
        error_ = std::current_exception();
        item_ = item;
      }
      seen_.store(true, std::memory_order_relaxed);
    }
#else
    static_cast<void>(item);
    body();
#endif
  }

  void rethrow() const
  {
    if (error_) { std::rethrow_exception(error_); }
  }

 private:
  std::atomic<bool> seen_{false};
  std::mutex mutex_ = {};
  std::exception_ptr error_ = nullptr;
  std::size_t item_ = 0;
};

}  // namespace mentorics::detail
