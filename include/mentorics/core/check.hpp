// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <exception>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mentorics {

/// What a message is about: `name`, `name[index]` or `name[index].member`.
struct argument_name {
  static constexpr std::size_t no_index = (std::numeric_limits<std::size_t>::max)();

  constexpr argument_name(char const* n) : name(n) {}
  constexpr argument_name(std::string_view n, std::size_t i = no_index, std::string_view m = {})
      : name(n), index(i), member(m)
  {}

  std::string_view name;
  std::size_t index = no_index;
  std::string_view member = {};
};

namespace detail {

/// Numbers in their shortest exact form, text as it is; other scalars through `double`.
template <class Value>
[[nodiscard]] std::string to_text(Value const& value)
{
  if constexpr (std::convertible_to<Value const&, std::string_view>) {
    return std::string(std::string_view(value));
  } else if constexpr (std::same_as<Value, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::integral<Value> || std::floating_point<Value>) {
    char buffer[64];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
  } else if constexpr (requires { static_cast<double>(value); }) {
    return to_text(static_cast<double>(value));
  } else {
    return "?";
  }
}

[[noreturn]] inline void refuse(std::string const& message)
{
#ifdef __cpp_exceptions
  throw std::invalid_argument(message);
#else
  static_cast<void>(message);
  std::terminate();
#endif
}

[[nodiscard]] inline std::string message(std::string_view where, argument_name const& what, std::string_view rule)
{
  auto text = std::string(where).append(": ").append(what.name);
  if (what.index != argument_name::no_index) { text.append("[").append(std::to_string(what.index)).append("]"); }
  if (!what.member.empty()) { text.append(".").append(what.member); }
  return text.append(" must ").append(rule);
}

/// Out of line, so that a check that passes is one branch and the caller stays small enough to be inlined.
[[noreturn, gnu::cold, gnu::noinline]] inline void refuse(std::string_view where, argument_name const& what,
                                                          std::string_view rule)
{
  refuse(message(where, what, rule));
}

template <class Value>
[[noreturn, gnu::cold, gnu::noinline]] void refuse(std::string_view where, argument_name const& what,
                                                   std::string_view rule,
                                                   Value got)  // a copy, so that the caller's value stays in a register
{
  refuse(message(where, what, rule).append(" (got ").append(to_text(got)).append(")"));
}

}  // namespace detail

/// Throws `std::invalid_argument("<where>: <what> must <rule> (got <value>)")` unless `ok`.
///
/// The only place in the library that throws for a caller's mistake; without exceptions it terminates. `where` is the
/// qualified name of the public function or type, `rule` continues "must", e.g. "be positive".
template <class Value>
constexpr void require(bool ok, std::string_view where, argument_name const& what, std::string_view rule,
                       Value const& got)
{
  if (!ok) { detail::refuse(where, what, rule, got); }
}

/// The same for a rule that has no single value, e.g. "not be empty".
constexpr void require(bool ok, std::string_view where, argument_name const& what, std::string_view rule)
{
  if (!ok) { detail::refuse(where, what, rule); }
}

}  // namespace mentorics
