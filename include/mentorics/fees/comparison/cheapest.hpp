// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace mentorics::fees {

/// Which of several tariffs costs least.
template <real_scalar Real>
struct [[nodiscard]] cheapest_result {
  std::size_t index = 0;  ///< the first one among equals
  Real fee = Real(0);     ///< its fee [currency]
};

namespace detail {

template <real_scalar Real>
[[nodiscard]] constexpr cheapest_result<Real> lowest(std::span<Real const> fees)
{
  cheapest_result<Real> best{.index = 0, .fee = fees[0]};
  for (std::size_t i = 1; i < fees.size(); ++i) {
    if (fees[i] < best.fee) { best = {.index = i, .fee = fees[i]}; }
  }
  return best;
}

}  // namespace detail

/// The cheapest of several tariffs of one type for `hours` [h].
/// \throws std::invalid_argument if there is no tariff, or as the tariffs' calls.
template <sequence Tariffs>
  requires tariff_like<element_of<Tariffs>>
[[nodiscard]] cheapest_result<typename element_of<Tariffs>::real> cheapest(Tariffs const& tariffs,
                                                                           typename element_of<Tariffs>::real hours)
{
  using Tariff = element_of<Tariffs>;
  require(std::size(tariffs) > 0, "fees::cheapest", "tariffs", "not be empty");
  std::vector<typename Tariff::real> fees;
  fees.reserve(std::size(tariffs));
  for (auto const& tariff : tariffs) { fees.push_back(tariff(hours)); }
  return detail::lowest(std::span<typename Tariff::real const>(fees));
}

/// The cheapest of tariffs of different types for `hours` [h]: `cheapest(std::tuple(hourly, monthly), 20.0)`.
/// \throws std::invalid_argument as the tariffs' calls.
template <tariff_like First, tariff_like... Rest>
[[nodiscard]] constexpr cheapest_result<typename First::real> cheapest(std::tuple<First, Rest...> const& tariffs,
                                                                       typename First::real hours)
{
  using real = typename First::real;
  auto const fees = std::apply(
      [&](auto const&... tariff) { return std::array<real, 1 + sizeof...(Rest)>{real(tariff(hours))...}; }, tariffs);
  return detail::lowest(std::span<real const>(fees));
}

}  // namespace mentorics::fees
