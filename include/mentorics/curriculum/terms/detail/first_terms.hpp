// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/terms/detail/term_decoder.hpp>
#include <mentorics/curriculum/terms/detail/term_model.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// Keys of plans with all courses as early as they can be, in the middle, and as late as they can be; of an earlier plan
/// (terms by index of the catalogue, or empty) and of that of the bound (terms by number, or empty).
template <class = void>
[[nodiscard]] inline std::vector<std::vector<double>> first_terms(term_model<> const& model,
                                                                  term_decoder<> const& decoder,
                                                                  std::vector<std::size_t> const& previous,
                                                                  std::vector<std::size_t> const& bounding)
{
  std::vector<std::vector<double>> known;
  for (double const key : {0.0, 0.5, 0.999}) { known.emplace_back(decoder.keys(), key); }
  if (!previous.empty()) {
    std::vector<std::size_t> term;
    for (auto const i : model.id) { term.push_back(previous[i]); }
    known.push_back(decoder.keys_of(term));
  }
  if (!bounding.empty()) { known.push_back(decoder.keys_of(bounding)); }
  return known;
}

}  // namespace mentorics::curriculum::detail
