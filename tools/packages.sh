# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=bash disable=SC2034
# Installs what a script needs; to be sourced by the run scripts. Debian 12 and its relatives.

packages_for_build="g++ cmake ninja-build ccache libeigen3-dev libboost-dev"
packages_for_examples="$packages_for_build libcli11-dev libfmt-dev nlohmann-json3-dev libcsv-dev gnuplot-nox"
packages_for_tests="$packages_for_examples doctest-dev pkg-config"
packages_for_bench="$packages_for_build libbenchmark-dev jq"
packages_for_curriculum_peers="$packages_for_build coinor-cbc libgecode-dev"
packages_for_genetic_peers="$packages_for_build libpagmo-dev libtbb-dev python3-deap"
packages_for_pricing_peers="$packages_for_build libnlopt-dev libnlopt-cxx-dev python3-scipy"
packages_for_learning_peers="$packages_for_bench nodejs npm"
packages_for_ci="$packages_for_tests $packages_for_bench
  clang clang-format-19 libclang-rt-14-dev clang-16 libc++-16-dev libc++abi-16-dev"

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# need <package>...: installs those that are missing, and asks the network for nothing when none is.
need() {
  local package missing=() as_root=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    die "this script installs packages with apt, which this system lacks. Install the equivalents of: $*
       and build by hand, see: cmake --list-presets"
  fi

  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "not root and no sudo. As root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
  "${as_root[@]}" update || die "apt-get update failed. Is there a network, and are the sources of apt right?"
  "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null ||
    die "apt-get could not install: ${missing[*]}"
}

# As many tests at a time as there are processors; CMake and CTest read it from the environment. The build tool already
# does so by itself.
CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(nproc)}
export CTEST_PARALLEL_LEVEL
