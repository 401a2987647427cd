// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/multiprecision/cpp_bin_float.hpp>

namespace support {

using digits50 = boost::multiprecision::cpp_bin_float_50;

inline bool below(digits50 const& x, char const* limit) { return abs(x) < digits50(limit); }

}  // namespace support
