// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/money/round_up_units.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <string_view>

namespace mentorics::fees {

/// The ways of teaching.
enum class service_kind : unsigned char { one_to_one, group, online_course, workshop, in_person };

/// Who pays the fee of a tariff where several learn together.
enum class fee_sharing : unsigned char {
  each_pays,  ///< every participant pays the whole fee: the mentor earns it n times
  split,      ///< the participants share one fee: each pays 1/n
};

/// How a mentor teaches, and what that costs the mentor. T are hours of a participant.
template <real_scalar Real = double>
struct service_mode {
  service_kind kind = service_kind::one_to_one;
  Real participants = Real(1);  ///< n, >= 1
  fee_sharing sharing = fee_sharing::each_pays;
  Real session_hours = Real(1);  ///< length of a session [h], > 0; a session begun counts whole
  Real session_cost = Real(0);   ///< room, travel, platform for each session [currency], >= 0
  Real own_hours = Real(1);      ///< hours of the mentor for each hour of each participant [h/h], > 0
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(service_mode<Real> const& m)
{
  constexpr auto where = "fees::service_mode";
  require(is_finite(m.participants) && m.participants >= Real(1), where, "participants", "be finite and at least 1",
          m.participants);
  require_positive(where, "session_hours", m.session_hours);
  require_amount(where, "session_cost", m.session_cost);
  require_positive(where, "own_hours", m.own_hours);
}

/// One learner, taught remotely: an hour of the mentor for an hour of the student.
template <real_scalar Real = double>
[[nodiscard]] constexpr service_mode<Real> one_to_one()
{
  return {};
}

/// A group of `n` that is taught at once: 1/n of an hour of the mentor for an hour of a participant.
template <real_scalar Real>
[[nodiscard]] constexpr service_mode<Real> group_of(Real const& n, fee_sharing sharing = fee_sharing::each_pays)
{
  service_mode<Real> mode{.kind = service_kind::group, .participants = n, .sharing = sharing};
  validate(mode);
  mode.own_hours = Real(Real(1) / n);
  return mode;
}

/// What one participant pays for `hours` [h] [currency].
/// \throws std::invalid_argument if the mode is not valid, or as the tariff.
template <tariff_like Tariff>
[[nodiscard]] constexpr typename Tariff::real participant_fee(service_mode<typename Tariff::real> const& mode,
                                                              Tariff const& tariff, typename Tariff::real hours)
{
  using real = typename Tariff::real;
  validate(mode);
  real const fee = tariff(hours);
  return mode.sharing == fee_sharing::split ? real(fee / mode.participants) : fee;
}

/// What a mentor earns from all participants with `hours` [h] each.
template <real_scalar Real = double>
struct [[nodiscard]] mentor_income {
  Real revenue = Real(0);       ///< [currency]
  Real cost = Real(0);          ///< of the sessions [currency]
  Real net = Real(0);           ///< revenue - cost [currency]
  Real own_hours = Real(0);     ///< of the mentor [h]
  Real net_per_hour = Real(0);  ///< net / own hours [currency/h]; 0 for no hours
};

/// The mentor's income under a service mode and a tariff.
///
/// revenue = n F(T), or F(T) where the fee is split; cost = sessions begun * session_cost; own hours = n T * own_hours.
/// \throws std::invalid_argument if the mode is not valid, or as the tariff.
template <tariff_like Tariff>
constexpr mentor_income<typename Tariff::real> income(service_mode<typename Tariff::real> const& mode,
                                                      Tariff const& tariff, typename Tariff::real hours)
{
  using real = typename Tariff::real;
  mentor_income<real> result;
  result.revenue = real(mode.participants * participant_fee(mode, tariff, hours));
  result.cost = real(round_up_units(hours, mode.session_hours) * mode.session_cost);
  result.net = real(result.revenue - result.cost);
  result.own_hours = real(mode.participants * hours * mode.own_hours);
  if (result.own_hours > real(0)) { result.net_per_hour = real(result.net / result.own_hours); }
  return result;
}

[[nodiscard]] constexpr std::string_view to_string(service_kind kind) noexcept
{
  switch (kind) {
    case service_kind::one_to_one: return "one_to_one";
    case service_kind::group: return "group";
    case service_kind::online_course: return "online_course";
    case service_kind::workshop: return "workshop";
    case service_kind::in_person: return "in_person";
  }
  return "unknown";
}

}  // namespace mentorics::fees
