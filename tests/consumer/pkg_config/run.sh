#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds and runs a program with nothing but the compiler and pkg-config: run.sh <compiler> <source> <program>
set -eu
compiler=$1 source=$2 program=$3

# shellcheck disable=SC2046  # the flags are meant to be split
"$compiler" -std=c++20 "$source" $(pkg-config --cflags --libs mentorics) -o "$program"
"$program"
