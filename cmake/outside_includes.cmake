# SPDX-License-Identifier: BSL-1.0
# Writes to OUTPUT an #include of every header outside Mentorics that HEADERS (separated by commas) include, each once.
#
#   cmake -DHEADERS=<file>,<file>... -DOUTPUT=<file> -P cmake/outside_includes.cmake
cmake_minimum_required(VERSION 3.25)

string(REPLACE "," ";" headers "${HEADERS}")
set(all)
foreach(header IN LISTS headers)
  file(STRINGS ${header} lines REGEX "^[ \t]*#[ \t]*include[ \t]*<")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "<[^>]*>" include "${line}")
    list(APPEND all "#include ${include}")
  endforeach()
endforeach()
list(FILTER all EXCLUDE REGEX "<mentorics/")
list(REMOVE_DUPLICATES all)
list(SORT all)
list(JOIN all "\n" text)
file(WRITE ${OUTPUT} "${text}\n")
