// SPDX-License-Identifier: BSL-1.0
#include "common/csv/csv_file.hpp"

#include "common/command_line/bad_input.hpp"

#include <csv.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

namespace examples {

namespace {

[[nodiscard]] std::string read_text(std::string const& path)
{
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) { reject({.source = path}, "", std::strerror(errno)); }
  std::string text;
  char buffer[1 << 16];
  while (auto const got = std::fread(buffer, 1, sizeof buffer, file.get())) { text.append(buffer, got); }
  if (std::ferror(file.get()) != 0) { reject({.source = path}, "", std::strerror(errno)); }
  return text;
}

/// libcsv gives fields and row ends, but no line numbers: it is fed line by line, so that they are known.
class row_reader {
 public:
  row_reader() { csv_init(&parser_, static_cast<unsigned char>(CSV_STRICT | CSV_STRICT_FINI)); }
  ~row_reader() { csv_free(&parser_); }
  row_reader(row_reader const&) = delete;
  row_reader& operator=(row_reader const&) = delete;

  [[nodiscard]] bool feed(std::string_view line)
  {
    ++line_;
    if (fresh_) {
      row_.line = line_;
      fresh_ = line.find_first_not_of(" \t\r\n") == std::string_view::npos;
    }
    return csv_parse(&parser_, line.data(), line.size(), on_field, on_row, this) == line.size();
  }
  [[nodiscard]] bool finish() { return csv_fini(&parser_, on_field, on_row, this) == 0; }

  [[nodiscard]] std::size_t line() const { return line_; }

  std::vector<csv_row> rows = {};

 private:
  static void on_field(void* text, std::size_t size, void* self)
  {
    static_cast<row_reader*>(self)->row_.fields.emplace_back(static_cast<char const*>(text), size);
  }
  static void on_row(int, void* self)
  {
    auto& reader = *static_cast<row_reader*>(self);
    reader.rows.push_back(std::exchange(reader.row_, {}));
    reader.fresh_ = true;
  }

  csv_parser parser_ = {};
  csv_row row_ = {};
  std::size_t line_ = 0;
  bool fresh_ = true;  // the next line begins a row; a quoted field may go on over line ends
};

}  // namespace

std::vector<csv_row> read_csv(std::string const& path) { return parse_csv(read_text(path), path); }

std::vector<csv_row> parse_csv(std::string_view text, std::string const& source)
{
  auto rest = text;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // some spreadsheets begin with it
  if (rest.starts_with(byte_order_mark)) { rest.remove_prefix(byte_order_mark.size()); }

  row_reader reader;
  auto const check = [&](bool good) {
    if (!good) {
      reject({.source = source, .line = reader.line()}, "quotes",
             "must enclose a whole field, be closed, and be doubled inside it");
    }
  };
  while (!rest.empty()) {
    auto const end = rest.find('\n');
    auto const size = end == std::string_view::npos ? rest.size() : end + 1;
    check(reader.feed(rest.substr(0, size)));
    rest.remove_prefix(size);
  }
  check(reader.finish());
  return std::move(reader.rows);
}

}  // namespace examples
