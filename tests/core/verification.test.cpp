// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/verification.hpp>

#include <doctest/doctest.h>

#include <vector>

using namespace mentorics;

namespace {

enum class note_defect : unsigned char { too_high, too_low };

}  // namespace

TEST_CASE("core/verification: nothing found is good, anything found is not, and it says what and where")
{
  verification<note_defect> found;
  CHECK(found.ok());
  CHECK(found);
  found.report(note_defect::too_low, 3, 1.0, 0.5);
  found.report(note_defect::too_high);
  CHECK_FALSE(found.ok());
  CHECK_FALSE(found);
  CHECK(found.violations ==
        std::vector<violation<note_defect>>{{.kind = note_defect::too_low, .where = 3, .expected = 1.0, .found = 0.5},
                                            {.kind = note_defect::too_high}});
}
