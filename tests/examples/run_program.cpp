// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

namespace {

namespace fs = std::filesystem;

/// Becomes the program; only returns if there is none.
void become(std::string const& program, fs::path const& folder, std::vector<std::string>& arguments,
            std::string const& path)
{
  arguments.insert(arguments.begin(), program);
  std::vector<char*> pointers;
  for (auto& a : arguments) { pointers.push_back(a.data()); }
  pointers.push_back(nullptr);
  if (chdir(folder.c_str()) != 0) { return; }
  if (!path.empty()) { setenv("PATH", path.c_str(), 1); }
  execv(program.c_str(), pointers.data());
}

int wait_for(pid_t child)
{
  int status = 0;
  while (waitpid(child, &status, 0) == -1 && errno == EINTR) {}
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

run_result run_program(std::string const& program, fs::path const& folder, std::vector<std::string> arguments,
                       std::string const& path)
{
  auto const out = folder / "stdout.txt";
  auto const err = folder / "stderr.txt";
  pid_t const child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    int const out_file = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int const err_file = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(out_file, STDOUT_FILENO);
    dup2(err_file, STDERR_FILENO);
    become(program, folder, arguments, path);
    _exit(127);
  }
  run_result result{.status = wait_for(child)};
  result.out = read_file(out);
  result.err = read_file(err);
  fs::remove(out);
  fs::remove(err);
  return result;
}

run_result run_plan(fs::path const& folder, std::vector<std::string> arguments, std::string const& path)
{
  return run_program(MENTORING_PLAN, folder, std::move(arguments), path);
}

void check_full_output(std::string const& program, std::string const& options)
{
  // /dev/full takes nothing; a program is started by the shell of the system only here.
  auto const err = scratch_folder("full") / "err";
  int const status = std::system((program + ' ' + options + " > /dev/full 2> " + err.string()).c_str());
  CHECK((WIFEXITED(status) ? WEXITSTATUS(status) : -1) == 1);
  CHECK(read_file(err) == fs::path(program).filename().string() + ": cannot write to standard output\n");
}

void check_rejected(std::string const& program, fs::path const& folder, std::vector<std::string> arguments,
                    std::string const& message)
{
  arguments.insert(arguments.end(), {"--report", "report"});
  auto const [status, out, err] = run_program(program, folder, std::move(arguments));
  CAPTURE(message);
  CHECK(status == 2);
  CHECK(out == "");
  CHECK(err == fs::path(program).filename().string() + ": " + message + '\n');
  CHECK(!fs::exists(folder / "report"));
}

std::optional<run_result> run_plan_on_terminal(fs::path const& folder, std::vector<std::string> arguments)
{
  int terminal = -1;
  pid_t const child = forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child < 0) { return std::nullopt; }
  if (child == 0) {
    become(MENTORING_PLAN, folder, arguments, "");
    _exit(127);
  }
  run_result result;
  char buffer[4096];
  for (;;) {
    auto const got = read(terminal, buffer, sizeof buffer);
    if (got > 0) {
      result.out.append(buffer, static_cast<std::size_t>(got));
    } else if (got == 0 || errno != EINTR) {
      break;  // the other side is closed
    }
  }
  close(terminal);
  result.status = wait_for(child);
  return result;
}

nlohmann::json plan_json(fs::path const& folder, std::vector<std::string> arguments)
{
  arguments.insert(arguments.end(), {"--json", "--no-report"});
  auto const [status, out, err] = run_plan(folder, std::move(arguments));
  REQUIRE(status == 0);
  REQUIRE(err == "");
  return nlohmann::json::parse(out);
}

fs::path scratch_folder(std::string const& name)
{
  auto const folder = fs::path(EXAMPLES_SCRATCH) / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

void write_file(fs::path const& file, std::string const& content)
{
  std::ofstream out(file, std::ios::binary);
  out << content;
  out.close();
  REQUIRE(out.good());
}

std::string read_file(fs::path const& file)
{
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
