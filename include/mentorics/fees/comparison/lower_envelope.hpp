// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/fees/comparison/detail/merge_envelopes.hpp>
#include <mentorics/fees/piecewise/detail/segment_at.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

namespace mentorics::fees {

/// Which tariff is the best for which hours.
template <real_scalar Real = double>
struct [[nodiscard]] envelope {
  std::vector<envelope_piece<Real>> pieces = {};  ///< a partition of the hours, ascending

  /// The piece that `hours` [h] belong to. O(log pieces).
  /// \throws std::invalid_argument if there are no pieces, or `hours` are negative, not finite or above the last end.
  [[nodiscard]] constexpr envelope_piece<Real> const& at(Real const& hours) const
  {
    constexpr auto where = "fees::envelope";
    require(!pieces.empty(), where, "pieces", "not be empty");
    require_amount(where, "hours", hours);
    require(hours <= pieces.back().part.to, where, "hours", "be at most the last end", hours);
    return pieces[detail::element_at(std::span<envelope_piece<Real> const>(pieces), hours)];
  }

  /// The best fee [currency] for `hours` [h].
  /// \throws std::invalid_argument as `at`.
  [[nodiscard]] constexpr Real operator()(Real const& hours) const { return at(hours).part.line(hours); }
};

namespace detail {

template <real_scalar Real>
constexpr void require_same_end(std::string_view where, std::span<piecewise<Real> const> tariffs)
{
  require(!tariffs.empty(), where, "tariffs", "not be empty");
  for (std::size_t i = 1; i < tariffs.size(); ++i) {
    bool const same = tariffs[i].until() == tariffs[0].until();
    require(same, where, {"tariffs", i, "until"}, "be that of the first tariff", tariffs[i].until());
  }
}

template <class First, class... Rest>
[[nodiscard]] constexpr auto forms_of(std::tuple<First, Rest...> const& tariffs, typename First::real const& until)
{
  return std::apply([&](auto const&... t) { return std::vector{to_piecewise(t, until)...}; }, tariffs);
}

}  // namespace detail

/// The cheapest tariff for every number of hours, ties to the first. Pieces say whether their ends belong to them, so
/// the answer is right at jumps and at crossings too.
///
/// Guarantee: where two lines cross inside a stretch the breakpoint is computed from their values and slopes by one
/// division, nothing is searched; with a rational `Real` every breakpoint is exact.
/// Cost: time O(n log k) for n pieces of k tariffs (each merge is linear), memory O(n).
/// \throws std::invalid_argument if there are no tariffs or their ends differ.
template <sequence Tariffs>
  requires std::same_as<element_of<Tariffs>, piecewise<typename element_of<Tariffs>::real>>
[[nodiscard]] constexpr envelope<typename element_of<Tariffs>::real> lower_envelope(Tariffs const& tariffs)
{
  std::span<element_of<Tariffs> const> const forms(std::data(tariffs), std::size(tariffs));
  detail::require_same_end("fees::lower_envelope", forms);
  return {.pieces = detail::envelope_of(forms, 1)};
}

/// The most expensive tariff for every number of hours: with net incomes, the mentor's best.
/// \throws std::invalid_argument as `lower_envelope`.
template <sequence Tariffs>
  requires std::same_as<element_of<Tariffs>, piecewise<typename element_of<Tariffs>::real>>
[[nodiscard]] constexpr envelope<typename element_of<Tariffs>::real> upper_envelope(Tariffs const& tariffs)
{
  std::span<element_of<Tariffs> const> const forms(std::data(tariffs), std::size(tariffs));
  detail::require_same_end("fees::upper_envelope", forms);
  return {.pieces = detail::envelope_of(forms, -1)};
}

/// Of tariffs of different types up to `until` [h]: `lower_envelope(std::tuple(hourly, monthly), 100.0)`.
/// \throws std::invalid_argument as `to_piecewise` of the tariffs.
template <piecewise_affine First, piecewise_affine... Rest>
[[nodiscard]] constexpr envelope<typename First::real> lower_envelope(std::tuple<First, Rest...> const& tariffs,
                                                                      typename First::real until)
{
  return lower_envelope(detail::forms_of(tariffs, until));
}

}  // namespace mentorics::fees
