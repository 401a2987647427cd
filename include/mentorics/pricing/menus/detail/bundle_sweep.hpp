// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// Something of nothing, the first offer, the second, and the package: worths, prices or costs.
using four_offers = std::array<double, 4>;

/// How near two numbers count as equal for a student with this worth of the package.
[[nodiscard]] inline double tie_width(double worth) { return 1e-9 * (1.0 + worth); }

/// Sweeps the price of one offer while the others stand: each student takes it from some price downward.
template <class = void>
class bundle_sweep {
 public:
  bundle_sweep(std::span<four_offers const> students, four_offers const& costs) : students_(students), costs_(costs)
  {
    double most = 0.0;
    for (auto const& v : students) { most = (std::max)(most, v[3]); }
    width_ = tie_width(most);
  }

  /// Calls visit(profit, prices) at every price of offer `x` at which some student changes, if one could earn more than
  /// `enough`. Prices that let students buy the package cheaper apart are left out.
  template <class Visit>
  void operator()(std::size_t x, four_offers prices, double enough, Visit const& visit)
  {
    double rest = 0.0;   // what the students earn that do not take x
    double bound = 0.0;  // if each paid for x all that it could
    switches_.clear();
    for (auto const& v : students_) {
      auto const other = without(x, v, prices);
      switches_.push_back({.price = v[x] - other.surplus, .earned = other.earned});
      rest += other.earned;
      bound += (std::max)(other.earned, switches_.back().price - costs_[x]);
    }
    if (bound + width_ * static_cast<double>(students_.size()) <= enough) { return; }
    std::sort(switches_.begin(), switches_.end(), [](change const& a, change const& b) { return a.price > b.price; });
    double takers = 0.0;
    for (std::size_t i = 0; i < switches_.size();) {
      double const p = switches_[i].price;
      if (p < 0.0) { return; }
      double tied = 0.0;
      std::size_t last = i;
      for (; last < switches_.size() && switches_[last].price >= p - width_; ++last) {
        tied += (std::max)(p - costs_[x], switches_[last].earned);
        rest -= switches_[last].earned;
      }
      prices[x] = p;
      bool const saves = prices[3] <= (prices[1] + prices[2]) * (1.0 + 1e-12) || !(prices[3] < no_limit);
      if (saves) { visit((p - costs_[x]) * takers + tied + rest, prices); }
      takers += static_cast<double>(last - i);
      i = last;
    }
  }

 private:
  struct change {
    double price = 0.0;
    double earned = 0.0;  ///< from the student above that price
  };
  struct choice {
    double surplus = 0.0;
    double earned = 0.0;
  };

  /// The best of the other offers; ties go to what earns the seller most.
  [[nodiscard]] choice without(std::size_t x, four_offers const& worth, four_offers const& prices) const
  {
    choice best;
    for (std::size_t k = 1; k < 4; ++k) {
      if (k != x) { best.surplus = (std::max)(best.surplus, worth[k] - prices[k]); }
    }
    bool found = best.surplus <= tie_width(worth[3]);  // nothing is as good
    for (std::size_t k = 1; k < 4; ++k) {
      if (k == x || worth[k] - prices[k] < best.surplus - tie_width(worth[3])) { continue; }
      double const earned = prices[k] - costs_[k];
      best.earned = found ? (std::max)(best.earned, earned) : earned;
      found = true;
    }
    return best;
  }

  std::span<four_offers const> students_;
  four_offers costs_;
  double width_ = 0.0;
  std::vector<change> switches_ = {};
};

/// Calls sweep(x, prices) for every offer x and all prices of the other two, a and b, that ties can fix: worth of a,
/// worth of b, or a difference of worths between them; or one or both not offered.
template <class Sweep>
void visit_price_pairs(std::span<four_offers const> students, Sweep const& sweep)
{
  for (std::size_t x = 1; x < 4; ++x) {
    std::size_t const a = x == 1 ? 2 : 1;
    std::size_t const b = x == 3 ? 2 : 3;
    auto const pair = [&](double price_a, double price_b) {
      if (!(price_a >= 0.0 && price_b >= 0.0)) { return; }
      four_offers prices{0.0, no_limit, no_limit, no_limit};
      prices[a] = price_a;
      prices[b] = price_b;
      sweep(x, prices);
    };
    pair(no_limit, no_limit);
    for (auto const& v : students) {
      pair(v[a], no_limit);
      pair(no_limit, v[b]);
      for (auto const& w : students) {
        pair(v[a], w[b]);
        pair(v[a], v[a] + w[b] - w[a]);
        pair(v[b] + w[a] - w[b], v[b]);
      }
    }
  }
}

}  // namespace mentorics::pricing::detail
