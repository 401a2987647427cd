#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Boost.Math's Gauss-Kronrod rule: the value scales with the width of the interval, its error estimate does not.
#
# Versions: Boost 1.74.0 (Debian 12, libboost1.74-dev 1.74.0+ds1-21), g++ of Debian 12. Seen in 1.90.0 too.
# Input:    sqrt(x) over [0, w], one rule of 15 points (no halving) with its error estimate.
# Expected: the error estimate is of the integral, so it grows with w^1.5, as the true error does.
# Seen:     the estimate grows with w^0.5 only: it is that of the mean of f, not of the integral. On [0, 1] it is 34 times the
#           true error, on [0, 100] a third of it, on [0, 10000] 1/290: an integral that is off by 13.5 claims 0.047.
# Use:      map the interval to [-1, 1] and scale the estimate by half the width oneself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq libboost1.74-dev=1.74.0+ds1-21 >/dev/null
dpkg-deb -x libboost1.74-dev_*.deb boost

cat >kronrod.cpp <<'CPP'
#include <boost/math/quadrature/gauss_kronrod.hpp>

#include <cmath>
#include <cstdio>

int main()
{
  auto const f = [](double x) { return std::sqrt(x); };
  for (double const width : {1.0, 100.0, 10000.0}) {
    double estimate = 0.0;
    double const value = boost::math::quadrature::gauss_kronrod<double, 15>::integrate(f, 0.0, width, 0, 0.0, &estimate);
    double const error = std::abs(value - 2.0 / 3.0 * std::pow(width, 1.5));
    std::printf("width %g: estimate %.2g, true error %.2g\n", width, estimate, error);
  }
}
CPP
g++ -std=c++17 -O1 -Iboost/usr/include kronrod.cpp -o kronrod
./kronrod | tee seen
diff seen - <<'OUT'
width 1: estimate 0.00047, true error 1.3e-05
width 100: estimate 0.0047, true error 0.013
width 10000: estimate 0.047, true error 13
OUT
echo "as recorded: the estimate does not scale with the width"
