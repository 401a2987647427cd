// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <memory>
#include <type_traits>

namespace mentorics {

template <class Signature>
class function_ref;

/// A callable without its type, so that what takes one is compiled once. Refers to the callable, which must outlive it.
template <class Result, class... Args>
class function_ref<Result(Args...)> {
 public:
  template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, function_ref> && std::is_invocable_r_v<Result, F&, Args...>)
  function_ref(F&& f)
      : object_(const_cast<void*>(static_cast<void const*>(std::addressof(f)))),
        call_([](void* o, Args... args) -> Result { return (*static_cast<std::remove_reference_t<F>*>(o))(args...); })
  {}

  Result operator()(Args... args) const { return call_(object_, args...); }

 private:
  void* object_;
  Result (*call_)(void*, Args...);
};

}  // namespace mentorics
