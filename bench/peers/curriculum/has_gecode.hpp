// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<gecode/int.hh>)
#include <gecode/int.hh>
#include <gecode/minimodel.hh>
#include <gecode/search.hh>
#endif

namespace bench {

/// Whether the headers of Gecode (Debian libgecode-dev) are there.
#if __has_include(<gecode/int.hh>)
inline constexpr bool has_gecode = true;
#else
inline constexpr bool has_gecode = false;
#endif

}  // namespace bench
