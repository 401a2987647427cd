// SPDX-License-Identifier: BSL-1.0
// Compiled with -ffast-math, where a compiler may assume that x == x: the check of arguments must still see NaN.
#include <mentorics/core/finite.hpp>

#include <cstdlib>

namespace {

template <class Real>
bool tells_them_apart(Real (*parse)(char const*, char**))
{
  auto const finite = [&](char const* literal) {
    char const* volatile text = literal;  // so that the value is known at run time only
    return mentorics::is_finite(parse(text, nullptr));
  };
  return finite("0") && finite("-1.5") && finite("1e30") && finite("1e-30") &&  //
         !finite("nan") && !finite("-nan") && !finite("inf") && !finite("-inf");
}

}  // namespace

int main()
{
  bool const ok = tells_them_apart<float>(std::strtof) && tells_them_apart<double>(std::strtod) &&
                  tells_them_apart<long double>(std::strtold);
  return ok ? 0 : 1;
}
