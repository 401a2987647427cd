# Fails if a header includes what its module may not: another module outside the graph, another module's detail/, an
# umbrella, or a standard header that the library does without.
#
#   cmake [-DROOT=<tree>] -P cmake/include_graph.cmake
cmake_minimum_required(VERSION 3.25)

# may_include_<module>: the graph of docs/architecture.md. A new module is one new line.
set(may_include_core "")
set(may_include_learning core)
set(may_include_fees core)
set(may_include_genetic core)
set(may_include_needs core)
set(may_include_students core)
set(may_include_curriculum core genetic)
set(may_include_pricing core fees)
set(may_include_proposal core learning fees genetic needs students curriculum pricing)

# The library does no input or output, and these are heavy or missing in a compiler that is supported.
set(banned iostream istream ostream sstream fstream iomanip syncstream cstdio stdio.h regex filesystem ranges format
           expected mdspan print execution source_location)

if(NOT ROOT)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()

set(errors)
macro(fail)
  string(APPEND errors "\ninclude/mentorics/${header}: " ${ARGN})
endmacro()

file(GLOB_RECURSE headers RELATIVE ${ROOT}/include/mentorics ${ROOT}/include/mentorics/*/*.hpp)
foreach(header IN LISTS headers)
  string(REGEX MATCH "^[^/]+" module ${header})
  if(NOT DEFINED may_include_${module})
    fail("module '${module}' is unknown; add its line to the graph in cmake/include_graph.cmake")
    continue()
  endif()
  list(JOIN may_include_${module} ", " allowed)

  file(STRINGS ${ROOT}/include/mentorics/${header} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "<[^>]*>|\"[^\"]*\"" include "${line}")
    string(REGEX REPLACE "^<(.*)>$" "\\1" name "${include}")

    if(name MATCHES "^mentorics/([^/]+)/(detail/)?")
      set(other ${CMAKE_MATCH_1})
      set(private "${CMAKE_MATCH_2}")
      if(other STREQUAL module)
        # its own headers, private ones too
      elseif(NOT other IN_LIST may_include_${module})
        fail("${module} may not include ${include}, only headers of its own and of: ${allowed}")
      elseif(private)
        fail("${include} is private to ${other}; include a public header")
      endif()
    elseif(name STREQUAL "mentorics/version.hpp")
      # the one header beside the umbrellas
    elseif(name MATCHES "^mentorics/")
      fail("${include} is an umbrella, which only users include; include the headers that are needed")
    elseif(name MATCHES "^\"")
      fail("${include} must be written as <mentorics/...>")
    elseif(name IN_LIST banned)
      fail("${include} is banned; the list is in cmake/include_graph.cmake")
    elseif(name MATCHES "/" AND module STREQUAL "core")
      fail("core may not include ${include}, only the standard library")
    endif()
  endforeach()
endforeach()

list(LENGTH headers count)
if(count EQUAL 0)
  set(errors "\nno headers found in ${ROOT}/include/mentorics")
endif()
if(errors)
  message(NOTICE "${errors}")
  message(FATAL_ERROR "The include graph is broken; see above.")
endif()
message(STATUS "${count} headers keep to the include graph")
