// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/command_line/command_line.hpp"
#include "common/report/picture_file.hpp"

#include <functional>
#include <string>
#include <vector>

namespace examples {

/// A question of the command line, the work that answers it, and the forms in which the answer is told.
struct example {
  std::string name = {};                                ///< of the program
  std::string about = {};                               ///< one sentence for --help
  std::function<void(command_line&)> question = {};     ///< adds the options that ask it
  std::function<void()> work = {};                      ///< finds the answer
  std::function<std::string()> text = {};               ///< for a terminal
  std::function<std::string()> json = {};               ///< for other programs: offers --json
  std::function<std::string()> page = {};               ///< HTML: offers --report FOLDER
  std::function<std::vector<picture>()> pictures = {};  ///< for the manual: offers --pictures FOLDER
};

/// The main function of an example. Exit status: 0; 1 our own mistake, or standard output is full; 2 the input is wrong
/// (a `bad_input` was thrown). What is wrong is told in one line on standard error.
[[nodiscard]] int run(int argc, char** argv, example const& e);

/// The same for a program that does all of it in `work`.
[[nodiscard]] int run(std::string const& program, std::function<void()> const& work);

/// Writes to standard output.
/// \throws std::runtime_error if it is full.
void print(std::string const& text);

}  // namespace examples
