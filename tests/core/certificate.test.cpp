// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/certificate.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace mentorics;

TEST_CASE("core/certificate: the gap is the distance of value and bound, in either direction")
{
  constexpr certificate<> maximum{.value = 90.0, .bound = 100.0, .kind = proof::relaxation};
  static_assert(maximum.gap() == 10.0);
  CHECK(maximum.relative_gap() == doctest::Approx(10.0 / 90.0));
  constexpr certificate<> minimum{.value = 100.0, .bound = 90.0};
  CHECK(minimum.gap() == 10.0);
  CHECK(minimum.relative_gap() == doctest::Approx(0.1));
  CHECK(certificate<>{.value = -50.0, .bound = -40.0}.relative_gap() == doctest::Approx(0.2));
}

TEST_CASE("core/certificate: no bound is an infinite gap, and zero over zero is none")
{
  CHECK(std::isinf(certificate<>{}.gap()));
  CHECK(std::isinf(certificate<>{.value = 0.0, .bound = 1.0}.relative_gap()));
  CHECK(certificate<>{.value = 0.0, .bound = 0.0}.relative_gap() == 0.0);
  CHECK(certificate<float>{.value = 1.0F, .bound = 1.5F}.gap() == 0.5F);
}

TEST_CASE("core/certificate: every kind of proof has a name")
{
  CHECK(to_string(proof::closed_form) == "closed_form");
  CHECK(to_string(proof::exhausted) == "exhausted");
  CHECK(to_string(proof::branch_and_bound) == "branch_and_bound");
  CHECK(to_string(proof::relaxation) == "relaxation");
  CHECK(to_string(proof::local) == "local");
  CHECK(to_string(proof::none) == "none");
}
