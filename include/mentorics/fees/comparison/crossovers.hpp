// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/fees/piecewise/detail/sign_ranges.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <vector>

namespace mentorics::fees {

/// Which of two fees is the smaller.
enum class cheaper_side : signed char { first = -1, neither = 0, second = 1 };

/// A stretch of hours on which the answer is the same.
template <real_scalar Real = double>
struct comparison_range {
  Real from = Real(0);  ///< [h]
  Real to = Real(0);    ///< [h]; infinity: to the end
  bool includes_from = true;
  bool includes_to = true;
  cheaper_side fee = cheaper_side::neither;
};

/// Which of two tariffs is cheaper for which hours: a partition of them, as few ranges as possible. O(n + m).
/// \throws std::invalid_argument if the tariffs do not have the same end.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<comparison_range<Real>> compare(piecewise<Real> const& p, piecewise<Real> const& q)
{
  require(p.until() == q.until(), "fees::compare", "until", "be the same for both", q.until());
  std::vector<comparison_range<Real>> result;
  detail::for_each_common_stretch(p.segments(), q.segments(), [&](auto const& f, auto const& g, auto const& both) {
    detail::for_each_sign(f, g, both, [&](detail::stretch<Real> const& s, int sign) {
      auto const fee = static_cast<cheaper_side>(sign);
      if (!result.empty() && result.back().fee == fee) {
        result.back().to = s.to;
        result.back().includes_to = s.includes_to;
      } else {
        result.push_back(
            {.from = s.from, .to = s.to, .includes_from = s.includes_from, .includes_to = s.includes_to, .fee = fee});
      }
    });
  });
  return result;
}

/// Hours at which the cheaper of two tariffs changes.
template <real_scalar Real = double>
struct crossover {
  Real from = Real(0);  ///< [h]
  Real to = Real(0);    ///< [h]; above `from` where both cost the same for a while in between
  cheaper_side before = cheaper_side::neither;
  cheaper_side at =
      cheaper_side::neither;  ///< at `from`: `neither` where the fees meet, else they jump past each other there
  cheaper_side after = cheaper_side::neither;
};

/// The crossover points of two tariffs, ascending. A touch without a change is none.
/// \throws std::invalid_argument as `compare`.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<crossover<Real>> crossovers(piecewise<Real> const& p, piecewise<Real> const& q)
{
  std::vector<crossover<Real>> result;
  auto const ranges = compare(p, q);
  comparison_range<Real> const* before = nullptr;  // the last one in which one of the two is cheaper
  for (auto const& now : ranges) {
    if (now.fee == cheaper_side::neither) { continue; }
    if (before != nullptr && before->fee != now.fee) {
      bool const meet = before->to < now.from || !(before->includes_to || now.includes_from);
      auto const at = meet ? cheaper_side::neither : (before->includes_to ? before->fee : now.fee);
      result.push_back({.from = before->to, .to = now.from, .before = before->fee, .at = at, .after = now.fee});
    }
    before = &now;
  }
  return result;
}

}  // namespace mentorics::fees
