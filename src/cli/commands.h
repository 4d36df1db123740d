// What each command does: reads its inputs, calls the library, writes the result to `out`. Each returns an exit status
// (cli/exit_status.h) and throws Error where the call cannot be carried out.
#pragma once

#include <iosfwd>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"

namespace factdiff {

[[nodiscard]] int run_comparison(const Options& options, Console& console, std::ostream& out);  // diff and align
[[nodiscard]] int run_check(const Options& options, Console& console, std::ostream& out);
[[nodiscard]] int run_audit(const Options& options, Console& console, std::ostream& out);
[[nodiscard]] int run_index(const Options& options, Console& console, std::ostream& out);
[[nodiscard]] int run_extract(const Options& options, Console& console, std::ostream& out);
[[nodiscard]] int run_judge(const Options& options, Console& console, std::ostream& out);

// Says what is to be said of a comparison and writes it; the exit status follows.
int write_comparison(Comparison comparison, bool errors, const Options& options, Console& console, std::ostream& out);

// Says that there are too few reports. True: that is an error.
bool say_too_few(std::size_t reports, std::string_view expected, Console& console);

// Says each notice on standard error in a line; of many with one reason in one file the first places and how many more
// there are. True where one is an error.
bool say_notices(const std::vector<Notice>& notices, Console& console);

}  // namespace factdiff
