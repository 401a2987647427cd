// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/philox.hpp>

#include <doctest/doctest.h>

using namespace mentorics;
using words4 = std::array<std::uint64_t, 4>;

// The known answers of the Random123 library for philox4x64-10 (Salmon et al. 2011, kat_vectors).
static_assert(philox({0, 0, 0, 0}, {0, 0}) ==
              words4{0x16554d9eca36314cU, 0xdb20fe9d672d0fdcU, 0xd7e772cee186176bU, 0x7e68b68aec7ba23bU});

TEST_CASE("core/philox: the published known answers")
{
  constexpr auto ones = ~std::uint64_t{0};
  CHECK(philox({ones, ones, ones, ones}, {ones, ones}) ==
        words4{0x87b092c3013fe90bU, 0x438c3c67be8d0224U, 0x9cc7d7c69cd777b6U, 0xa09caebf594f0ba0U});
  CHECK(philox({0x243f6a8885a308d3U, 0x13198a2e03707344U, 0xa4093822299f31d0U, 0x082efa98ec4e6c89U},
               {0x452821e638d01377U, 0xbe5466cf34e90c6cU}) ==
        words4{0xa528f45403e61d95U, 0x38c72dbd566e9788U, 0xa5a1610e72fd18b5U, 0x57bd43b5e52b7fe6U});
}

TEST_CASE("core/philox: the wide product is the product")
{
  constexpr auto top = ~std::uint64_t{0};
  auto const square = multiply_wide(top, top);  // (2^64 - 1)^2 = 2^128 - 2^65 + 1
  CHECK(square.high == top - 1);
  CHECK(square.low == 1);
  CHECK(multiply_wide(0x1'0000'0001U, 0x1'0000'0001U).high == 1);
  CHECK(multiply_wide(0x1'0000'0001U, 0x1'0000'0001U).low == 0x2'0000'0001U);
}
