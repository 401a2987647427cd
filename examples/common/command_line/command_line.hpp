// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/command_line/read_number.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace examples {

/// A command line whose numbers are checked like those of a file: NaN, infinity and text after a number are refused.
class command_line {
 public:
  command_line(std::string const& name, std::string const& about);
  command_line(command_line&&) noexcept;
  command_line& operator=(command_line&&) noexcept;
  ~command_line();

  /// A number in a range; `target` keeps its value if the option is not given.
  void number(std::string const& name, double& target, number_range const& range, std::string const& help);

  /// A whole number from `lower` to `upper`.
  void count(std::string const& name, std::size_t& target, std::size_t lower, std::size_t upper,
             std::string const& help);

  /// A file or folder, not empty.
  void path(std::string const& name, std::optional<std::string>& target, std::string const& kind,
            std::string const& help);

  /// Any text.
  void text(std::string const& name, std::optional<std::string>& target, std::string const& kind,
            std::string const& help);

  void flag(std::string const& name, bool& target, std::string const& help);

  /// `name` makes no sense without `other`; both were added before.
  void needs(std::string const& name, std::string const& other);

  /// What `--version` prints.
  void version(std::string const& text);

  /// False if `--help` or `--version` was asked for, which is then answered.
  /// \throws bad_input that names the option.
  [[nodiscard]] bool parse(int argc, char** argv);

 private:
  std::unique_ptr<CLI::App> app_;  // CLI11 takes long to parse, so only the source file includes it
  std::vector<std::function<void()>> checks_ = {};
};

}  // namespace examples
