# SPDX-License-Identifier: BSL-1.0
# Fails unless mentorics/<module>.hpp includes each public header and each room of its module, <module>/<room>.hpp each
# public header of that room, and mentorics.hpp each module, in order.
#
#   cmake [-DROOT=<tree>] -P cmake/umbrellas.cmake             checks
#   cmake [-DROOT=<tree>] -DFIX=ON -P cmake/umbrellas.cmake    writes them; what stands before the first #include is kept
cmake_minimum_required(VERSION 3.25)

if(NOT ROOT)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()
set(include ${ROOT}/include)
set(errors)

# Checks or writes one umbrella that should include exactly the headers ARGN, given relative to include/.
function(umbrella name)
  set(file ${include}/mentorics/${name}.hpp)
  set(text "// SPDX-License-Identifier: BSL-1.0\n#pragma once\n")
  if(EXISTS ${file})
    file(READ ${file} text)
  endif()

  set(headers ${ARGN})
  list(SORT headers)
  list(TRANSFORM headers REPLACE "(.+)" "#include <\\1>\n" OUTPUT_VARIABLE expected)
  list(JOIN expected "" expected)
  string(FIND "${text}" "\n#include " end)
  string(SUBSTRING "${text}" 0 ${end} head)  # -1, where there is none yet, means all of it
  string(STRIP "${head}" head)
  set(expected "${head}\n\n${expected}")

  if(EXISTS ${file} AND text STREQUAL expected)
    return()
  elseif(FIX)
    message(STATUS "Writing include/mentorics/${name}.hpp")
    file(WRITE ${file} "${expected}")
  else()
    set(wrong "")
    foreach(header IN LISTS headers)
      if(NOT text MATCHES "\n#include <${header}>")
        string(APPEND wrong " lacks <${header}>")
      endif()
    endforeach()
    if(NOT wrong)
      set(wrong " has includes that do not belong there, or in another order")
    endif()
    set(errors "${errors}\ninclude/mentorics/${name}.hpp:${wrong}" PARENT_SCOPE)
  endif()
endfunction()

# An umbrella stands beside the folder that it is for: rooms are the folders of a module, detail/ aside.
file(GLOB folders RELATIVE ${include}/mentorics ${include}/mentorics/*)
set(modules)
foreach(module IN LISTS folders)
  file(GLOB entries RELATIVE ${include}/mentorics/${module} ${include}/mentorics/${module}/*)
  list(FILTER entries EXCLUDE REGEX "^detail$")
  set(headers)
  foreach(entry IN LISTS entries)
    if(IS_DIRECTORY ${include}/mentorics/${module}/${entry})
      file(GLOB in_room RELATIVE ${include} ${include}/mentorics/${module}/${entry}/*.hpp)
      umbrella(${module}/${entry} ${in_room})
      list(APPEND headers mentorics/${module}/${entry}.hpp)
    else()
      list(APPEND headers mentorics/${module}/${entry})
    endif()
  endforeach()
  if(headers)
    list(REMOVE_DUPLICATES headers)
    umbrella(${module} ${headers})
    list(APPEND modules mentorics/${module}.hpp)
  endif()
endforeach()
umbrella(mentorics ${modules} mentorics/version.hpp)

file(GLOB top_level RELATIVE ${include} ${include}/mentorics/*.hpp)
list(REMOVE_ITEM top_level ${modules} mentorics/mentorics.hpp mentorics/version.hpp)
foreach(header IN LISTS top_level)
  string(APPEND errors "\ninclude/${header}: belongs to no module; move or delete it")
endforeach()

if(errors)
  message(NOTICE "${errors}\nTo write them: cmake -DFIX=ON -P cmake/umbrellas.cmake")
  message(FATAL_ERROR "Umbrella headers are not complete; see above.")
endif()
