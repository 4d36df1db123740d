// What the program's exit status says. The highest one that applies wins.
#pragma once

namespace factdiff::exit_status {

// The program ran to the end and no finding is at or above --fail-on.
inline constexpr int nothing_found = 0;

// The program ran to the end and at least one finding is at or above --fail-on.
inline constexpr int found = 1;

// The call or an input is wrong: an unknown option, an unreadable file, a malformed record. Standard error says which;
// what could be read was still compared. Reports in another language leave the status as it is.
inline constexpr int wrong_input = 2;

// The program's own failure: no memory, no room for the output, a bug.
inline constexpr int failure = 3;

}  // namespace factdiff::exit_status
