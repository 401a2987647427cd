// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/data/market_csv.hpp"

#include "common/command_line/bad_input.hpp"
#include "common/command_line/read_number.hpp"
#include "common/csv/csv_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>

namespace examples {

namespace {

constexpr std::string_view price_names[] = {"price"};
constexpr std::string_view quantity_names[] = {"quantity", "num_subscribers", "subscribers", "subs",    "sales",
                                               "volume",   "units",           "demand",      "students"};

[[nodiscard]] bool same_name(std::string_view a, std::string_view b)
{
  auto const lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::ranges::equal(a, b, {}, lower, lower);
}

/// The first of `names` that the header has.
[[nodiscard]] std::size_t find_column(place const& where, csv_row const& header, std::string_view role,
                                      std::span<std::string_view const> names)
{
  for (auto const name : names) {
    auto const found = std::ranges::find_if(header.fields, [&](auto const& field) { return same_name(field, name); });
    if (found != header.fields.end()) { return static_cast<std::size_t>(found - header.fields.begin()); }
  }
  reject(where, fmt::format("{} column", role),
         fmt::format("there is none named {} (the columns are {}; --market-columns chooses others)",
                     fmt::join(names, " or "), fmt::join(header.fields, ", ")));
}

}  // namespace

market read_market(std::string const& path, std::string const& columns)
{
  auto const rows = read_csv(path);
  if (rows.empty()) { reject({.source = path, .line = 1}, "header", "must be there, but the file is empty"); }
  auto const& header = rows[0];
  place const top{.source = path, .line = header.line};

  std::size_t price = 0;
  std::size_t quantity = 0;
  if (columns.empty()) {
    price = find_column(top, header, "price", price_names);
    quantity = find_column(top, header, "quantity", quantity_names);
  } else {
    auto const comma = columns.find(',');
    if (comma == std::string::npos) {
      reject_value({.source = "--market-columns"}, "", "be two names with a comma between them", columns);
    }
    auto const first = std::string_view(columns).substr(0, comma);
    auto const second = std::string_view(columns).substr(comma + 1);
    price = find_column(top, header, "price", {&first, 1});
    quantity = find_column(top, header, "quantity", {&second, 1});
  }

  market result{.source = path,
                .price_column = printable(header.fields[price]),
                .quantity_column = printable(header.fields[quantity]),
                .rows = rows.size() - 1};
  for (auto const& row : std::span(rows).subspan(1)) {
    place const where{.source = path, .line = row.line};
    if (row.fields.size() != header.fields.size()) {
      reject(where, "columns",
             fmt::format("must be as many as in the header, {} (got {})", header.fields.size(), row.fields.size()));
    }
    constexpr number_range amounts{.upper = 1e12};
    auto const sold =
        mentorics::demand::sale{.price = read_number(where, result.price_column, row.fields[price], amounts),
                                .quantity = read_number(where, result.quantity_column, row.fields[quantity], amounts)};
    if (!(sold.price > 0.0)) {
      ++result.free_rows;
    } else if (!(sold.quantity > 0.0)) {
      ++result.unsold_rows;
    } else {
      result.sales.push_back(sold);
    }
  }
  return result;
}

}  // namespace examples
