#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Boost.Math's quantile of Student's T just above the median: exact for odd degrees of freedom, 0 for 4 and for 6.
#
# Versions: Boost 1.74.0 (Debian 12, libboost1.74-dev 1.74.0+ds1-21), g++ of Debian 12. Seen in 1.90.0 too.
# Input:    quantile(students_t(n), 0.5 + 1e-9) and quantile(students_t(n), 0.5 + 1e-12), beside d divided by the density at 0,
#           which is what the quantile is there to 16 digits.
# Expected: about 2.7e-9 and 2.7e-12 for every n, as for 3, 5 and 7 degrees of freedom (the last digits are those of 0.5 + d).
# Seen:     with 4 degrees of freedom 2.715e-9 in place of 2.667e-9 (2 % off), and 0 at 1e-12; with 6 also 0 at 1e-12. The
#           quantile of whole even degrees of freedom takes a path of its own that cancels.
# Use:      treat it as absolute to 1e-8 near the median; in the tails, where intervals are read, it is right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq libboost1.74-dev=1.74.0+ds1-21 >/dev/null
dpkg-deb -x libboost1.74-dev_*.deb boost

cat >median.cpp <<'CPP'
#include <boost/math/distributions/students_t.hpp>

#include <cstdio>

int main()
{
  for (double const n : {3.0, 4.0, 5.0, 6.0, 7.0}) {
    boost::math::students_t const t(n);
    std::printf("%g degrees of freedom:", n);
    for (double const d : {1e-9, 1e-12}) { std::printf(" %.3g (%.3g)", quantile(t, 0.5 + d), d / pdf(t, 0.0)); }
    std::printf("\n");
  }
}
CPP
g++ -std=c++17 -O1 -Iboost/usr/include median.cpp -o median
./median | tee seen
diff seen - <<'OUT'
3 degrees of freedom: 2.72e-09 (2.72e-09) 2.72e-12 (2.72e-12)
4 degrees of freedom: 2.72e-09 (2.67e-09) 0 (2.67e-12)
5 degrees of freedom: 2.63e-09 (2.63e-09) 2.63e-12 (2.63e-12)
6 degrees of freedom: 2.61e-09 (2.61e-09) 0 (2.61e-12)
7 degrees of freedom: 2.6e-09 (2.6e-09) 2.6e-12 (2.6e-12)
OUT
echo "as recorded: 0 above the median with 4 and 6 degrees of freedom"
