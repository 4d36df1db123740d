// One call of the program from its arguments to its exit status.
#pragma once

#include <span>
#include <string>

#include "cli/console.h"

namespace factdiff {

// `arguments` without the program's name. Never throws: what goes wrong is said on console.err.
[[nodiscard]] int run(std::span<const std::string> arguments, Console& console);

}  // namespace factdiff
