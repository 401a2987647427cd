// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace mentorics {

/// Marks a name of functions that are found by argument-dependent lookup: `void cdf(adl_poison_pill&) = delete;`.
///
/// Such a declaration beside a concept is never called. Without it, a variable, class or namespace of that name in an
/// embedding program, in front of the header, would hide the functions, and no type would meet the concept.
/// Source: the "poison pills" of C++20 ranges, [range.access].
struct adl_poison_pill;

}  // namespace mentorics
