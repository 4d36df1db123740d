#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"

namespace {

bool shows_colors() {
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const terminal = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  return isatty(STDOUT_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

// Columns of the terminal behind a stream; nothing where it is none or very narrow.
std::optional<std::size_t> terminal_width(int stream) {
  winsize size{};
  if (isatty(stream) == 1 && ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
  return std::nullopt;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  std::array<char, sizeof "2024-06-30"> day{};
  if (localtime_r(&now, &local) == nullptr || std::strftime(day.data(), day.size(), "%Y-%m-%d", &local) == 0) return {};
  return day.data();
}

std::string working_directory() {
  std::error_code ignored;
  return std::filesystem::current_path(ignored).string();
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  factdiff::Console console{std::cin,
                            std::cout,
                            std::cerr,
                            shows_colors(),
                            terminal_width(STDOUT_FILENO).value_or(80),
                            terminal_width(STDERR_FILENO).value_or(0),
                            today(),
                            working_directory()};
  return factdiff::run(arguments, console);
}
