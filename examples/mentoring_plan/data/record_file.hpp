// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/data/offer.hpp"

#include <string>

namespace examples {

/// Reads a catalogue in the record format: one record a line, the first field is its type, unknown types are skipped.
///
/// `kind,curr`: week_capacity; weeks; delta; course(id, hours, value, deadline); prereq(before, after).
/// `kind,bacp`: name; course(id, name, credits); prereq(before, after). A credit is `hours_per_credit` hours, and every
/// hour has the same value.
/// Ids count from 0, deadlines from 1.
/// \throws bad_input if the file cannot be read, is of another kind, or holds a record that makes no sense.
[[nodiscard]] offer read_catalogue(std::string const& path, double hours_per_credit);

}  // namespace examples
