// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <vector>

namespace mentorics::pricing::detail {

/// What a price for each package size brings.
struct size_sales {
  double revenue = 0.0;
  double profit = 0.0;
  double surplus = 0.0;
  std::vector<double> demand = {};
};

/// Students who take their best k offers at the price of k; ties go to what earns the seller most.
template <class = void>
class size_market {
 public:
  size_market(Eigen::Ref<Eigen::MatrixXd const> values, double unit_cost)
      : students_(static_cast<std::size_t>(values.rows())),
        sizes_(static_cast<std::size_t>(values.cols())),
        cost_(unit_cost)
  {
    std::vector<double> row(sizes_);
    for (std::size_t i = 0; i < students_; ++i) {
      for (std::size_t k = 0; k < sizes_; ++k) {
        row[k] = values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k));
      }
      std::sort(row.begin(), row.end(), std::greater<>());
      double sum = 0.0;
      double surplus = 0.0;
      for (std::size_t k = 0; k < sizes_; ++k) {
        sum += row[k];
        worth_.push_back(sum);
        surplus = (std::max)(surplus, sum - cost_of(k));
      }
      bound_ += surplus;
    }
  }

  [[nodiscard]] std::size_t sizes() const { return sizes_; }

  /// Every student's whole surplus: no prices earn more.
  [[nodiscard]] double bound() const { return bound_; }

  /// The same prices where none is above what the package costs in parts: that is what students would pay.
  [[nodiscard]] std::vector<double> closed(std::vector<double> prices) const
  {
    for (std::size_t k = 1; k < sizes_; ++k) {
      for (std::size_t x = 0; x < k; ++x) { prices[k] = (std::min)(prices[k], prices[x] + prices[k - 1 - x]); }
    }
    return prices;
  }

  [[nodiscard]] size_sales sell(std::vector<double> const& prices) const
  {
    size_sales s;
    s.demand.assign(sizes_, 0.0);
    for (std::size_t i = 0; i < students_; ++i) {
      auto const size = choice(i, prices);
      if (size == sizes_) { continue; }
      s.demand[size] += 1.0;
      s.revenue += prices[size];
      s.profit += prices[size] - cost_of(size);
      s.surplus += (std::max)(0.0, worth(i, size) - prices[size]);
    }
    return s;
  }

  /// The prices reached from `prices` when one size after another moves to where some student is indifferent.
  [[nodiscard]] std::vector<double> climb(std::vector<double> prices) const
  {
    prices = closed(prices);
    double best = profit(prices);
    std::vector<double> candidates;
    for (bool better = true; better;) {
      better = false;
      for (std::size_t k = 0; k < sizes_; ++k) {
        candidates.clear();
        for (std::size_t i = 0; i < students_; ++i) {
          double rest = 0.0;
          for (std::size_t x = 0; x < sizes_; ++x) { rest = x == k ? rest : (std::max)(rest, worth(i, x) - prices[x]); }
          if (worth(i, k) - rest >= 0.0) { candidates.push_back(worth(i, k) - rest); }
        }
        for (auto const p : candidates) {
          auto moved = prices;
          moved[k] = p;
          moved = closed(moved);
          double const now = profit(moved);
          if (!(now > best + 1e-12 * std::abs(best))) { continue; }
          best = now;
          better = true;
          prices = moved;
        }
      }
    }
    return prices;
  }

  /// For each student: prices that grow with the size from its best offer on, and its price of everything for any size.
  [[nodiscard]] std::vector<std::vector<double>> starts() const
  {
    std::vector<std::vector<double>> all;
    for (std::size_t i = 0; i < students_; ++i) {
      std::vector<double> linear(sizes_);
      for (std::size_t k = 0; k < sizes_; ++k) { linear[k] = worth(i, 0) * static_cast<double>(k + 1); }
      all.push_back(linear);
      all.emplace_back(sizes_, worth(i, sizes_ - 1));
    }
    return all;
  }

 private:
  [[nodiscard]] double worth(std::size_t student, std::size_t size) const { return worth_[student * sizes_ + size]; }
  [[nodiscard]] double cost_of(std::size_t size) const { return cost_ * static_cast<double>(size + 1); }

  [[nodiscard]] double profit(std::vector<double> const& prices) const
  {
    double sum = 0.0;
    for (std::size_t i = 0; i < students_; ++i) {
      auto const size = choice(i, prices);
      sum += size < sizes_ ? prices[size] - cost_of(size) : 0.0;
    }
    return sum;
  }

  /// What a student takes; the number of sizes where it is nothing.
  [[nodiscard]] std::size_t choice(std::size_t student, std::vector<double> const& prices) const
  {
    double most = 0.0;
    double margin = 0.0;
    std::size_t chosen = sizes_;
    for (std::size_t k = 0; k < sizes_; ++k) {
      double const left = worth(student, k) - prices[k];
      double const earned = prices[k] - cost_of(k);
      double const tie = 1e-9 * (1.0 + worth(student, k));
      if (!(left > most + tie) && !(left >= most - tie && earned > margin)) { continue; }
      most = (std::max)(most, left);
      margin = earned;
      chosen = k;
    }
    return chosen;
  }

  std::size_t students_;
  std::size_t sizes_;
  double cost_;
  double bound_ = 0.0;
  std::vector<double> worth_ = {};  // of the best k + 1 offers, student by student
};

}  // namespace mentorics::pricing::detail
