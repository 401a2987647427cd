// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What a program did.
struct run_result {
  int status = -1;       ///< exit status; -1 if it was killed
  std::string out = {};  ///< standard output
  std::string err = {};  ///< standard error
};

/// Runs a program in `folder`, with `path` for PATH if it is not empty.
[[nodiscard]] run_result run_program(std::string const& program, std::filesystem::path const& folder,
                                     std::vector<std::string> arguments, std::string const& path = "");

/// Fails the test unless: exit status 2, nothing on standard output, exactly this one line (after the program's name) on
/// standard error, and no report.
void check_rejected(std::string const& program, std::filesystem::path const& folder, std::vector<std::string> arguments,
                    std::string const& message);

/// Fails the test unless the program ends with status 1 and says so if its standard output is full.
void check_full_output(std::string const& program, std::string const& options = "");

/// Runs the mentoring plan in `folder`, with `path` for PATH if it is not empty.
[[nodiscard]] run_result run_plan(std::filesystem::path const& folder, std::vector<std::string> arguments,
                                  std::string const& path = "");

/// The same with a terminal for standard output and standard error; `out` is what came through the terminal. Nothing where
/// the system has no pseudo-terminals, as in a bare root directory.
[[nodiscard]] std::optional<run_result> run_plan_on_terminal(std::filesystem::path const& folder,
                                                             std::vector<std::string> arguments);

/// `--json --no-report` and the arguments; fails the test unless the status is 0 and nothing is on standard error.
[[nodiscard]] nlohmann::json plan_json(std::filesystem::path const& folder, std::vector<std::string> arguments = {});

/// A new, empty folder in the build tree.
[[nodiscard]] std::filesystem::path scratch_folder(std::string const& name);

void write_file(std::filesystem::path const& file, std::string const& content);
[[nodiscard]] std::string read_file(std::filesystem::path const& file);
