// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/terms/detail/term_model.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The terms that are left for each course, one bit each, with a trail so that removals can be undone.
template <class = void>
class term_domains {
 public:
  using mask = std::uint64_t;

  explicit term_domains(term_model<> const& model) : terms_of_(model.size(), ~mask{0} >> (64 - model.terms)) {}

  [[nodiscard]] mask terms_of(std::size_t c) const { return terms_of_[c]; }
  [[nodiscard]] bool fixed(std::size_t c) const { return std::has_single_bit(terms_of_[c]); }
  [[nodiscard]] int first(std::size_t c) const { return std::countr_zero(terms_of_[c]); }
  [[nodiscard]] int last(std::size_t c) const { return 63 - std::countl_zero(terms_of_[c]); }

  [[nodiscard]] std::size_t mark() const { return trail_.size(); }
  void undo(std::size_t mark)
  {
    for (; trail_.size() > mark; trail_.pop_back()) { terms_of_[trail_.back().first] = trail_.back().second; }
  }

  /// Leaves `c` only those of its terms that are in `kept`; false if there is none.
  bool keep(std::size_t c, mask kept)
  {
    auto const now = terms_of_[c] & kept;
    if (now == terms_of_[c]) { return true; }
    trail_.emplace_back(c, terms_of_[c]);
    terms_of_[c] = now;
    changed_ = true;
    return now != 0;
  }

  /// Something was removed since `settle`.
  [[nodiscard]] bool changed() const { return changed_; }
  void settle() { changed_ = false; }

 private:
  std::vector<mask> terms_of_;
  std::vector<std::pair<std::size_t, mask>> trail_ = {};
  bool changed_ = false;
};

}  // namespace mentorics::curriculum::detail
