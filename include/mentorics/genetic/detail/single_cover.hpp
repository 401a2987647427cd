// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/detail/index_set.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::genetic::detail {

/// The part of the plane that exactly one point covers, while points enter one after another at rising heights.
///
/// A point covers what is right of it and above it, up to the corner. Above the first number x exactly one point covers from
/// the lowest point at the left of x up to the second lowest: strips side by side, each of one owner. A strip that changes is
/// closed: its box, from the height at which it was opened, is the owner's alone. A point takes O(log_64 n) amortized,
/// because it opens at most three strips more than it closes.
/// Source: Emmerich and Fonseca (2011), with the boxes of all points side by side, so that points which another one weakly_dominates may
/// enter too.
template <class = void>
class single_cover {
 public:
  static constexpr auto nobody = static_cast<std::size_t>(-1);

  /// Empties the plane for points at the places 0 to n - 1, which are their order by the first number.
  void reset(std::size_t n, double corner_x, double corner_y, double height)
  {
    corner_x_ = corner_x;
    strips_.resize(n + 1);
    starts_.reset(n + 1);
    strips_[0] = {.left = corner_x, .floor = corner_y, .top = corner_y, .since = height, .owner = nobody};
    starts_.insert(0);
  }

  /// A point enters at `height`, which is not below that of the points before; what it closes is added to `volume` by owner.
  void enter(std::size_t place, double x, double y, std::size_t owner, double height, std::span<double> volume)
  {
    auto const around = starts_.previous(place + 2);
    if (!(y < strips_[around].top)) { return; }
    close(around, height, volume);
    auto const start = place + 1;  // strip 0 stands left of all points
    strips_[start] = strips_[around];
    strips_[start].left = x;
    starts_.insert(start);
    auto written = start;
    for (auto k = start; k != index_set<>::none && y < strips_[k].top; k = starts_.next(k + 1)) {
      if (k != start) { close(k, height, volume); }
      auto const& old = strips_[k];
      bool const lowest = y < old.floor;
      strip const now{.left = old.left,
                      .floor = lowest ? y : old.floor,
                      .top = lowest ? old.floor : y,
                      .since = height,
                      .owner = lowest ? owner : old.owner};
      bool const same = k != start && strips_[written].owner == now.owner && !(now.top < strips_[written].top);
      if (same) {
        starts_.erase(k);
      } else {
        strips_[k] = now;
        written = k;
      }
    }
  }

  /// Closes all strips at `height`.
  void finish(double height, std::span<double> volume)
  {
    for (std::size_t k = 0; k != index_set<>::none; k = starts_.next(k + 1)) { close(k, height, volume); }
  }

 private:
  struct strip {
    double left;   ///< up to the next strip
    double floor;  ///< second number of the owner
    double top;    ///< second number of the second lowest point
    double since;  ///< height at which it was opened
    std::size_t owner;
  };

  void close(std::size_t k, double height, std::span<double> volume)
  {
    auto& [left, floor, top, since, owner] = strips_[k];
    if (owner != nobody) {
      auto const next = starts_.next(k + 1);
      double const right = next == index_set<>::none ? corner_x_ : strips_[next].left;
      volume[owner] += (right - left) * (top - floor) * (height - since);
    }
    since = height;
  }

  std::vector<strip> strips_ = {};  // by place of their left end, plus one
  index_set<> starts_ = {};
  double corner_x_ = 0.0;
};

}  // namespace mentorics::genetic::detail
