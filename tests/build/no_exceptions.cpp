// SPDX-License-Identifier: BSL-1.0
// Compiled with -fno-exceptions: the library compiles, and a caller's mistake ends in std::terminate.
#include <mentorics/mentorics.hpp>

#include <boost/throw_exception.hpp>

#include <cstdlib>
#include <exception>

#if defined(__cpp_exceptions)
#error "this file tests -fno-exceptions"
#endif

// Boost leaves these to a program without exceptions.
namespace boost {
void throw_exception(std::exception const&) { std::terminate(); }
void throw_exception(std::exception const&, source_location const&) { std::terminate(); }
}  // namespace boost

int main()
{
  mentorics::require(true, "tests::no_exceptions", "value", "hold", 1);
  std::set_terminate([] { std::_Exit(0); });
  mentorics::require(false, "tests::no_exceptions", "value", "hold", 1);
  return 1;  // the mistake was not noticed
}
