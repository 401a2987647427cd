// SPDX-License-Identifier: BSL-1.0
// Compiled with -fno-rtti: typeid or dynamic_cast in a header would not compile.
#include <mentorics/mentorics.hpp>

#if defined(__cpp_rtti)
#error "this file tests -fno-rtti"
#endif

int main()
{
  mentorics::random_stream stream(1, 2);
  return mentorics::uniform01(stream) < 1.0 ? 0 : 1;
}
