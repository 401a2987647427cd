# SPDX-License-Identifier: BSL-1.0
# For those who work on Mentorics: included only when this is the top level project.
option(MENTORICS_TESTS "Build the tests and the snippets of the documentation." ON)
option(MENTORICS_EXAMPLES "Build the examples." OFF)
option(MENTORICS_BENCH "Build the benchmarks." OFF)
option(MENTORICS_VERIFY_DETAILS "Compile the headers of detail/ alone too, as all others." OFF)
set(MENTORICS_TEST_FILTER "" CACHE STRING "Build only the unit tests whose path below tests/ matches this expression.")

get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT multi_config AND NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)  # for clangd and clang-tidy

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# What every source file of this repository is built with; never a part of mentorics::mentorics.
set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wdouble-promotion -Werror)
add_library(mentorics_warnings INTERFACE)
target_compile_options(mentorics_warnings INTERFACE ${warnings})

# find_package that tells a newcomer what to install.
#   mentorics_need(<package> <Debian package> <option that can be switched off instead>)
macro(mentorics_need package debian option)
  find_package(${package} QUIET)
  if(NOT ${package}_FOUND)
    message(FATAL_ERROR "${option} needs ${package}. On Debian: apt-get install ${debian}\nOr leave it out: -D${option}=OFF")
  endif()
endmacro()

if(MENTORICS_TESTS)
  enable_testing()
  add_subdirectory(tests)
endif()
if(MENTORICS_EXAMPLES)
  add_subdirectory(examples)
endif()
if(MENTORICS_BENCH)
  add_subdirectory(bench)
endif()

# Target all_verify_interface_header_sets compiles each header alone. CMake creates it in this directory after all else,
# and the options of the directory are the only way to give it the warnings.
set_target_properties(mentorics PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
if(NOT MENTORICS_VERIFY_DETAILS)
  set_target_properties(mentorics PROPERTIES INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)
endif()
add_compile_options(${warnings})
