// The reports that a call names.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "read/inputs.h"
#include "read/read.h"

namespace factdiff {

// All bytes of a file, or of standard input for "-". Throws Error where it cannot be read.
[[nodiscard]] std::string read_input(const std::string& path, Console& console);

// The files that the arguments name, without the one of --output: it is no report, though it may stand in their folder.
[[nodiscard]] ExpandedInputs input_files(const std::vector<std::string>& arguments, const Options& options);

// The reports of all operands, in order, with the publication times of the call. What cannot be read is a notice.
[[nodiscard]] ReadResult read_operands(const Options& options, Console& console);

// Sets the publication times given by --published; an id that no report has becomes a notice.
void set_published(std::vector<Report>& reports, const Options& options, std::vector<Notice>& notices);

}  // namespace factdiff
