# SPDX-License-Identifier: BSL-1.0
# Shows that the checks on the tree can fail: each control makes a small tree with one fault, and passes only if the
# check refuses it and says what is wrong.
#
#   cmake -DSCRATCH=<directory to use> -P tests/build/controls.cmake
cmake_minimum_required(VERSION 3.25)

cmake_path(SET tools NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../../cmake)
set(tree ${SCRATCH}/tree)
set(failed "")

function(start_tree)
  file(REMOVE_RECURSE ${tree})
  file(MAKE_DIRECTORY ${tree})
endfunction()

# with_header(<path below include/mentorics> <include>...) adds a header.
function(with_header path)
  set(text "// SPDX-License-Identifier: BSL-1.0\n#pragma once\n\n")
  foreach(include IN LISTS ARGN)
    string(APPEND text "#include ${include}\n")
  endforeach()
  file(WRITE ${tree}/include/mentorics/${path} "${text}")
endfunction()

# The rule must pass the tree if `message` is empty, and otherwise refuse it with that message. ARGN: options of the rule.
function(expect rule message)
  execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${tree} ${ARGN} -P ${tools}/${rule}.cmake
                  RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(FIND "${output}" "${message}" found)
  if((message STREQUAL "" AND code EQUAL 0) OR (NOT message STREQUAL "" AND NOT code EQUAL 0 AND NOT found EQUAL -1))
    message(STATUS "ok: ${rule}: ${message}")
  else()
    set(failed "${failed}\n${rule}: expected '${message}', got exit code ${code} and:\n${output}" PARENT_SCOPE)
  endif()
endfunction()

# include_graph: one fault at a time
start_tree()
with_header(core/check.hpp <string> <mentorics/version.hpp>)
with_header(core/random/philox.hpp <mentorics/core/check.hpp>)
with_header(statistics/special/gamma.hpp <boost/math/special_functions/gamma.hpp> <mentorics/core/random/philox.hpp>)
with_header(learning/forecast/forecast.hpp <mentorics/statistics/special/gamma.hpp>)
with_header(fees/money/money.hpp <Eigen/Core> <mentorics/core/check.hpp> <mentorics/fees/money/detail/round.hpp>)
with_header(fees/money/detail/round.hpp <cmath>)
with_header(fees/tariffs/tariff.hpp <mentorics/fees/money/detail/round.hpp>)
with_header(curriculum/catalogue.hpp <vector>)
with_header(curriculum/plan/problem.hpp <mentorics/curriculum/catalogue.hpp>)
with_header(curriculum/plan/schedule.hpp <mentorics/curriculum/plan/problem.hpp>)
with_header(curriculum/plan/verify.hpp <mentorics/curriculum/plan/problem.hpp> <mentorics/curriculum/plan/detail/verify_steps.hpp>)
with_header(curriculum/plan/detail/verify_steps.hpp <mentorics/core/check.hpp>)
with_header(curriculum/plan/detail/helper.hpp <mentorics/curriculum/plan/schedule.hpp>)
with_header(curriculum/policy/policy.hpp <mentorics/curriculum/plan/problem.hpp>)
with_header(curriculum/policy/optimal_policy.hpp <mentorics/curriculum/policy/policy.hpp>)
with_header(curriculum/policy/verify_policy.hpp <mentorics/curriculum/policy/policy.hpp>)
with_header(core.hpp <mentorics/core/random.hpp>)
with_header(core/random.hpp <mentorics/core/random/philox.hpp>)
expect(include_graph "")

foreach(control IN ITEMS
    "fees/money/bad.hpp|<mentorics/pricing/optimum/price.hpp>|fees/money may not include <mentorics/pricing/optimum/price.hpp>"
    "fees/money/bad.hpp|<mentorics/fees/tariffs/tariff.hpp>|fees/money may not include <mentorics/fees/tariffs/tariff.hpp>"
    "fees/bad.hpp|<mentorics/fees/money/money.hpp>|fees may not include <mentorics/fees/money/money.hpp>"
    "core/bad.hpp|<mentorics/fees/money/money.hpp>|core may not include <mentorics/fees/money/money.hpp>"
    "core/bad.hpp|<mentorics/core/random/philox.hpp>|core may not include <mentorics/core/random/philox.hpp>"
    "fees/billing/bad.hpp|<mentorics/fees/money/detail/round.hpp>|<mentorics/fees/money/detail/round.hpp> is private to fees/money"
    "pricing/bad.hpp|<mentorics/fees/money/detail/round.hpp>|<mentorics/fees/money/detail/round.hpp> is private to fees/money"
    "fees/money/bad.hpp|<mentorics/core.hpp>|<mentorics/core.hpp> is an umbrella"
    "fees/money/bad.hpp|<mentorics/core/random.hpp>|<mentorics/core/random.hpp> is an umbrella"
    "fees/money/detail/bad.hpp|<mentorics/mentorics.hpp>|<mentorics/mentorics.hpp> is an umbrella"
    "fees/money/bad.hpp|<mentorics/fees/money/gone.hpp>|<mentorics/fees/money/gone.hpp> is not there"
    "fees/money/bad.hpp|<iostream>|<iostream> is banned"
    "fees/money/bad.hpp|\"money.hpp\"|\"money.hpp\" must be written as <mentorics/...>"
    "core/bad.hpp|<boost/math/tools/roots.hpp>|core may not include <boost/math/tools/roots.hpp>"
    "fees/money/bad.hpp|<boost/math/tools/roots.hpp>|<boost/math/tools/roots.hpp> is for statistics alone"
    "pricing/optimum/bad.hpp|<mentorics/statistics/special/gamma.hpp>|reaches <boost/math/special_functions/gamma.hpp>"
    "curriculum/plan/verify_more.hpp|<mentorics/curriculum/plan/schedule.hpp>|a verifier reaches <mentorics/curriculum/plan/schedule.hpp>"
    "curriculum/plan/certify.hpp|<mentorics/curriculum/plan/detail/helper.hpp>|a verifier reaches <mentorics/curriculum/plan/schedule.hpp>"
    "curriculum/plan/certify.hpp|<mentorics/curriculum/plan/detail/helper.hpp>|a verifier reaches <mentorics/curriculum/plan/detail/helper.hpp>"
    "curriculum/policy/verify_more.hpp|<mentorics/curriculum/policy/optimal_policy.hpp>|a verifier reaches <mentorics/curriculum/policy/optimal_policy.hpp>"
    "fees/extras/bad.hpp|<vector>|room 'fees/extras' is unknown"
    "extras/bad.hpp|<vector>|room 'extras' is unknown")
  string(REPLACE "|" ";" control "${control}")
  list(GET control 0 path)
  list(GET control 1 include)
  list(GET control 2 message)
  with_header(${path} ${include})
  expect(include_graph "include/mentorics/${path}: ${message}")
  file(REMOVE ${tree}/include/mentorics/${path})
endforeach()
expect(include_graph "")  # so none of the faults was still there for the next control
expect(include_graph "the graph has a cycle among: statistics/linear, statistics/optimize" "-DEXTRA=statistics/linear,statistics/optimize")

start_tree()
expect(include_graph "no headers found")

# umbrellas
start_tree()
with_header(fees/invoice.hpp)
with_header(fees/tariff.hpp)
with_header(fees/detail/round.hpp)
with_header(version.hpp)
expect(umbrellas "include/mentorics/fees.hpp: lacks <mentorics/fees/invoice.hpp> lacks <mentorics/fees/tariff.hpp>")
expect(umbrellas "" -DFIX=ON)
expect(umbrellas "")
with_header(fees.hpp <mentorics/fees/tariff.hpp>)
expect(umbrellas "include/mentorics/fees.hpp: lacks <mentorics/fees/invoice.hpp>")
with_header(fees.hpp <mentorics/fees/tariff.hpp> <mentorics/fees/invoice.hpp>)
expect(umbrellas "include/mentorics/fees.hpp: has includes that do not belong there, or in another order")
with_header(fees.hpp <mentorics/fees/invoice.hpp> <mentorics/fees/tariff.hpp>)
expect(umbrellas "")
with_header(fees/money/money.hpp)
with_header(fees/money/detail/digits.hpp)
expect(umbrellas "include/mentorics/fees.hpp: lacks <mentorics/fees/money.hpp>")
with_header(fees.hpp <mentorics/fees/invoice.hpp> <mentorics/fees/money.hpp> <mentorics/fees/tariff.hpp>)
expect(umbrellas "include/mentorics/fees/money.hpp: lacks <mentorics/fees/money/money.hpp>")
with_header(fees/money.hpp <mentorics/fees/money/money.hpp>)
expect(umbrellas "")
with_header(mentorics.hpp <mentorics/fees.hpp>)
expect(umbrellas "include/mentorics/mentorics.hpp: lacks <mentorics/version.hpp>")
with_header(old.hpp)
expect(umbrellas "include/mentorics/old.hpp: belongs to no module")

# check_docs: brackets, semicolons and backslashes are what CMake would trip over
start_tree()
file(WRITE ${tree}/docs/snippets/a.cpp [=[
int main()
{
  //! [use]
  int a[] = {1, 2};  // \n
  static_cast<void>(a);  //!
  //! [inner]
  if (a[0] == 1) {

    return a[1];
  }
  //! [inner]
  //! [use]
}
]=])
set(good [=[
# Page; with [brackets] and a \ backslash

```sh
cmake -S . -B build
```
<!-- snippet: a.cpp#use -->
```cpp
int a[] = {1, 2};  // \n
if (a[0] == 1) {

  return a[1];
}
```

- in a list

  <!-- snippet: a.cpp#inner -->
  ```cpp
  if (a[0] == 1) {

    return a[1];
  }
  ```
]=])
file(WRITE ${tree}/README.md "${good}")
expect(check_docs "")

string(REPLACE "a[0] == 1" "a[0] == 7" bad "${good}")
file(WRITE ${tree}/docs/page.md "${bad}")
expect(check_docs "docs/page.md:7: not equal to docs/snippets/a.cpp#use: line 2 of the block differs
    page:    if (a[0] == 7) {
    snippet: if (a[0] == 1) {")
expect(check_docs "" -DFIX=ON)
expect(check_docs "")
file(READ ${tree}/docs/page.md mended)
if(NOT mended STREQUAL good)
  string(APPEND failed "\ncheck_docs: -DFIX=ON did not restore the page:\n${mended}")
endif()

string(REPLACE "  return a[1];\n}\n```\n\n-" "  return a[1];\n```\n\n-" bad "${good}")
file(WRITE ${tree}/docs/page.md "${bad}")
expect(check_docs "line 5 of the block differs\n    page:    (nothing)\n    snippet: }")

foreach(change IN ITEMS
    "<!-- snippet: a.cpp#use -->\n|\n|docs/page.md:7: the line before a C++ block must be"
    "a.cpp#use|a.cpp#gone|docs/page.md:7: docs/snippets/a.cpp has no region between two lines '//! [gone]'"
    "a.cpp#use|b.cpp#use|docs/page.md:7: there is no docs/snippets/b.cpp"
    "  ```\n|  |the block is not closed")
  string(REPLACE "|" ";" change "${change}")
  list(GET change 0 from)
  list(GET change 1 to)
  list(GET change 2 message)
  string(REPLACE "${from}" "${to}" bad "${good}")
  file(WRITE ${tree}/docs/page.md "${bad}")
  expect(check_docs "${message}")
endforeach()

# check_sources
start_tree()
with_header(fees/money.hpp)
file(WRITE ${tree}/docs/page.md "See [money](../include/mentorics/fees/money.hpp#top), [the web](https://example.org) and [above](#up).\n")
expect(check_sources "")
file(WRITE ${tree}/tests/fees/money.test.cpp "int main() {}\n")
expect(check_sources "tests/fees/money.test.cpp: lacks the line")
file(REMOVE ${tree}/tests/fees/money.test.cpp)
file(WRITE ${tree}/README.md "See [gone](docs/gone.md).\n")
expect(check_sources "README.md: links to docs/gone.md, which is not there")

if(failed)
  message(NOTICE "${failed}")
  message(FATAL_ERROR "Some controls failed; see above.")
endif()
