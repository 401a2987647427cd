// SPDX-License-Identifier: BSL-1.0
#include "common/report/gnuplot.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace examples {

namespace {

/// A new folder that vanishes with this object.
class temporary_folder {
 public:
  temporary_folder()
  {
    auto name = (std::filesystem::temp_directory_path() / "mentoring_plan.XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) { throw std::system_error(errno, std::generic_category(), name); }
    path_ = name;
  }
  ~temporary_folder()
  {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  temporary_folder(temporary_folder const&) = delete;
  temporary_folder& operator=(temporary_folder const&) = delete;

  [[nodiscard]] std::string file(std::string const& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string path() const { return path_.string(); }

  void write(std::string const& name, std::string const& content) const
  {
    std::ofstream out(file(name), std::ios::binary);
    out << content;
    out.close();
    if (!out) { throw std::runtime_error("cannot write " + file(name)); }
  }
  [[nodiscard]] std::string read(std::string const& name) const
  {
    std::ifstream in(file(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::filesystem::path path_ = {};
};

/// Runs gnuplot on a script in the folder; 0 or an error number, and -1 if gnuplot ran but failed.
[[nodiscard]] int spawn_gnuplot(temporary_folder const& folder, std::string script)
{
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.path().c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "errors.txt", O_WRONLY | O_CREAT | O_TRUNC, 0600);

  std::string program = "gnuplot";
  std::string defaults = "-d";  // the user's own settings would change the pictures
  char* arguments[] = {program.data(), defaults.data(), script.data(), nullptr};
  pid_t child = 0;
  int const error = posix_spawnp(&child, "gnuplot", &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) { return error; }

  int status = 0;
  while (waitpid(child, &status, 0) == -1 && errno == EINTR) {}
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -1;
}

}  // namespace

gnuplot_picture run_gnuplot(gnuplot_job const& job)
{
  try {
    temporary_folder const folder;
    for (auto const& [name, content] : job.files) { folder.write(name, content); }
    folder.write("picture.gp", fmt::format("set encoding utf8\n"
                                           "set terminal svg noenhanced size {},{} dynamic font 'sans-serif,14'\n"
                                           "set output 'picture.svg'\n"
                                           "set datafile separator tab\n"
                                           "{}",
                                           job.width, job.height, job.script));
    int const error = spawn_gnuplot(folder, "picture.gp");
    if (error == ENOENT) { return {.problem = "gnuplot is not installed (on Debian: apt-get install gnuplot-nox)"}; }
    auto const svg = folder.read("picture.svg");
    auto const begin = svg.find("<svg");
    if (error != 0 || begin == std::string::npos) {
      return {.problem = error > 0 ? std::strerror(error) : "gnuplot failed: " + folder.read("errors.txt")};
    }
    return {.svg = svg.substr(begin)};
  } catch (std::exception const& error) {  // no room for temporary files: charts are missing, the rest is not
    return {.problem = error.what()};
  }
}

}  // namespace examples
