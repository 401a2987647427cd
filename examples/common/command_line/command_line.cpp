// SPDX-License-Identifier: BSL-1.0
#include "common/command_line/command_line.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>

namespace examples {

command_line::command_line(std::string const& name, std::string const& about)
    : app_(std::make_unique<CLI::App>(about, name))
{}
command_line::command_line(command_line&&) noexcept = default;
command_line& command_line::operator=(command_line&&) noexcept = default;
command_line::~command_line() = default;

void command_line::number(std::string const& name, double& target, number_range const& range, std::string const& help)
{
  auto const text = std::make_shared<std::optional<std::string>>();
  app_->add_option(name, *text, fmt::format("{} [{:g}]", help, target))->type_name("NUMBER");
  checks_.push_back([=, &target] {
    if (*text) { target = read_number({.source = name}, "", **text, range); }
  });
}

void command_line::count(std::string const& name, std::size_t& target, std::size_t lower, std::size_t upper,
                         std::string const& help)
{
  auto const text = std::make_shared<std::optional<std::string>>();
  app_->add_option(name, *text, fmt::format("{} [{}]", help, target))->type_name("COUNT");
  checks_.push_back([=, &target] {
    if (*text) { target = read_count({.source = name}, "", **text, lower, upper); }
  });
}

void command_line::path(std::string const& name, std::optional<std::string>& target, std::string const& kind,
                        std::string const& help)
{
  app_->add_option(name, target, help)->type_name(kind);
  checks_.push_back([=, &target] {
    if (target && target->empty()) { reject({.source = name}, "", "must not be empty"); }
  });
}

void command_line::text(std::string const& name, std::optional<std::string>& target, std::string const& kind,
                        std::string const& help)
{
  app_->add_option(name, target, help)->type_name(kind);
}

void command_line::flag(std::string const& name, bool& target, std::string const& help)
{
  app_->add_flag(name, target, help);
}

void command_line::needs(std::string const& name, std::string const& other)
{
  app_->get_option(name)->needs(app_->get_option(other));
}

void command_line::version(std::string const& text) { app_->set_version_flag("--version", text); }

bool command_line::parse(int argc, char** argv)
{
  try {
    app_->parse(argc, argv);
  } catch (CLI::ParseError const& error) {
    if (error.get_exit_code() != 0) { throw bad_input(printable(error.what())); }
    app_->exit(error);
    return false;
  }
  for (auto const& check : checks_) { check(); }
  return true;
}

}  // namespace examples
